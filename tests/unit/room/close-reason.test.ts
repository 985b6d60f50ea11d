// Every code that ends a socket for good has its own message or a general one, in both languages.

import { describe, expect, it } from 'vitest'
import { closeCodeOfError, errorOfCloseCode } from '@/components/room/close-reason'
import { endedKey } from '@/components/room/ended-key'
import { ERRORS } from '@/lib/domain/errors'
import { LOCALES } from '@/lib/domain/localized'
import { wordsIn } from '@/lib/i18n/all-languages'

const FINAL = Object.entries(ERRORS).flatMap(([code, error]) =>
  'closeCode' in error && error.closeCode >= 4400 && error.closeCode < 4500 ? [[code, error.closeCode] as const] : [],
)

describe('close codes', () => {
  it.each(FINAL)('%s has words of its own', (code, closeCode) => {
    expect(errorOfCloseCode(closeCode)).toBe(code)
    expect(closeCodeOfError(code)).toBe(closeCode)
    expect(endedKey(closeCode, true)).toBe(code)
    for (const locale of LOCALES) expect(wordsIn(locale).room.ended).toHaveProperty(code)
  })

  it('who is turned away before the board came is told that there is no room, not that the page did too much', () => {
    expect(endedKey(4429, false)).toBe('too-crowded')
    for (const locale of LOCALES) expect(wordsIn(locale).room.ended).toHaveProperty('too-crowded')
    for (const [code, closeCode] of FINAL) if (code !== 'too-many') expect(endedKey(closeCode, false)).toBe(code)
  })

  it('an unknown code is told in general words, an unknown refusal as forbidden', () => {
    expect(endedKey(4499, true)).toBe('other')
    expect(closeCodeOfError('from-a-newer-server')).toBe(4403)
  })
})
