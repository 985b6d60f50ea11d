// Fetches the words of languages that the page did not bring: for a picture in another language, or a text that is written
// down in all of them.

import { LOCALES, type Locale } from '@/lib/domain/localized'
import { wholeLanguage } from '@/lib/i18n/with-english'
import { hasWordsIn, provideLanguage } from '@/lib/i18n/words'
import { LANGUAGE_LOADERS } from './language-loaders'

/** Makes the words of a language known. Rejects if they can't be fetched; another call tries again. */
export async function fetchLanguage(locale: Locale): Promise<void> {
  if (hasWordsIn(locale)) return
  const [given, english] = await Promise.all([LANGUAGE_LOADERS[locale](), LANGUAGE_LOADERS.en()])
  provideLanguage(locale, wholeLanguage(locale, given, english))
}

/** Fetches every language that can be fetched. Never rejects. */
export async function fetchAllLanguages(): Promise<void> {
  await Promise.allSettled(LOCALES.map(fetchLanguage))
}
