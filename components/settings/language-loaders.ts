// Written by `npm run languages` from the folders of messages/. Change those instead.

import type { Locale } from '@/lib/domain/languages'

/** Fetches the words of each language that the page did not bring. */
export const LANGUAGE_LOADERS = {
  en: () => import('@/lib/i18n/languages/en'),
  de: () => import('@/lib/i18n/languages/de'),
  ja: () => import('@/lib/i18n/languages/ja'),
} satisfies Record<Locale, () => Promise<object>>
