// Written by `npm run languages` from the folders of messages/. Change those instead.

import type { Locale } from '@/lib/domain/languages'

/** Fetches tldraw’s own words. It has the English ones built in, and lacks some languages. */
export const TLDRAW_TRANSLATIONS: Partial<Record<Locale, () => Promise<{ default: object }>>> = {
  de: () => import('@tldraw/assets/translations/de.json'),
  ja: () => import('@tldraw/assets/translations/ja.json'),
}
