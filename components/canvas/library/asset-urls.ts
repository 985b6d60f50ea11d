// The addresses of tldraw's fonts, icons and translations: fonts and icons on this server, translations in the page
// itself.

import { getAssetUrls } from '@tldraw/assets/selfHosted'
import { wordUrls } from './tldraw-words'

const ALL = getAssetUrls({ baseUrl: '/tldraw-assets/' })

/**
 * Boards embed no pages of other sites, so the icons for embeds, which tldraw would fetch with each board, get no
 * address.
 */
const NO_EMBEDS = Object.fromEntries(Object.keys(ALL.embedIcons).map((name) => [name, undefined]))

/** URLs of the faces that texts on the canvas may have. */
export const FONT_URLS = ALL.fonts

let made: ReturnType<typeof makeUrls> | undefined

/**
 * Returns always the same object, because with another one tldraw would rebuild its editor. It is made only where a
 * board is shown.
 */
export function assetUrls() {
  made ??= makeUrls()
  return made
}

function makeUrls() {
  return { ...ALL, translations: wordUrls(), embedIcons: NO_EMBEDS }
}
