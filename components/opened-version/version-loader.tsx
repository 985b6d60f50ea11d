// Brings the screen of a version into its page: as the board's own screen, it is drawn in the browser only.

'use client'

import dynamic from 'next/dynamic'
import { BoardSkeleton } from '@/components/board/board-skeleton'
import { TldrawLicence } from '@/components/canvas/library/tldraw-licence'
import type { VersionScreenProps } from './version-screen'

const VersionScreen = dynamic(() => import('./version-screen').then((module) => module.VersionScreen), {
  ssr: false,
  loading: () => <BoardSkeleton />,
})

export function VersionLoader({
  tldrawLicenseKey,
  ...screen
}: VersionScreenProps & { tldrawLicenseKey: string | undefined }) {
  return (
    <TldrawLicence value={tldrawLicenseKey}>
      <VersionScreen {...screen} />
    </TldrawLicence>
  )
}
