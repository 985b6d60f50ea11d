// The languages that a text may be in, as a list to choose from, by their names in the language of the interface.

import { useLocale } from 'use-intl'
import type { SelectOption } from './select-field'

const LANGUAGES = ['en', 'ja', 'zh-Hans', 'zh-Hant', 'ko', 'de', 'es', 'fr', 'it', 'pt', 'id', 'vi', 'hi', 'ar']

/** Returns the options, always including `current` (a BCP 47 tag or ''); a value that is not a tag is its own name. */
export function useLanguageOptions(current: string): readonly SelectOption[] {
  const locale = useLocale()
  const names = new Intl.DisplayNames(locale, { type: 'language' })
  const nameOf = (tag: string) => {
    try {
      return names.of(tag) ?? tag
    } catch {
      // The value is not a valid tag: a script may have written anything.
      return tag
    }
  }
  const tags = current === '' || LANGUAGES.includes(current) ? LANGUAGES : [current, ...LANGUAGES]
  return tags.map((tag) => ({ value: tag, label: nameOf(tag) }))
}
