// Brings the drawing screen into its page: as a board, it is drawn in the browser only.

'use client'

import dynamic from 'next/dynamic'
import { TldrawLicence } from '@/components/canvas/library/tldraw-licence'

const RenderScreen = dynamic(() => import('./render-screen').then((module) => module.RenderScreen), { ssr: false })

export interface RenderLoaderProps {
  tldrawLicenseKey: string | undefined
}

export function RenderLoader({ tldrawLicenseKey }: RenderLoaderProps) {
  return (
    <TldrawLicence value={tldrawLicenseKey}>
      <RenderScreen />
    </TldrawLicence>
  )
}
