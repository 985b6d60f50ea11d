// The frame of the admin pages: the current section, the other sections, and the way back. It loads nothing of a board.

'use client'

import { clsx } from 'clsx'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { AppHeader } from '@/components/header/app-header'
import { type Me, useMe } from '@/components/settings/use-me'

const SECTIONS = [
  { name: 'overview', href: '/admin' },
  { name: 'examination', href: '/admin/examination' },
  { name: 'people', href: '/admin/people' },
  { name: 'invitations', href: '/admin/invitations' },
  { name: 'workspaces', href: '/admin/workspaces' },
  { name: 'boards', href: '/admin/boards' },
  { name: 'audit', href: '/admin/audit' },
  { name: 'branding', href: '/admin/branding' },
  { name: 'settings', href: '/admin/settings' },
] as const

export function AdminFrame({ me: initialMe, children }: { me: Me; children: ReactNode }) {
  const t = useTranslations('admin')
  const { data: me = initialMe } = useMe(true, initialMe)
  const path = usePathname()
  return (
    <div className="flex min-h-dvh flex-col">
      <AppHeader me={me} title={t('title')} />
      <nav
        aria-label={t('sections.label')}
        className="sticky top-12 z-10 flex shrink-0 gap-1 overflow-x-auto border-line border-b bg-panel px-3 sm:px-5"
      >
        {SECTIONS.map(({ name, href }) => {
          const isHere = path === href
          return (
            <Link
              key={name}
              href={href}
              aria-current={isHere ? 'page' : undefined}
              ref={isHere ? bringIntoSight : undefined}
              className={clsx(
                'flex h-9 shrink-0 items-center whitespace-nowrap rounded-t-md border-b-2 px-2 font-medium -outline-offset-2 pointer-coarse:h-11',
                isHere ? 'border-accent text-ink' : 'border-transparent text-mute hover:text-ink',
              )}
            >
              {t(`sections.${name}`)}
            </Link>
          )
        })}
      </nav>
      <main className="mx-auto flex w-full max-w-6xl grow flex-col gap-4 px-4 py-6 sm:px-6">{children}</main>
    </div>
  )
}

/** Scrolls to the link of the section that is shown: on a narrow screen the row of links is wider than the window. */
function bringIntoSight(link: HTMLElement | null): void {
  link?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}
