// Written by `npm run languages` from the folders of messages/. Change those instead.

import de from '@tldraw/assets/translations/de.json'
import ja from '@tldraw/assets/translations/ja.json'
import type { Locale } from '@/lib/domain/languages'

/** tldraw’s own words. It has the English ones built in, and lacks some languages. */
export const TLDRAW_TRANSLATIONS: Partial<Record<Locale, Readonly<Record<string, string>>>> = {
  de,
  ja,
}
