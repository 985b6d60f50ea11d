// Languages for tests, made of English. One has accents, brackets and 40 % more letters: words without brackets on a page come
// from no file of messages/. The other one has Arabic letters and runs from right to left. No menu offers them.

import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { printAST } from '@formatjs/icu-messageformat-parser/printer.js'
import { LANGUAGES, type Locale } from '@/lib/domain/languages'
import { ALL_LANGUAGES, wordsIn } from '@/lib/i18n/all-languages'
import { CARD_WORDS } from '@/lib/i18n/card-words'
import { wholeLanguage } from '@/lib/i18n/with-english'
import { type Messages, provideLanguage } from '@/lib/i18n/words'

const ACCENTS: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'é',
  i: 'í',
  o: 'ó',
  u: 'ú',
  n: 'ñ',
  c: 'ç',
  A: 'Á',
  E: 'É',
  O: 'Ó',
}

type Tree = { readonly [key: string]: string | Tree }

/** Arabic letters in the place of Latin ones, without regard to sounds. */
const ARABIC = 'ابجدهوزحطيكلمنسعفصقرشتثخذض'

/** The words of the interface in the pseudo-language, with the same values, tags and plurals. */
export const PSEUDO_MESSAGES = inPseudo(wordsIn('en'), pseudo) as Messages

/** The tag of the pseudo-language from right to left: Arabic, for a region that is nowhere. */
export const FROM_RIGHT = 'ar-XB' as Locale
/** Its words, as a translator's files would have them. */
const FROM_RIGHT_FILES = inPseudo(wordsIn('en'), (message) => written(message, arabic)) as Messages

/** Makes the pseudo-language from right to left known to this process: what its folder in messages/ would do. */
export function knowLanguageFromRight(): Messages {
  const language = wholeLanguage(FROM_RIGHT, { messages: FROM_RIGHT_FILES, content: {} }, ALL_LANGUAGES.en)
  provideLanguage(FROM_RIGHT, language)
  Object.assign(CARD_WORDS, { [FROM_RIGHT]: FROM_RIGHT_FILES.card })
  Object.assign(LANGUAGES, { [FROM_RIGHT]: LANGUAGES.en })
  return language.messages
}

function inPseudo(tree: Tree, change: (message: string) => string): Tree {
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [
      key,
      typeof value === 'string' ? change(value) : inPseudo(value, change),
    ]),
  )
}

function pseudo(message: string): string {
  const longer = '~'.repeat(Math.ceil(message.replace(/\{[^{}]*\}/g, '').length * 0.4))
  return `⟦${written(message, (text) => text.replace(/[a-zA-Z]/g, (letter) => ACCENTS[letter] ?? letter))}${longer}⟧`
}

function arabic(text: string): string {
  return text.replace(/[a-zA-Z]/g, (letter) => ARABIC[letter.toLowerCase().charCodeAt(0) - 97] ?? letter)
}

/** Writes the texts of a message in other letters. */
function written(message: string, letters: (text: string) => string): string {
  const change = (element: MessageFormatElement): MessageFormatElement => {
    if (element.type === TYPE.literal) return { ...element, value: letters(element.value) }
    if (element.type === TYPE.tag) return { ...element, children: element.children.map(change) }
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return element
    for (const option of Object.values(element.options)) option.value = option.value.map(change)
    return element
  }
  return printAST(parse(message).map(change))
}

/** The texts in markup, shown or spoken, that stand outside of the pseudo-language's brackets and have words in them. */
export function wordsOutside(markup: string): string[] {
  const spoken = [...markup.matchAll(/ (?:aria-label|title|placeholder|alt)="([^"]*)"/g)].map(([, text]) => text ?? '')
  const shown = markup
    .replaceAll('<!-- -->', '')
    .replace(/<(script|style)\b.*?<\/\1>/gs, '')
    // A tag inside of a sentence, such as a key, leaves a part of it in brackets.
    .replace(/<\/?(?:kbd|k|b|strong|em|br)\b[^>]*>/g, '')
    .split(/<[^>]*>/)
  return [...spoken, ...shown]
    .map((text) => text.replace(/⟦[^⟦⟧]*⟧/g, '').trim())
    .filter((text) => /\p{L}{2,}/u.test(text))
}
