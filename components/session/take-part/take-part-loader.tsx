// Brings the screen for taking part into the page: its room is the browser's, so the server draws the skeleton only.

'use client'

import dynamic from 'next/dynamic'
import type { TakePartScreenProps } from './take-part-screen'
import { TakePartSkeleton } from './take-part-skeleton'

const TakePartScreen = dynamic(() => import('./take-part-screen').then((module) => module.TakePartScreen), {
  ssr: false,
  loading: () => <TakePartSkeleton />,
})

export function TakePartLoader(props: TakePartScreenProps) {
  return <TakePartScreen {...props} />
}
