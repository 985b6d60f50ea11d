// The words of tldraw's own menus, bundled with our scripts. tldraw fetches them, and doesn't retry what didn't come,
// so it gets addresses in this page's own memory, where nothing fails.

import JAPANESE from '@tldraw/assets/translations/ja.json'
import type { Locale } from '@/lib/domain/localized'

/**
 * Returns the address of tldraw's words for each of our languages. tldraw has the English ones built in, and looks for
 * changes to them.
 */
export function wordUrls(): Record<Locale, string> {
  return { en: inMemory({}), ja: inMemory(JAPANESE) }
}

function inMemory(words: Readonly<Record<string, string>>): string {
  return URL.createObjectURL(new Blob([JSON.stringify(words)], { type: 'application/json' }))
}
