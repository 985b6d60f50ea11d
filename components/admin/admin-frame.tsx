// The frame of the admin pages: where one is, the sections, and the way back. It loads nothing of a board.

'use client'

import { clsx } from 'clsx'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { SettingsMenu } from '@/components/settings/settings-menu'
import { Logo } from '@/components/ui/logo'

const SECTIONS = [
  { name: 'overview', href: '/admin' },
  { name: 'people', href: '/admin/people' },
  { name: 'workspaces', href: '/admin/workspaces' },
  { name: 'boards', href: '/admin/boards' },
  { name: 'audit', href: '/admin/audit' },
] as const

export function AdminFrame({ children }: { children: ReactNode }) {
  const t = useTranslations('admin')
  const common = useTranslations('common')
  const path = usePathname()
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="sticky top-0 z-10 border-line border-b bg-panel">
        <div className="flex h-12 items-center gap-2.5 px-4 sm:px-6">
          <Link href="/" aria-label={t('home')} className="flex items-center gap-2.5 rounded-md">
            <Logo />
            <span className="font-semibold text-sm max-sm:sr-only">{common('appName')}</span>
          </Link>
          <span aria-hidden className="text-line-strong">
            /
          </span>
          <h1 className="font-semibold text-sm">{t('title')}</h1>
          <span className="ml-auto">
            <SettingsMenu />
          </span>
        </div>
        <nav aria-label={t('sections.label')} className="flex gap-1 overflow-x-auto px-3 sm:px-5">
          {SECTIONS.map(({ name, href }) => {
            const isHere = path === href
            return (
              <Link
                key={name}
                href={href}
                aria-current={isHere ? 'page' : undefined}
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
      </header>
      <main className="mx-auto flex w-full max-w-6xl grow flex-col gap-4 px-4 py-6 sm:px-6">{children}</main>
    </div>
  )
}
