import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anchor } from '@/lib/brief/anchor'
import { CodePointText } from '@/lib/brief/code-points'
import { fold } from '@/lib/brief/folded-text'
import { parseBrief } from '@/lib/brief/parse-brief'
import { describePassage } from '@/lib/brief/selector'
import { fixtureBrief } from '../../unit/brief/fixtures'

/** Each line occurs once: of two equal passages neither would be wrong, and the test couldn't tell them apart. */
const TEXTS = ['harbour-power-brief.txt', 'sea-cable-brief-ja.txt'].map((name) =>
  [...new Set(parseBrief(fixtureBrief(name)).text.split('\n'))].join('\n'),
)

/** A place in a text as a share of its length, so that shrinking keeps it valid. */
const share = fc.double({ min: 0, max: 1, noNaN: true })
/** At least a word, because nothing identifies a single letter beside inserted text. */
const passage = fc.record({ which: fc.constantFrom(0, 1), at: share, length: fc.integer({ min: 4, max: 300 }) })
const edit = fc.record({
  at: share,
  remove: fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 400 })),
  insert: fc.oneof(fc.constantFrom('', 'new', '新しい', '😀'), fc.lorem({ maxCount: 12 })),
})

/** The text after edits, each code point with its place in the original or -1 where it is new. */
function applyEdits(text: string, edits: readonly { at: number; remove: number; insert: string }[]) {
  let points = Array.from(text, (char, from) => ({ char, from }))
  for (const { at, remove, insert } of edits) {
    const place = Math.floor(at * points.length)
    const added = Array.from(insert, (char) => ({ char, from: -1 }))
    points = [...points.slice(0, place), ...added, ...points.slice(place + remove)]
  }
  return points
}

describe('anchor', () => {
  it('finds what describePassage described', () => {
    fc.assert(
      fc.property(passage, ({ which, at, length }) => {
        const text = TEXTS[which] ?? ''
        const index = new CodePointText(text)
        const start = Math.floor(at * (index.length - 1))
        const end = Math.min(index.length, start + length)
        expect(anchor(index, describePassage(index, start, end))).toEqual({ state: 'anchored', start, end })
      }),
      { numRuns: 300 },
    )
  })

  it('after any edits finds some of the same passage, or says that it is gone', () => {
    fc.assert(
      fc.property(passage, fc.array(edit, { minLength: 1, maxLength: 6 }), ({ which, at, length }, edits) => {
        const text = TEXTS[which] ?? ''
        const index = new CodePointText(text)
        const start = Math.floor(at * (index.length - 1))
        const end = Math.min(index.length, start + length)
        const points = applyEdits(text, edits)
        const selector = describePassage(index, start, end)
        const place = anchor(points.map((point) => point.char).join(''), selector)
        if (place.state === 'orphan') return
        const found = points.slice(place.start, place.end)
        if (place.state === 'anchored') {
          // The exact words at their old place: any other result must be marked.
          expect([place.start, place.end]).toEqual([start, end])
          expect(fold(found.map((point) => point.char).join(''))).toBe(fold(selector.quote))
        }
        const isSame = found.some(({ from }) => from >= start && from < end)
        expect(isSame, `anchored on "${found.map((point) => point.char).join('')}"`).toBe(true)
      }),
      { numRuns: 1_000 },
    )
  })

  it('always finds a passage that was edited only far from it', () => {
    const far = fc.record({ text: fc.lorem({ maxCount: 30 }), remove: fc.integer({ min: 0, max: 400 }) })
    fc.assert(
      fc.property(passage, far, far, ({ which, at, length }, before, after) => {
        const index = new CodePointText(TEXTS[which] ?? '')
        const start = Math.floor(at * (index.length - 1))
        const end = Math.min(index.length, start + length)
        const selector = describePassage(index, start, end)
        const keepFrom = start - [...selector.prefix].length
        const keepTo = end + [...selector.suffix].length
        const head = `${index.slice(0, keepFrom - before.remove)}${keepFrom > 0 ? before.text : ''}`
        const tail = `${keepTo < index.length ? after.text : ''}${index.slice(keepTo + after.remove, index.length)}`
        const edited = `${head}${index.slice(keepFrom, keepTo)}${tail}`
        const moved = [...head].length - keepFrom
        expect(anchor(edited, selector)).toEqual({
          state: moved === 0 ? 'anchored' : 'moved',
          start: start + moved,
          end: end + moved,
        })
      }),
      { numRuns: 300 },
    )
  })
})
