// Written by `npm run languages` from the folders of messages/. Change those instead.

import { LOCALES, type Locale } from '../domain/languages'
import * as de from './languages/de'
import * as en from './languages/en'
import * as ja from './languages/ja'
import { wholeLanguage } from './with-english'
import { type Language, provideLanguage } from './words'

/** Every language, as the server has them. One that lacks some words has the English ones in their place. */
export const ALL_LANGUAGES: Readonly<Record<Locale, Language>> = {
  en,
  de: wholeLanguage('de', de, en),
  ja: wholeLanguage('ja', ja, en),
}

for (const locale of LOCALES) provideLanguage(locale, ALL_LANGUAGES[locale])

export { wordsIn } from './words'
