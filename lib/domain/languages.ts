// Written by `npm run languages` from the folders of messages/. Change those instead.

import de from '@/messages/de/language.json' with { type: 'json' }
import deScales from '@/messages/de/scales.json' with { type: 'json' }
import en from '@/messages/en/language.json' with { type: 'json' }
import ja from '@/messages/ja/language.json' with { type: 'json' }

export const LOCALES = ['en', 'de', 'ja'] as const
export type Locale = (typeof LOCALES)[number]

/** What a language calls itself, and what it calls things that nobody has named. */
export const LANGUAGES = {
  en,
  de,
  ja,
}

/** The words of scales, by their English. English and Japanese stand in content/. */
export const SCALE_WORDS: Partial<Record<Locale, Readonly<Record<string, string>>>> = {
  de: deScales,
}
