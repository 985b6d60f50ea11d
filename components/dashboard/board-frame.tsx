// What the pages of boards stand in: the bar at the top, and for whoever is signed in the places that boards are in.

'use client'

import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { OwnName } from '@/components/settings/own-name'
import { SettingsMenu } from '@/components/settings/settings-menu'
import { useMe } from '@/components/settings/use-me'
import type { AvatarPerson } from '@/components/ui/avatar'
import { Logo } from '@/components/ui/logo'
import type { Workspace } from '@/components/workspace/use-workspaces'
import type { Place } from './place'
import { PlacesNav } from './places-nav'

export interface BoardFrameProps {
  signedIn: boolean
  /** What the server knew of the visitor when it drew the page. */
  me: AvatarPerson | undefined
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
  const common = useTranslations('common')
  const me = useMe(signedIn, initialMe)
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="sticky top-0 z-10 flex h-12 shrink-0 items-center gap-2.5 border-line border-b bg-panel px-4 sm:px-6">
        <Logo />
        <span className="font-semibold text-sm">{common('appName')}</span>
        <span className="ml-auto flex items-center gap-1.5">
          <SettingsMenu />
          {me.data ? <OwnName me={me.data} /> : null}
        </span>
      </header>
      <div className="mx-auto flex w-full max-w-[86rem] grow max-md:flex-col">
        {signedIn ? <PlacesNav current={place} workspaces={workspaces} mayMakeWorkspaces={mayMakeWorkspaces} /> : null}
        <main className="mx-auto flex w-full min-w-0 max-w-6xl grow flex-col gap-9 px-4 py-7 sm:px-6 max-md:py-5">
          {children}
        </main>
      </div>
    </div>
  )
}
