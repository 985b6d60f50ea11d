import { describe, expect, test } from 'vitest'
import { fitWords, wholeWords } from '@/components/canvas/text/fit-words'

/** Each letter is ten px wide. */
const measure = (text: string) => Array.from(text).length * 10

describe('wholeWords', () => {
  test('breaks between words, and gives nothing where a line is too short or too many are needed', () => {
    const place = { width: 60, maxLines: 2, measure }
    expect(wholeWords('Very likely', place)).toEqual(['Very', 'likely'])
    expect(wholeWords('Very likely', { ...place, maxLines: 1 })).toBeUndefined()
    expect(wholeWords('Catastrophic', place)).toBeUndefined()
  })

  test('breaks Japanese between characters', () => {
    expect(wholeWords('非常に高い', { width: 30, maxLines: 2, measure })).toEqual(['非常に', '高い'])
  })
})

describe('fitWords', () => {
  test('shortens a word that has no room, and breaks no word', () => {
    expect(fitWords('Government of Japan', { width: 60, maxLines: 3, measure })).toEqual(['Gover…', 'of', 'Japan'])
    expect(fitWords('The state of it', { width: 60, maxLines: 3, measure })).toEqual(['The', 'state', 'of it'])
  })
})
