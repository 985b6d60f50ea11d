// Values of sentences stand in isolates where a language runs from right to left, and messages stay what they were.

import { createTranslator } from 'use-intl/core'
import { expect, test } from 'vitest'
import { wordsIn } from '@/lib/i18n/all-languages'
import { withIsolatedValues } from '@/lib/i18n/isolated-values'
import { wholeLanguage } from '@/lib/i18n/with-english'

const one = (message: string) => withIsolatedValues({ message }).message

test.each([
  ['{name} left', '\u2068{name}\u2069 left'],
  ['<b>{ name }</b>: {text}', '<b>\u2068{ name }\u2069</b>: \u2068{text}\u2069'],
  ['{count, plural, one {card} other {cards}}', '{count, plural, one {card} other {cards}}'],
  [
    '{count, plural, =0 {nothing by {name}} other {# by {name}}} on {day, date, medium}',
    '{count, plural, =0 {nothing by \u2068{name}\u2069} other {# by \u2068{name}\u2069}} on {day, date, medium}',
  ],
  [
    '{kind, select, risk {{count, plural, one {#} other {#}} in {title}} other {{title}}}',
    '{kind, select, risk {{count, plural, one {#} other {#}} in \u2068{title}\u2069} other {\u2068{title}\u2069}}',
  ],
  ["it's '{quoted}' and ''{name}''", "it's '{quoted}' and ''\u2068{name}\u2069''"],
])('%s', (message, isolated) => expect(one(message)).toBe(isolated))

test('every message says the same to people, in Arabic as in Hebrew, with isolates that end', () => {
  const english = { messages: wordsIn('en'), content: {} }
  const { messages } = wholeLanguage('he', english, english)
  const each = (tree: object): string[] =>
    Object.values(tree).flatMap((value: object | string) => (typeof value === 'string' ? [value] : each(value)))
  const texts = each(messages)
  expect(texts.map((text) => text.replace(/[\u2068\u2069]/gu, ''))).toEqual(each(wordsIn('en')))
  expect(texts.filter((text) => text.split('\u2068').length !== text.split('\u2069').length)).toEqual([])
  const t = createTranslator({ locale: 'en', messages })
  expect(t('boards.found', { count: 2 })).toBe('2 boards found')
  expect(t('admin.people.madeAdmin', { name: 'Ada' })).toBe('\u2068Ada\u2069 is an admin now')
  // English itself stays as it is.
  expect(wholeLanguage('de', english, english).messages).toEqual(wordsIn('en'))
})
