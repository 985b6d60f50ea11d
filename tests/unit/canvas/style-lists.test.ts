// The inspector has a word for each value of each style it offers, and tldraw knows them all.

import { expect, test } from 'vitest'
import { STYLE_NAMES, STYLE_VALUES, styleOf } from '@/components/canvas/style/style-lists'
import { LOCALES } from '@/lib/domain/localized'
import { wordsIn } from '@/lib/i18n/all-languages'

test.each(STYLE_NAMES)('%s: tldraw takes each value, and both languages have its word', (name) => {
  for (const value of STYLE_VALUES[name]) {
    expect(styleOf(name).validate(value)).toBe(value)
    for (const { inspector } of LOCALES.map(wordsIn)) {
      const words: Readonly<Record<string, string>> = inspector.style.value[name]
      expect(words[value], `${name} ${value}`).toMatch(/\S/u)
    }
  }
})
