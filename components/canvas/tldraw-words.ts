// The words of tldraw's own menus, within our scripts. tldraw fetches them, and asks no second time for what didn't come:
// it gets addresses of this page's own memory, where nothing fails.

import JAPANESE from '@tldraw/assets/translations/ja.json'
import type { Locale } from '@/lib/domain/localized'

/** Where tldraw finds its words in each of our languages. English ones it has itself, and looks for changes to them. */
export function wordUrls(): Record<Locale, string> {
  return { en: inMemory({}), ja: inMemory(JAPANESE) }
}

function inMemory(words: Readonly<Record<string, string>>): string {
  return URL.createObjectURL(new Blob([JSON.stringify(words)], { type: 'application/json' }))
}
