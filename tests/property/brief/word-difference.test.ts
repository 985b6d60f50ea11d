// The pieces make up both wordings, the shared ones are equal in both, and no more could be shared.

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type WordingPiece, wordDifference } from '@/lib/brief/word-difference'

const wording = fc
  .array(fc.constantFrom('pay', 'half', 'towns', 'the', '港', 'は', ',', '.'), { maxLength: 12 })
  .map((words) => words.join(' '))
const join = (pieces: readonly WordingPiece[], onlyShared = false) =>
  pieces.map(({ text, isShared }) => (onlyShared && !isShared ? '' : text)).join('')

it('loses nothing, and shares the same', () => {
  fc.assert(
    fc.property(wording, wording, (before, after) => {
      const difference = wordDifference(before, after)
      expect([join(difference.before), join(difference.after)]).toEqual([before, after])
      expect(join(difference.before, true)).toBe(join(difference.after, true))
    }),
  )
})

it('says which words were put in, taken out or exchanged', () => {
  const changed = (pieces: readonly WordingPiece[]) =>
    pieces.filter(({ isShared }) => !isShared).map(({ text }) => text)
  const of = (before: string, after: string) => {
    const difference = wordDifference(before, after)
    return [changed(difference.before), changed(difference.after)]
  }
  expect(of('pay for the modems', 'pay for half of the modems')).toEqual([[], ['half of ']])
  expect(of('the mill may close', 'the mill will close')).toEqual([['may'], ['will']])
  expect(of('港は閉まる。', '港は来年閉まる。')).toEqual([[], ['来年']])
  expect(of('same', 'same')).toEqual([[], []])
})
