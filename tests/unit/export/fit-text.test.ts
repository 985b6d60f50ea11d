// Texts stay in their boxes in stock tldraw, whatever they contain and however small the box is.

import { expect, it } from 'vitest'
import { fitText } from '@/lib/export/tldr/fit-text'

it('writes as large as there is room, and smaller before it leaves anything out', () => {
  expect(fitText(['Short'], 220, 120)).toMatchObject({ scale: 0.78, paragraphs: ['Short'] })
  const longer = 'Suppliers stop delivering because an export rule changes overnight. '.repeat(4).trim()
  const fitted = fitText(['R-001', longer], 220, 120)
  expect(fitted.scale).toBeLessThan(0.78)
  expect(fitted.paragraphs).toEqual(['R-001', longer])
})

it('at its smallest ends in an ellipsis, in scripts with and without spaces', () => {
  for (const text of ['word '.repeat(400), '輸出規制で部品供給が止まる。'.repeat(60), 'x'.repeat(2000)]) {
    const { scale, heightPx, paragraphs } = fitText(['R-001', text, 'never reached'], 220, 120)
    expect(scale).toBe(0.38)
    expect(heightPx).toBeLessThanOrEqual(120)
    expect(paragraphs[0]).toBe('R-001')
    expect(paragraphs.at(-1)).toMatch(/…$/)
    expect(paragraphs).toHaveLength(2)
  }
})

it('gives a box that is too low for any line one line', () => {
  expect(fitText(['R-001 · High', 'Title'], 76, 12).paragraphs).toHaveLength(1)
})
