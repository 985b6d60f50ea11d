// What a device shows of the app once it is installed.

import type { MetadataRoute } from 'next'
import { getRuntime } from '@/server/runtime'

/** The name is the host's, and is read with each request. */
export const dynamic = 'force-dynamic'

export default async function manifest(): Promise<MetadataRoute.Manifest> {
  const { name } = await getRuntime().branding()
  return {
    id: '/',
    name: name ?? 'Foreboard',
    short_name: name ?? 'Foreboard',
    start_url: '/',
    display: 'standalone',
    background_color: '#f6f6f4',
    theme_color: '#f6f6f4',
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/app-icons/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/app-icons/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/app-icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  }
}
