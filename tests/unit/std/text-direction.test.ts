// Which way languages and texts run.

import { describe, expect, test } from 'vitest'
import { LOCALES } from '@/lib/domain/localized'
import { directionOfLanguage, directionOfText, hasRightToLeft } from '@/lib/std/text-direction'

describe('a language', () => {
  test.each(['ar', 'he', 'fa', 'ur', 'ps', 'yi', 'dv', 'ckb', 'sd', 'ar-XB', 'az-Arab', 'nqo', 'ff-Adlm'])(
    '%s runs from right to left',
    (tag) => expect(directionOfLanguage(tag)).toBe('rtl'),
  )

  test.each([...LOCALES, 'fr', 'tr', 'pt-BR', 'zh-Hant', 'ar-Latn', 'sr-Cyrl', 'xx'])(
    '%s runs from left to right',
    (tag) => expect(directionOfLanguage(tag)).toBe('ltr'),
  )
})

describe('a text', () => {
  test.each([
    ['שרשרת אספקה', 'rtl'],
    ['سلسلة التوريد', 'rtl'],
    ['12. שרשרת (EU)', 'rtl'],
    ['EU: שרשרת', 'ltr'],
    ['供給網', 'ltr'],
    ['42 %', undefined],
    ['', undefined],
    // Marks and isolates aren't letters.
    ['\u2068\u200fAda', 'ltr'],
  ] as const)('%s', (text, direction) => expect(directionOfText(text)).toBe(direction))

  test.each(['שלום', 'سلام', 'ﷺ', 'ܫܠܡܐ', 'ހެލޯ', '𞤀'])('%s runs from right to left', (word) => {
    expect(hasRightToLeft(`a ${word}`)).toBe(true)
  })

  test.each(['Ελληνικά', '日本語', '한국어', 'ไทย', '🎉', '\ufeff'])('%s does not', (word) =>
    expect(hasRightToLeft(word)).toBe(false),
  )
})
