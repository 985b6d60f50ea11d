// Written by `npm run languages` from the folders of messages/. Change those instead.

import type { Locale } from '../domain/languages'
import { de } from './languages/de'
import { en } from './languages/en'
import { ja } from './languages/ja'
import { withEnglish } from './with-english'

export type Messages = typeof en

/** All words of the interface. A language that lacks some has the English ones in their place. */
export const MESSAGES: Readonly<Record<Locale, Messages>> = {
  en,
  de: withEnglish(de, en),
  ja: withEnglish(ja, en),
}
