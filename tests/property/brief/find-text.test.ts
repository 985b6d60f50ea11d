// Finding, compared with a slow model: try every stretch of the text from the left, longest letters included, and
// compare it folded as a whole.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findText, foldText } from '@/lib/brief/find-text'

/** Whole letters: one written as base and mark is never cut. */
const letter = fc.constantFrom(...'a A á ｱ ア あ が ｶﾞ ガ か 　 – - ﬁ f i “ " 𩸽 🚢 ς'.split(' '), ' ', '\n')
const text = fc.array(letter, { maxLength: 24 })
const words = fc.array(letter, { minLength: 1, maxLength: 4 }).map((letters) => letters.join(''))

const fold = (part: string) => foldText(part).folded

/** Where the first occurrence of the words starts, in code points; undefined if there is none. */
function firstPlace(letters: readonly string[], wanted: string): number | undefined {
  for (let from = 0; from < letters.length; from++) {
    for (let to = from + 1; to <= letters.length; to++) {
      if (fold(letters.slice(from, to).join('')) === wanted) return Array.from(letters.slice(0, from).join('')).length
    }
  }
  return undefined
}

test('what is found says the words, in order and without overlap, and no place that the words fill is missed', () => {
  fc.assert(
    fc.property(text, words, (letters, needle) => {
      const haystack = letters.join('')
      const wanted = fold(needle.trim())
      fc.pre(wanted !== '')
      const points = Array.from(haystack)
      const places = findText(foldText(haystack), needle, 1_000)
      let last = 0
      for (const { start, end } of places) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(fold(points.slice(start, end).join(''))).toContain(wanted)
        last = end
      }
      const first = firstPlace(letters, wanted)
      if (first !== undefined) expect(places[0]?.start ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(first)
    }),
    { numRuns: 2_000 },
  )
})
