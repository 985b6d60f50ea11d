// The name of a workspace, and its two pages: boards and members.

'use client'

import { clsx } from 'clsx'
import Link from 'next/link'
import { useTranslations } from 'use-intl'
import type { Workspace } from './use-workspaces'

export interface WorkspaceHeaderProps {
  workspace: Workspace
  current: 'boards' | 'members'
}

export function WorkspaceHeader({ workspace, current }: WorkspaceHeaderProps) {
  const t = useTranslations('workspaces')
  const { id, name, role, memberCount } = workspace
  const tab = (page: 'boards' | 'members', href: string, count?: number) => (
    <Link
      href={href}
      aria-current={page === current ? 'page' : undefined}
      className={clsx(
        'flex h-8 items-center gap-1.5 rounded-lg px-3 transition-colors duration-100 hover:bg-hover pointer-coarse:h-11',
        page === current ? 'bg-hover font-medium text-ink' : 'text-ink-soft hover:text-ink',
      )}
    >
      {t(`tabs.${page}`)}
      {count === undefined ? null : <span className="font-normal text-mute tabular-nums">{count}</span>}
    </Link>
  )
  return (
    <div className="-mb-4 flex flex-wrap items-end gap-x-6 gap-y-3">
      <div className="min-w-0 grow basis-64">
        <h1 dir="auto" className="text-balance font-semibold text-lg leading-6 [overflow-wrap:anywhere]">
          {name}
        </h1>
        <p className="text-mute text-xs">{t(`role.${role}`)}</p>
      </div>
      <nav aria-label={t('tabs.label')} className="flex gap-0.5">
        {tab('boards', `/workspaces/${id}`)}
        {tab('members', `/workspaces/${id}/members`, memberCount)}
      </nav>
    </div>
  )
}
