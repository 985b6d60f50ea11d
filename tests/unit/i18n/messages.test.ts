// Every word exists in every language, parses, and asks for the same values.

import { createTranslator } from 'use-intl/core'
import { describe, expect, it } from 'vitest'
import { LOCALES, type Locale } from '@/lib/domain/localized'
import { MESSAGES } from '@/lib/i18n/messages'

type Tree = { readonly [key: string]: string | Tree }

/** Each message by its whole key, such as `boards.new.title`. */
function flatten(tree: Tree, prefix = ''): Map<string, string> {
  const entries = Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as const] : [...flatten(value, `${prefix}${key}.`)],
  )
  return new Map(entries)
}

/** Names of the values that an ICU message asks for; `one {word}` is a branch of a plural and no value. */
function valueNames(message: string): string[] {
  return names(message, /(?<!(?:=\d+|\b(?:one|other))\s*)\{\s*([a-zA-Z]\w*)\s*[,}]/g)
}

/** Names of the tags in a message, such as `<k>`. */
function tagNames(message: string): string[] {
  return names(message, /<([a-z]+)>/g)
}

function names(message: string, pattern: RegExp): string[] {
  return [...new Set([...message.matchAll(pattern)].map((match) => match[1] ?? ''))].sort()
}

const words = new Map(LOCALES.map((locale) => [locale, flatten(MESSAGES[locale])] as const))
const wordsOf = (locale: Locale) => words.get(locale) ?? new Map<string, string>()
const english = wordsOf('en')

describe.each(LOCALES)('the words in %s', (locale) => {
  it('have the keys of English', () => {
    expect([...wordsOf(locale).keys()].sort()).toEqual([...english.keys()].sort())
  })

  it('are not empty', () => {
    expect([...wordsOf(locale)].filter(([, message]) => message.trim() === '')).toEqual([])
  })

  it('ask for the values and tags that English asks for', () => {
    const asked = (message: string) => [...valueNames(message), '<', ...tagNames(message)].join(' ')
    const different = [...wordsOf(locale)].filter(([key, message]) => asked(message) !== asked(english.get(key) ?? ''))
    expect(different).toEqual([])
  })

  it.each([0, 1, 3])('can be written with the number %i', (number) => {
    const problems: string[] = []
    for (const [key, message] of wordsOf(locale)) {
      const translate = createTranslator({
        locale,
        messages: { message },
        onError: (error) => problems.push(`${key}: ${error.message}`),
      })
      translate.markup('message', {
        ...Object.fromEntries(valueNames(message).map((name) => [name, number])),
        ...Object.fromEntries(tagNames(message).map((name) => [name, (chunks: string) => chunks])),
      })
    }
    expect(problems).toEqual([])
  })
})

it('Japanese words are Japanese, except for names and signs', () => {
  const copied = [...wordsOf('ja')].filter(
    ([key, message]) => message === english.get(key) && /[a-z]{4,} [a-z]{2,}/.test(message),
  )
  expect(copied).toEqual([])
})
