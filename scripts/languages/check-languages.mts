// Compares the words of each language with English: what is missing, what English doesn't have, and where a text can't be
// read or asks for other values.

import { parse, TYPE } from '@formatjs/icu-messageformat-parser'
import {
  CONTENT,
  contentTexts,
  FACTS,
  hasFile,
  isTag,
  languageTags,
  namespaces,
  readWords,
  SCALES,
  type Tree,
} from './language-files.mjs'

export interface LanguageReport {
  readonly tag: string
  /** How many texts English has. */
  readonly words: number
  /** Texts that English stands in for, by file and key. */
  readonly missing: readonly string[]
  /** What is wrong and has to be changed, as sentences that begin with file and key. */
  readonly faults: readonly string[]
}

/** Returns a report for each language. */
export function checkLanguages(): readonly LanguageReport[] {
  return languageTags().map(checkLanguage)
}

function checkLanguage(tag: string): LanguageReport {
  const missing: string[] = []
  const faults: string[] = []
  let words = 0
  if (!isTag(tag)) faults.push(`messages/${tag} is not named after a language: use a tag such as fr or pt-BR`)
  const unknown = [...namespaces(tag)].filter((name) => !namespaces('en').includes(name))
  for (const name of unknown) faults.push(`${name}.json is a file that English doesn’t have`)
  for (const name of [FACTS, ...namespaces('en')]) {
    const english = flat(readWords('en', name))
    const given = hasFile(tag, name) ? flat(readWords(tag, name)) : new Map<string, unknown>()
    words += english.size
    for (const [key, word] of english) {
      const text = given.get(key)
      if (isMissing(text)) missing.push(`${name} ${key}: ${String(word)}`)
      else faults.push(...faultsOf(String(text), String(word)).map((fault) => `${name} ${key} ${fault}`))
    }
    for (const key of given.keys())
      if (!english.has(key)) faults.push(`${name} ${key} is a key that English doesn’t have`)
  }
  if (tag === 'en' || tag === 'ja') return { tag, words, missing, faults }
  const contents = contentTexts()
  for (const name of [SCALES, CONTENT] as const) {
    const texts = contents[name]
    const given = hasFile(tag, name)
      ? new Map<string, unknown>(Object.entries(readWords(tag, name)))
      : new Map<string, unknown>()
    words += texts.length
    for (const text of texts) if (isMissing(given.get(text))) missing.push(`${name} ${text}`)
    for (const key of given.keys())
      if (!texts.includes(key)) faults.push(`${name} “${key}” is a text that content/ doesn’t have there`)
  }
  return { tag, words, missing, faults }
}

function isMissing(text: unknown): boolean {
  return typeof text !== 'string' || text.trim() === ''
}

/** Each text by its whole key, such as `new.title`. */
function flat(tree: Tree): Map<string, unknown> {
  const entries = Object.entries(tree).flatMap(([key, value]): (readonly [string, unknown])[] =>
    typeof value === 'object' && value !== null
      ? [...flat(value)].map(([inner, text]) => [`${key}.${inner}`, text] as const)
      : [[key, value]],
  )
  return new Map(entries)
}

/** Compares a text with the English one. */
function faultsOf(text: string, english: string): readonly string[] {
  let asked: readonly string[]
  try {
    asked = askedBy(text)
  } catch (error) {
    return [`can’t be read (${(error as Error).message}): ${text}`]
  }
  const wanted = askedBy(english)
  const lacking = wanted.filter((name) => !asked.includes(name))
  const extra = asked.filter((name) => !wanted.includes(name))
  return [
    ...(lacking.length > 0 ? [`lacks ${lacking.join(', ')}`] : []),
    ...(extra.length > 0 ? [`has ${extra.join(', ')}, which English doesn’t`] : []),
  ]
}

type Element = ReturnType<typeof parse>[number]

/** The values and tags that a text asks for, such as `{count}` and `<k>`. */
function askedBy(text: string): readonly string[] {
  const parts = parse(text).flatMap(partsOf)
  const names = parts.flatMap((part) => {
    if (part.type === TYPE.literal || part.type === TYPE.pound) return []
    return [part.type === TYPE.tag ? `<${part.value}>` : `{${part.value}}`]
  })
  return [...new Set(names)].sort()
}

/** All parts of a message: those inside of plurals, selections and tags, too. */
function partsOf(element: Element): Element[] {
  if (element.type === TYPE.tag) return [element, ...element.children.flatMap(partsOf)]
  if (element.type !== TYPE.plural && element.type !== TYPE.select) return [element]
  return [element, ...Object.values(element.options).flatMap(({ value }) => value.flatMap(partsOf))]
}
