// Every word exists in every language, parses, and has the same values.

import { parse, TYPE } from '@formatjs/icu-messageformat-parser'
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

type Element = ReturnType<typeof parse>[number]

/** All parts of an ICU message: the branches of its plurals and selections and the insides of its tags, too. */
function parts(elements: readonly Element[]): Element[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.tag) return [element, ...parts(element.children)]
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return [element]
    return [element, ...Object.values(element.options).flatMap(({ value }) => parts(value))]
  })
}

/** Names of the values that an ICU message asks for. */
function valueNames(message: string): string[] {
  const isValue = ({ type }: Element) => type !== TYPE.literal && type !== TYPE.pound && type !== TYPE.tag
  return names(message, isValue)
}

/** Names of the tags in a message, such as `<k>`. */
function tagNames(message: string): string[] {
  return names(message, ({ type }) => type === TYPE.tag)
}

function names(message: string, isAsked: (part: Element) => boolean): string[] {
  const asked = parts(parse(message)).filter(isAsked)
  return [...new Set(asked.map((part) => ('value' in part ? part.value : '')))].sort()
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
