// The frame of the pages around an account: one narrow sheet with one thing to do.

'use client'

import type { ReactNode } from 'react'
import { AppHeader } from '@/components/header/app-header'
import { LegalFoot } from '@/components/settings/branding'

export interface AccountFrameProps {
  title: string
  /** A line or two under the title. */
  intro?: ReactNode
  children?: ReactNode
}

export function AccountFrame({ title, intro, children }: AccountFrameProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <AppHeader me={undefined} />
      <main className="mx-auto w-full max-w-sm px-4 pt-[9vh] pb-12 max-sm:pt-6">
        <div className="rounded-xl border border-line bg-panel p-6 shadow-pop max-sm:p-5">
          <h1 className="text-balance font-semibold text-lg leading-6">{title}</h1>
          {intro ? <div className="mt-1.5 text-ink-soft leading-5">{intro}</div> : null}
          {children ? <div className="mt-5">{children}</div> : null}
        </div>
      </main>
      <LegalFoot />
    </div>
  )
}

/** A line under a sheet's button that leads to an alternative. */
export function OtherWay({ children }: { children: ReactNode }) {
  return <p className="text-mute leading-5">{children}</p>
}

/** Classes for a link inside such a line. */
export const TEXT_LINK =
  'relative font-medium text-accent hover:underline pointer-coarse:before:absolute pointer-coarse:before:-inset-x-2 pointer-coarse:before:-inset-y-2.5'
