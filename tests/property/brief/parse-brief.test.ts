import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CodePointText } from '@/lib/brief/code-points'
import { normalise } from '@/lib/brief/normalise'
import { parseBrief } from '@/lib/brief/parse-brief'
import { fixtureBrief, gapsOf } from '../../unit/brief/fixtures'

/** Lines that the rules of lib/brief look at, and any text between them. */
const line = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(
    '',
    '{',
    '}',
    '{"authors": ["Ann Lee"]}Source: Archive',
    '"a": [',
    '- an item',
    '1. One',
    '２．背景',
    'The boards should:',
    'リスクは次のとおりである。',
    'Ann Lee, Bo Ek',
    'Ann Lee is a professor of law.',
    'It does not take institutional positions.',
    'Source: Archive 😀',
    '𠮷野家',
  ),
)
const messy = fc.array(line, { maxLength: 30 }).map((lines) => lines.join('\n'))
const shuffledFixture = fc
  .shuffledSubarray(fixtureBrief('harbour-power-brief.txt').split('\n'))
  .map((lines) => lines.join('\n'))
const anyText = fc.oneof(messy, shuffledFixture)

describe('parseBrief, for any text', () => {
  it('cuts it into blocks in order, with white space only between them', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const brief = parseBrief(raw)
        const length = new CodePointText(brief.text).length
        let last = 0
        for (const { start, end } of brief.blocks) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          last = end
        }
        expect(last).toBeLessThanOrEqual(length)
        expect(gapsOf(brief).join('').trim()).toBe('')
        const ids = new Set(brief.blocks.map((block) => block.id))
        expect(ids.size).toBe(brief.blocks.length)
        expect(brief.warnings.every((warning) => ids.has(warning.blockId))).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('gives the same for its own text', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const once = parseBrief(raw)
        expect(normalise(once.text)).toBe(once.text)
        expect(parseBrief(once.text)).toEqual(once)
      }),
      { numRuns: 500 },
    )
  })

  it('converts offsets both ways', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const index = new CodePointText(text)
        const points = Array.from(text)
        expect(index.length).toBe(points.length)
        for (let i = 0; i <= points.length; i++) {
          expect(index.toUtf16(i)).toBe(points.slice(0, i).join('').length)
          expect(index.toCodePoint(index.toUtf16(i))).toBe(i)
        }
      }),
    )
  })
})
