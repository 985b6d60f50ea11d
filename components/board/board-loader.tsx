// Brings the board's screen into the page. tldraw draws in the browser only and is heavy, so it is loaded here and
// nowhere else; the skeleton stands in the server's page already.

'use client'

import dynamic from 'next/dynamic'
import { TldrawLicence } from '@/components/canvas/library/tldraw-licence'
import type { BoardScreenProps } from './board-screen'
import { BoardSkeleton } from './board-skeleton'

const BoardScreen = dynamic(() => import('./board-screen').then((module) => module.BoardScreen), {
  ssr: false,
  loading: () => <BoardSkeleton />,
})

export interface BoardLoaderProps extends BoardScreenProps {
  tldrawLicenseKey: string | undefined
}

export function BoardLoader({ tldrawLicenseKey, ...screen }: BoardLoaderProps) {
  return (
    <TldrawLicence value={tldrawLicenseKey}>
      <BoardScreen {...screen} />
    </TldrawLicence>
  )
}
