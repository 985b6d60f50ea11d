// The words of mails in somebody's language (messages/<language>/mail.json), with the server's own name in place of ours.

import { createTranslator } from 'use-intl/core'
import type { Locale } from '@/lib/domain/localized'
import { wordsIn } from '@/lib/i18n/all-languages'
import type { Messages } from '@/lib/i18n/words'

const OUR_NAME = 'Foreboard'
/** Stands for the name while words are put together, because a name may have letters that mean something in a message. */
const MARK = '\uE000'

/** Returns the translator of the words of mails. `name` is the server's own; null for ours. */
export function mailWords(locale: Locale, name: string | null) {
  return naming(createTranslator({ locale, messages: markedMessages(locale, name), namespace: 'mail' }), name)
}

/** Returns the translator of the words of mails about boards. */
export function noticeTexts(locale: Locale, name: string | null) {
  return naming(createTranslator({ locale, messages: markedMessages(locale, name), namespace: 'mail.notice' }), name)
}

function markedMessages(locale: Locale, name: string | null): Messages {
  const messages = wordsIn(locale)
  return name === null ? messages : { ...messages, mail: marked(messages.mail) }
}

function marked<T>(words: T): T {
  if (typeof words === 'string') return words.replaceAll(OUR_NAME, MARK) as T
  if (typeof words !== 'object' || words === null) return words
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, marked(value as unknown)])) as T
}

function naming<T extends (...values: never[]) => string>(translate: T, name: string | null): T {
  if (name === null) return translate
  return ((...values: Parameters<T>) => translate(...values).replaceAll(MARK, () => name)) as T
}
