// The words of the canvas outside React's tree: shapes are exported in a root of their own, and tools and side effects
// need words too. The language is a signal of the editor; each language has one set of translators.

import { type Atom, atom, type Editor, WeakCache } from 'tldraw'
import { createTranslator } from 'use-intl'
import { holderHint, holderTitle, type WordedShape } from '@/lib/domain/boards/given-words'
import { type Locale, localeOf } from '@/lib/domain/localized'
import { wordsIn } from '@/lib/i18n/words'

const localeAtoms = new WeakCache<Editor, Atom<Locale>>()

function localeAtom(editor: Editor): Atom<Locale> {
  return localeAtoms.get(editor, () => atom('canvas locale', pageLocale()))
}

/** The language whose words the page brought; English where there is no page. */
function pageLocale(): Locale {
  return localeOf(globalThis.document?.documentElement.lang ?? 'en')
}

export function setCanvasLocale(editor: Editor, locale: Locale): void {
  localeAtom(editor).set(locale)
}

/** Reactive. */
export function canvasLocale(editor: Editor): Locale {
  return localeAtom(editor).get()
}

function makeWords(locale: Locale) {
  return {
    locale,
    card: createTranslator({ locale, messages: wordsIn(locale), namespace: 'card' }),
    canvas: createTranslator({ locale, messages: wordsIn(locale), namespace: 'canvas' }),
    news: createTranslator({ locale, messages: wordsIn(locale), namespace: 'news' }),
    comparison: createTranslator({ locale, messages: wordsIn(locale), namespace: 'versions.comparison' }),
    errors: createTranslator({ locale, messages: wordsIn(locale), namespace: 'errors' }),
  }
}
export type CanvasWords = ReturnType<typeof makeWords>

const wordsByLocale = new Map<Locale, CanvasWords>()

export function wordsOf(locale: Locale): CanvasWords {
  let words = wordsByLocale.get(locale)
  if (!words) {
    words = makeWords(locale)
    wordsByLocale.set(locale, words)
  }
  return words
}

/** A zone's or matrix's props with the words that this editor's reader sees. Reactive. */
export function inReadersWords<S extends WordedShape>(editor: Editor, shape: S): S['props'] {
  const locale = canvasLocale(editor)
  const { title, hint } = shape.props
  const seen = { title: holderTitle(shape, locale), ...(hint !== undefined && { hint: holderHint(shape, locale) }) }
  return seen.title === title && seen.hint === hint ? shape.props : { ...shape.props, ...seen }
}

/** Reactive: the words in the language of this editor. */
export function canvasWords(editor: Editor): CanvasWords {
  return wordsOf(canvasLocale(editor))
}
