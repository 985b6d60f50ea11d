// The boards of the server, the largest first: shows titles and sizes, but doesn't open them.

'use client'

import { Info } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { RelativeTime } from '@/components/ui/relative-time'
import { useFormatter } from '@/components/ui/use-formatter'
import { type AdminBoard, useBoardSizes } from './admin-api'
import { useByteSize } from './byte-size'
import type { Column } from './data-table'
import { PagedTable } from './paged-table'

export function BoardSizes() {
  const t = useTranslations('admin.boards')
  const sections = useTranslations('admin.sections')
  const [page, setPage] = useState(1)
  const query = useBoardSizes(page)
  const columns = useColumns()
  return (
    <>
      <p className="flex gap-2 text-ink-soft leading-5">
        <Info aria-hidden className="mt-0.5 size-4 shrink-0 text-mute" />
        {t('note')}
      </p>
      <PagedTable
        query={query}
        rowsOf={(data) => data.boards}
        keyOf={({ id }) => id}
        label={sections('boards')}
        columns={columns}
        emptyText={t('none')}
        onPage={setPage}
      />
    </>
  )
}

function useColumns(): readonly Column<AdminBoard>[] {
  const t = useTranslations('admin.boards')
  const admin = useTranslations('admin')
  const format = useFormatter()
  const bytes = useByteSize()
  return [
    { title: t('title'), isName: true, cell: (board) => <BoardName board={board} /> },
    {
      title: t('size'),
      isNumber: true,
      cell: ({ logBytes, snapshotBytes, assetBytes, historyBytes }) => (
        <span className="font-medium text-ink">{bytes(logBytes + snapshotBytes + assetBytes + historyBytes)}</span>
      ),
    },
    { title: t('document'), isNumber: true, cell: ({ logBytes, snapshotBytes }) => bytes(logBytes + snapshotBytes) },
    {
      title: t('images'),
      isNumber: true,
      cell: ({ assets, assetBytes }) =>
        assets === 0 ? admin('never') : `${format.number(assets)} · ${bytes(assetBytes)}`,
    },
    { title: t('history'), isNumber: true, cell: ({ historyBytes }) => bytes(historyBytes) },
    {
      title: t('objects'),
      isNumber: true,
      cell: ({ records }) => (records === null ? admin('never') : format.number(records)),
    },
    { title: t('members'), isNumber: true, cell: ({ members }) => format.number(members) },
    { title: t('changed'), cell: ({ changedAt }) => <RelativeTime at={changedAt} /> },
  ]
}

function BoardName({ board: { title, ownerName, workspaceName, deletedAt } }: { board: AdminBoard }) {
  const t = useTranslations('admin.boards')
  return (
    <>
      <span dir="auto" className="block font-medium">
        {title}
      </span>
      <span className="text-mute text-xs">
        {[ownerName ?? t('noOwner'), workspaceName, deletedAt ? t('inTrash') : null]
          .filter((part) => part !== null)
          .join(' · ')}
      </span>
    </>
  )
}
