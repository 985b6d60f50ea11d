// Accepted spellings of a join code, and texts that aren't one.

import { describe, expect, it } from 'vitest'
import { JOIN_CODE_ALPHABET, parseJoinCode, showJoinCode } from '@/lib/domain/session/join-code'

describe('a join code', () => {
  it.each([
    ['as it is shown', 'ABC-DEF'],
    ['in small letters', 'abcdef'],
    ['with blanks', ' ab cd ef\n'],
    ['with a dash of another kind', 'ABC–DEF'],
    ['in full width', 'ＡＢＣ－ＤＥＦ'],
    ['in small full width, with a blank of that width', 'ａｂｃ　ｄｅｆ'],
    ['with the long vowel for a dash', 'ＡＢＣーＤＥＦ'],
    ['with a minus', 'ABC−DEF'],
  ])('is read %s', (_how, text) => {
    expect(parseJoinCode(text)).toBe('ABCDEF')
  })

  it.each([
    ['nothing', ''],
    ['too short', 'ABC-DE'],
    ['too long', 'ABC-DEFG'],
    ['a sign that is in none', 'ABC-DE0'],
    ['a link’s token', 'GjW2yq-6Vt3nH_0pLk8sRz1xQeTu4bMc'],
    ['dashes without end', `ABC${'-'.repeat(200)}DEF`],
    ['a letter that another script has, too', 'АBCDEF'],
  ])('is not %s', (_what, text) => {
    expect(parseJoinCode(text)).toBeUndefined()
  })

  it('has only signs that are not taken for each other, and reads what it shows', () => {
    for (const sign of '01ILOU') expect(JOIN_CODE_ALPHABET).not.toContain(sign)
    expect(new Set(JOIN_CODE_ALPHABET).size).toBe(30)
    expect(showJoinCode('XYZ234')).toBe('XYZ-234')
    for (const sign of JOIN_CODE_ALPHABET) {
      const code = sign.repeat(6)
      expect(parseJoinCode(showJoinCode(code).toLowerCase())).toBe(code)
    }
  })
})
