// Where tldraw finds its fonts, icons and translations: on this server.

import { getAssetUrls } from '@tldraw/assets/selfHosted'

export const ASSET_URLS = getAssetUrls({ baseUrl: '/tldraw-assets/' })
