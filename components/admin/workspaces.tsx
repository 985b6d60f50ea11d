// The workspaces of the server, the newest first.

'use client'

import { useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { RelativeTime } from '@/components/ui/relative-time'
import { type AdminWorkspace, useWorkspaces } from './admin-api'
import { type Column, DataTable } from './data-table'
import { ListState } from './list-state'
import { Pager } from './pager'

export function Workspaces() {
  const t = useTranslations('admin.workspaces')
  const sections = useTranslations('admin.sections')
  const format = useFormatter()
  const [page, setPage] = useState(1)
  const query = useWorkspaces(page)
  const columns: readonly Column<AdminWorkspace>[] = [
    { title: t('name'), isName: true, cell: ({ name }) => <span className="font-medium">{name}</span> },
    { title: t('members'), isNumber: true, cell: ({ members }) => format.number(members) },
    { title: t('boards'), isNumber: true, cell: ({ boards }) => format.number(boards) },
    { title: t('since'), cell: ({ createdAt }) => <RelativeTime at={createdAt} /> },
  ]
  return (
    <ListState query={query} isEmpty={({ total }) => total === 0} emptyText={t('none')}>
      {({ workspaces, ...pages }) => (
        <>
          <DataTable
            label={sections('workspaces')}
            columns={columns}
            rows={workspaces}
            keyOf={({ id }) => id}
            isStale={query.isPlaceholderData}
          />
          <Pager {...pages} onChange={setPage} />
        </>
      )}
    </ListState>
  )
}
