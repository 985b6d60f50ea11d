// A language for tests: English with accents, brackets and 40 % more letters. Words without brackets on a page come from
// no file of messages/.

import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { printAST } from '@formatjs/icu-messageformat-parser/printer.js'
import { wordsIn } from '@/lib/i18n/all-languages'
import type { Messages } from '@/lib/i18n/words'

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

/** The words of the interface in the pseudo-language, with the same values, tags and plurals. */
export const PSEUDO_MESSAGES = inPseudo(wordsIn('en')) as Messages

function inPseudo(tree: Tree): Tree {
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [key, typeof value === 'string' ? pseudo(value) : inPseudo(value)]),
  )
}

function pseudo(message: string): string {
  const longer = '~'.repeat(Math.ceil(message.replace(/\{[^{}]*\}/g, '').length * 0.4))
  return `⟦${printAST(parse(message).map(accented))}${longer}⟧`
}

function accented(element: MessageFormatElement): MessageFormatElement {
  if (element.type === TYPE.literal)
    return { ...element, value: element.value.replace(/[a-zA-Z]/g, (letter) => ACCENTS[letter] ?? letter) }
  if (element.type === TYPE.tag) return { ...element, children: element.children.map(accented) }
  if (element.type !== TYPE.plural && element.type !== TYPE.select) return element
  for (const option of Object.values(element.options)) option.value = option.value.map(accented)
  return element
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
