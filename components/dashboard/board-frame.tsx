// The frame of the board pages: the bar at the top, and for people who are signed in, the places of their boards.

'use client'

import type { ReactNode } from 'react'
import { AppHeader } from '@/components/header/app-header'
import type { Place } from '@/components/paths/board-places'
import { type Me, useMe } from '@/components/settings/use-me'
import type { Workspace } from '@/components/workspace/use-workspaces'
import { PlacesNav } from './places-nav'

export interface BoardFrameProps {
  signedIn: boolean
  /** The server's knowledge of the visitor when it drew the page. */
  me: Me | undefined
  place: Place | undefined
  workspaces: readonly Workspace[]
  mayMakeWorkspaces: boolean
  children: ReactNode
}

export function BoardFrame({
  signedIn,
  me: initialMe,
  place,
  workspaces,
  mayMakeWorkspaces,
  children,
}: BoardFrameProps) {
  const me = useMe(signedIn, initialMe)
  return (
    <div className="flex min-h-dvh flex-col">
      <AppHeader me={signedIn ? me.data : null} />
      <div className="mx-auto flex w-full max-w-[86rem] grow max-md:flex-col">
        {signedIn ? <PlacesNav current={place} workspaces={workspaces} mayMakeWorkspaces={mayMakeWorkspaces} /> : null}
        <main className="mx-auto flex w-full min-w-0 max-w-6xl grow flex-col gap-9 px-4 py-7 sm:px-6 max-md:py-5">
          {children}
        </main>
      </div>
    </div>
  )
}
