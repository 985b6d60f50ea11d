// The words of every language in messages/: they are imported, can be read, ask for what English asks for, and can be
// written. What a language lacks is said in English.

import { parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { createTranslator } from 'use-intl/core'
import { describe, expect, it } from 'vitest'
import { LOCALES, type Locale } from '@/lib/domain/localized'
import { wordsIn } from '@/lib/i18n/all-languages'
import { withEnglish } from '@/lib/i18n/with-english'
import { checkLanguages } from '../../../scripts/languages/check-languages.mjs'
import { readText } from '../../../scripts/languages/language-files.mjs'
import { languageModules } from '../../../scripts/languages/language-modules.mjs'

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

const words = new Map(LOCALES.map((locale) => [locale, flatten(wordsIn(locale))] as const))
const wordsOf = (locale: Locale) => words.get(locale) ?? new Map<string, string>()
const english = wordsOf('en')

it('the modules that import the words are those of the folders in messages/: run `npm run languages`', () => {
  for (const [file, text] of languageModules()) expect(readText(file), file).toBe(text)
})

describe.each(checkLanguages())('the files of $tag', ({ tag, faults, missing }) => {
  it('have no keys, values or tags that English lacks, and lack none of its values', () => {
    expect(faults).toEqual([])
  })

  // A language that somebody has only begun is offered too. These three are complete.
  it.runIf(['en', 'de', 'ja'].includes(tag))('have every text', () => {
    expect(missing).toEqual([])
  })
})

describe.each(LOCALES)('the words in %s', (locale) => {
  it('have the keys of English', () => {
    expect([...wordsOf(locale).keys()].sort()).toEqual([...english.keys()].sort())
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

it.each(['de', 'ja'] as const)('the words in %s are not English, except for names and signs', (locale) => {
  const copied = [...wordsOf(locale)].filter(
    ([key, message]) => message === english.get(key) && /[a-z]{4,} [a-z]{2,}/.test(message),
  )
  expect(copied).toEqual([])
})

it('a word that is missing, empty or of another shape is the English one, and a key of its own is left out', () => {
  const whole = { save: 'Save', menu: { open: 'Open', close: 'Close' }, more: { all: 'All' } }
  const begun = { save: ' ', menu: { open: 'Ouvrir', own: 'À nous' }, more: 'Tout' }
  expect(withEnglish(begun, whole)).toEqual({
    save: 'Save',
    menu: { open: 'Ouvrir', close: 'Close' },
    more: { all: 'All' },
  })
})
