// Dates, times and numbers as the reader's region writes them: a British browser has 06:42 where an American one has 6:42 AM,
// though both read the page in English.

'use client'

import { useMemo, useSyncExternalStore } from 'react'
import { createFormatter, useLocale, useNow, useTimeZone } from 'use-intl'
import type { Locale } from '@/lib/domain/localized'
import { never } from './never'

/** Returns what use-intl's hook of this name returns, for the region that the browser names with the page's language. */
export function useFormatter(): ReturnType<typeof createFormatter> {
  const language = useLocale()
  const timeZone = useTimeZone()
  const now = useNow()
  // While the page hydrates it says what the server drew, which knows the language alone.
  const locale = useSyncExternalStore(
    never,
    () => regionalTag(language, navigator.languages),
    () => language,
  )
  // It takes any tag; its type knows the languages of our words.
  return useMemo(
    () => createFormatter({ locale: locale as Locale, now, ...(timeZone && { timeZone }) }),
    [locale, now, timeZone],
  )
}

/** Returns the first of a browser's tags that is of a language, such as `en-GB` for `en`; the language itself where none is. */
export function regionalTag(language: string, tags: readonly string[]): string {
  return tags.find((tag) => tag === language || tag.startsWith(`${language}-`)) ?? language
}
