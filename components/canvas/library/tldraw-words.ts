// The words of tldraw's own menus. tldraw fetches them, and doesn't retry what didn't come, so those of the page's language
// come with our scripts and get an address in the page's own memory, where nothing fails. Those of the others, which a page
// needs only after its language was changed, are files of this server.

import { LOCALES, type Locale } from '@/lib/domain/localized'
import { TLDRAW_TRANSLATIONS } from './tldraw-translations'

/**
 * Returns the addresses of tldraw's words that are in the page's memory: those of the page's language, and empty ones for
 * languages that tldraw lacks or has built in, which is English. It looks for changes to the English ones before all others.
 */
export async function wordUrls(pageLocale: Locale): Promise<Readonly<Record<string, string>>> {
  const words = await tldrawWords(pageLocale)
  const here = LOCALES.filter((locale) => locale === pageLocale || !TLDRAW_TRANSLATIONS[locale])
  return Object.fromEntries(here.map((locale) => [tldrawLocale(locale), inMemory(locale === pageLocale ? words : {})]))
}

/** Returns none where they can't be fetched. */
async function tldrawWords(locale: Locale): Promise<object> {
  try {
    return (await TLDRAW_TRANSLATIONS[locale]?.())?.default ?? {}
  } catch {
    return {}
  }
}

/** tldraw's tag of a language, which has no capitals. */
export function tldrawLocale(locale: Locale): string {
  return locale.toLowerCase()
}

function inMemory(words: object): string {
  return URL.createObjectURL(new Blob([JSON.stringify(words)], { type: 'application/json' }))
}
