// Completes the words of a language: what nobody has translated yet is said in English. Pure.

import { directionOfLanguage } from '../std/text-direction'
import { withIsolatedValues } from './isolated-values'
import type { Language } from './words'

/**
 * Returns a language as its files have it, without gaps in the words of the interface; values of its sentences stand in isolates
 * where it runs from right to left.
 */
export function wholeLanguage(
  tag: string,
  given: { readonly messages: object } & Pick<Language, 'content'>,
  english: Language,
): Language {
  const messages = withEnglish(given.messages, english.messages)
  return {
    messages: directionOfLanguage(tag) === 'rtl' ? withIsolatedValues(messages) : messages,
    content: given.content,
  }
}

type Tree = { readonly [key: string]: unknown }

/** Returns the words of `translation` in the shape of `english`, whose own words stand where one is missing or empty. */
export function withEnglish<T extends object>(translation: object, english: T): T {
  return completed(translation as Tree, english as Tree) as T
}

function completed(translation: Tree, english: Tree): Tree {
  return Object.fromEntries(
    Object.entries(english).map(([key, word]) => {
      const given = Object.hasOwn(translation, key) ? translation[key] : undefined
      if (isTree(word)) return [key, completed(isTree(given) ? given : {}, word)]
      return [key, typeof given === 'string' && given.trim() !== '' ? given : word]
    }),
  )
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null
}
