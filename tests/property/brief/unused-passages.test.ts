// Unused passages, compared with a model that looks at each character.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unusedPassages } from '@/lib/brief/unused-passages'

describe('passages never used', () => {
  it('are the paragraphs of which no character is in a cited or marked passage', () => {
    const kinds = fc.constantFrom('heading' as const, 'paragraph' as const, 'list-item' as const, 'metadata' as const)
    const blocks = fc
      .array(fc.record({ kind: kinds, gap: fc.nat(2), length: fc.integer({ min: 1, max: 6 }) }), { maxLength: 8 })
      .map((all) => {
        let at = 0
        return all.map(({ kind, gap, length }, i) => {
          const start = at + gap
          at = start + length
          return { id: `b${i}`, kind, start, end: at }
        })
      })
    const used = fc.array(
      fc.record({ start: fc.nat(50), length: fc.nat(12) }).map(({ start, length }) => ({ start, end: start + length })),
      { maxLength: 5 },
    )
    fc.assert(
      fc.property(blocks, used, (all, ranges) => {
        const isUsedAt = (place: number) => ranges.some(({ start, end }) => start <= place && place < end)
        const counted = all.filter(({ kind }) => kind === 'paragraph' || kind === 'list-item')
        const expected = counted.filter(
          ({ start, end }) => !Array.from({ length: end - start }, (_, i) => start + i).some(isUsedAt),
        )
        expect(unusedPassages(all, ranges)).toEqual({ unused: expected, total: counted.length })
      }),
      { numRuns: 500 },
    )
  })
})
