// The words of tldraw's own menus, bundled with our scripts. tldraw fetches them, and doesn't retry what didn't come,
// so it gets addresses in this page's own memory, where nothing fails.

import { LOCALES, type Locale } from '@/lib/domain/localized'
import { TLDRAW_TRANSLATIONS } from './tldraw-translations'

/**
 * Returns the address of tldraw's words for each of our languages. tldraw has the English ones built in, looks for
 * changes to them, and uses them for a language that it lacks.
 */
export function wordUrls(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    LOCALES.map((locale) => [tldrawLocale(locale), inMemory(TLDRAW_TRANSLATIONS[locale] ?? {})]),
  )
}

/** tldraw's tag of a language, which has no capitals. */
export function tldrawLocale(locale: Locale): string {
  return locale.toLowerCase()
}

function inMemory(words: Readonly<Record<string, string>>): string {
  return URL.createObjectURL(new Blob([JSON.stringify(words)], { type: 'application/json' }))
}
