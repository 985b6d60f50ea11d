// Brings an embedded board into its page: as the board's own screen, it is drawn in the browser only.

'use client'

import dynamic from 'next/dynamic'
import { TldrawLicence } from '@/components/canvas/library/tldraw-licence'
import type { EmbedScreenProps } from './embed-screen'

const EmbedScreen = dynamic(() => import('./embed-screen').then((module) => module.EmbedScreen), { ssr: false })

export function EmbedLoader({
  tldrawLicenseKey,
  ...screen
}: EmbedScreenProps & { tldrawLicenseKey: string | undefined }) {
  return (
    <TldrawLicence value={tldrawLicenseKey}>
      <EmbedScreen {...screen} />
    </TldrawLicence>
  )
}
