// The page on which the server's own browser draws (server/render). It has no data of its own: anybody else who opens
// it reads a sentence.

import type { Metadata } from 'next'
import { RenderLoader } from '@/components/render/render-loader'
import { getRuntime } from '@/server/runtime'

export const metadata: Metadata = { robots: { index: false, follow: false } }

export default function RenderPage() {
  return <RenderLoader tldrawLicenseKey={getRuntime().settings.tldrawLicenseKey} />
}
