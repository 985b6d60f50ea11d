// Brings a recording into its page: as the board's own screen, it is drawn in the browser only.

'use client'

import dynamic from 'next/dynamic'
import { BoardSkeleton } from '@/components/board/board-skeleton'
import { TldrawLicence } from '@/components/canvas/library/tldraw-licence'
import type { ReplayScreenProps } from './replay-screen'

const ReplayScreen = dynamic(() => import('./replay-screen').then((module) => module.ReplayScreen), {
  ssr: false,
  loading: () => <BoardSkeleton />,
})

export function ReplayLoader({
  tldrawLicenseKey,
  ...screen
}: ReplayScreenProps & { tldrawLicenseKey: string | undefined }) {
  return (
    <TldrawLicence value={tldrawLicenseKey}>
      <ReplayScreen {...screen} />
    </TldrawLicence>
  )
}
