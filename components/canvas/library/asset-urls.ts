// The addresses of tldraw's fonts, icons and translations: on this server, and those of the page's language in the page
// itself.

import { getAssetUrls } from '@tldraw/assets/selfHosted'
import type { Locale } from '@/lib/domain/localized'
import { wordUrls } from './tldraw-words'

const ALL = getAssetUrls({ baseUrl: '/tldraw-assets/' })

/**
 * Boards embed no pages of other sites, so the icons for embeds, which tldraw would fetch with each board, get no
 * address.
 */
const NO_EMBEDS = Object.fromEntries(Object.keys(ALL.embedIcons).map((name) => [name, undefined]))

/** URLs of the faces that texts on the canvas may have. */
export const FONT_URLS = ALL.fonts

type AssetUrls = Awaited<ReturnType<typeof makeUrls>>

const made = new Map<Locale, Promise<AssetUrls>>()

/**
 * Returns always the same promise for a language, because with other addresses tldraw would rebuild its editor. They are
 * made only where a board is shown. Never rejects.
 */
export function assetUrls(locale: Locale): Promise<AssetUrls> {
  const urls = made.get(locale) ?? makeUrls(locale)
  made.set(locale, urls)
  return urls
}

async function makeUrls(locale: Locale) {
  return { ...ALL, translations: { ...ALL.translations, ...(await wordUrls(locale)) }, embedIcons: NO_EMBEDS }
}
