// Whatever a brief says, candidates are sentences of it, don't overlap, and their cues are where they claim.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LEAST_SCORE } from '@/lib/brief/candidates/judge-sentence'
import { suggestIn } from '../../unit/brief/candidates/fixtures'

const PIECES = [
  'The ports should share 5 percent. ',
  'If it fails, losses may follow. ',
  '“We must pay,” he said. ',
  'These include the potential for:\n',
  '- a fund\n',
  '県は見直すべきである。',
  '止まるおそれがある。',
  '𠮷野🌐は増えつつある。',
  '次の三点から着手したい。\n',
  '・公表する\n',
  'Risks\n\n',
  '\n\n',
  'e.g. Dr. A ',
  'In 2019 it fell. ',
  '「負担すべきだ」と述べた。',
]

describe('candidates', () => {
  it('are disjoint sentences in order, and every cue lies in the brief', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 30 }), (pieces) => {
        const source = pieces.join('')
        fc.pre(source.trim() !== '')
        const { text, candidates } = suggestIn(source)
        let last = 0
        for (const { start, end, score, cues } of candidates) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          last = end
          const words = text.slice(start, end)
          expect(words).toBe(words.trim())
          expect(Array.from(words).length).toBe(end - start)
          expect(score).toBeGreaterThanOrEqual(LEAST_SCORE)
          expect(score).toBeLessThanOrEqual(1)
          expect(cues.length).toBeGreaterThan(0)
          for (const cue of cues) {
            expect(text.slice(cue.start, cue.end).trim()).not.toBe('')
            expect(cue.end).toBeLessThanOrEqual(end)
          }
        }
        expect(suggestIn(source).candidates).toEqual(candidates)
      }),
    )
  })
})
