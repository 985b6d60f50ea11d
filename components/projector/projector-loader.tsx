// Brings the projector's screen into the page: as the board's own, it is drawn in the browser only.

'use client'

import dynamic from 'next/dynamic'
import type { BoardLoaderProps } from '@/components/board/board-loader'
import { TldrawLicence } from '@/components/canvas/library/tldraw-licence'

const ProjectorScreen = dynamic(() => import('./projector-screen').then((module) => module.ProjectorScreen), {
  ssr: false,
})

export function ProjectorLoader({ tldrawLicenseKey, ...screen }: BoardLoaderProps) {
  return (
    <TldrawLicence value={tldrawLicenseKey}>
      <ProjectorScreen {...screen} />
    </TldrawLicence>
  )
}
