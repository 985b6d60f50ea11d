import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { TemplatePreview } from '@/components/templates/template-preview'
import { MATRIX_SIZE_PX } from '@/lib/domain/matrix/matrix'
import type { TemplateShape } from '@/lib/domain/template'

const words = { en: 'Zone', ja: '区画' }
const zone: TemplateShape = {
  type: 'zone',
  x: -900,
  y: 40,
  w: 300,
  h: 600,
  title: words,
  hint: words,
  accepts: ['risk'],
}
const matrix: TemplateShape = {
  type: 'matrix',
  x: 0,
  y: 0,
  ...MATRIX_SIZE_PX,
  title: words,
  xField: 'impactCurrent',
  yField: 'likelihoodCurrent',
}

describe('TemplatePreview', () => {
  it('draws every cell of a matrix in its level’s colour', () => {
    const markup = renderToStaticMarkup(<TemplatePreview shapes={[matrix]} />)
    const cells = [...markup.matchAll(/fill="var\(--level-([a-z-]+)-soft\)"/g)].map((match) => match[1])
    expect(cells).toHaveLength(25)
    expect(new Set(cells)).toEqual(new Set(['low', 'medium', 'high', 'very-high']))
  })

  it('draws cells without levels where the axes give none', () => {
    const markup = renderToStaticMarkup(<TemplatePreview shapes={[{ ...matrix, yField: 'uncertainty' }]} />)
    expect(markup).not.toContain('--level-')
    expect(markup.match(/fill="var\(--accent-soft\)"/g)).toHaveLength(25)
  })

  it('fits shapes into the drawing wherever they stand', () => {
    const markup = renderToStaticMarkup(<TemplatePreview shapes={[zone, { ...zone, x: 5_000, y: 9_000 }]} />)
    const places = [...markup.matchAll(/<rect x="([\d.-]+)" y="([\d.-]+)"/g)]
    expect(places.length).toBeGreaterThan(0)
    for (const [, x, y] of places) {
      expect(Number(x)).toBeGreaterThanOrEqual(0)
      expect(Number(x)).toBeLessThanOrEqual(320)
      expect(Number(y)).toBeGreaterThanOrEqual(0)
      expect(Number(y)).toBeLessThanOrEqual(150)
    }
  })

  it('draws an empty template as nothing', () => {
    expect(renderToStaticMarkup(<TemplatePreview shapes={[]} />)).not.toContain('<rect')
  })
})
