// The workspaces of the server with the room that their boards take, the largest first.

'use client'

import { clsx } from 'clsx'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { EmptyState } from '@/components/ui/empty-state'
import { RelativeTime } from '@/components/ui/relative-time'
import { useFormatter } from '@/components/ui/use-formatter'
import { type AdminWorkspace, useWorkspaces } from './admin-api'
import { useByteSize } from './byte-size'
import { type Column, DataTable } from './data-table'
import { ListState } from './list-state'
import { Pager } from './pager'

type Sizes = Pick<AdminWorkspace, 'logBytes' | 'snapshotBytes' | 'assetBytes' | 'historyBytes'>

export function Workspaces() {
  const t = useTranslations('admin.workspaces')
  const admin = useTranslations('admin')
  const format = useFormatter()
  const bytes = useByteSize()
  const [page, setPage] = useState(1)
  const query = useWorkspaces(page)
  const columns: readonly Column<AdminWorkspace>[] = [
    {
      title: t('name'),
      isName: true,
      cell: ({ name }) => (
        <span dir="auto" className="font-medium">
          {name}
        </span>
      ),
    },
    {
      title: t('size'),
      isNumber: true,
      cell: (workspace) => <Taken bytes={sumOf(workspace)} quota={query.data?.quotaBytes ?? null} />,
    },
    { title: t('documents'), isNumber: true, cell: ({ logBytes, snapshotBytes }) => bytes(logBytes + snapshotBytes) },
    { title: t('images'), isNumber: true, cell: ({ assetBytes }) => bytes(assetBytes) },
    { title: t('history'), isNumber: true, cell: ({ historyBytes }) => bytes(historyBytes) },
    { title: t('boards'), isNumber: true, cell: ({ boards }) => format.number(boards) },
    { title: t('members'), isNumber: true, cell: ({ members }) => format.number(members) },
    { title: t('since'), cell: ({ createdAt }) => <RelativeTime at={createdAt} /> },
  ]
  return (
    <ListState query={query}>
      {({ workspaces, personal, quotaBytes, ...pages }) => (
        <>
          <p className="text-ink-soft leading-5">
            {quotaBytes === null ? t('noQuota') : t('quota', { size: bytes(quotaBytes) })}{' '}
            {t('personal', { boards: personal.boards, size: bytes(sumOf(personal)) })} {t('note')}
          </p>
          {workspaces.length === 0 ? (
            <EmptyState title={admin('none')}>{t('none')}</EmptyState>
          ) : (
            <DataTable
              label={admin('sections.workspaces')}
              columns={columns}
              rows={workspaces}
              keyOf={({ id }) => id}
              isStale={query.isPlaceholderData}
            />
          )}
          <Pager {...pages} onChange={setPage} />
        </>
      )}
    </ListState>
  )
}

function sumOf({ logBytes, snapshotBytes, assetBytes, historyBytes }: Sizes): number {
  return logBytes + snapshotBytes + assetBytes + historyBytes
}

/** What a workspace takes, and which part of its quota that is. */
function Taken({ bytes, quota }: { bytes: number; quota: number | null }) {
  const t = useTranslations('admin.workspaces')
  const format = useFormatter()
  const size = useByteSize()
  const part = quota === null ? 0 : bytes / quota
  return (
    <span className="text-end">
      <span className="font-medium text-ink">{size(bytes)}</span>
      {quota === null ? null : (
        <span className={clsx('block text-xs', part >= 1 ? 'font-semibold text-danger' : 'text-mute')}>
          {part >= 1 ? t('full') : t('part', { part: format.number(part, { style: 'percent' }) })}
        </span>
      )}
    </span>
  )
}
