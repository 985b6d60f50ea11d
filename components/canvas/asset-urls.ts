// Where tldraw finds its fonts, icons and translations: on this server.

import { getAssetUrls } from '@tldraw/assets/selfHosted'

const ALL = getAssetUrls({ baseUrl: '/tldraw-assets/' })

/** No board embeds pages of other sites, so that their signs, which tldraw would fetch with each board, are at no address. */
const NO_EMBEDS = Object.fromEntries(Object.keys(ALL.embedIcons).map((name) => [name, undefined]))

export const ASSET_URLS = { ...ALL, embedIcons: NO_EMBEDS }
