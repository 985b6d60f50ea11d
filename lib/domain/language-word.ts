// What a language calls itself, and the names that it gives to things that nobody has named (messages/<language>/language.json).

import { LANGUAGES, type Locale } from './languages'

type LanguageWord = keyof typeof LANGUAGES.en

/** Returns the words of a language under a name, with a value in the place of its one placeholder; else the English ones. */
export function languageWord(locale: Locale, name: LanguageWord, value: string | number = ''): string {
  const words: Partial<Record<LanguageWord, string>> = LANGUAGES[locale]
  return (words[name] || LANGUAGES.en[name]).replace(/\{\w+\}/, () => String(value))
}
