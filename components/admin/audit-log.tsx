// The server's audit log, the newest entry first; optionally of one kind.

'use client'

import { useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/select-field'
import { AUDIT_ACTIONS, type AuditAction } from '@/lib/domain/boards/audit'
import { type AuditEntry, useAuditLog } from './admin-api'
import { type Column, DataTable } from './data-table'
import { ListState } from './list-state'

export function AuditLog() {
  const t = useTranslations('admin.audit')
  const admin = useTranslations('admin')
  const [action, setAction] = useState<AuditAction | ''>('')
  const query = useAuditLog(action === '' ? undefined : action)
  const columns = useColumns()
  return (
    <>
      <SelectField
        label={t('action')}
        value={action}
        placeholder={t('all')}
        options={AUDIT_ACTIONS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        onChange={setAction}
        className="w-full sm:w-64"
      />
      <ListState query={query} isEmpty={({ pages }) => pages[0]?.entries.length === 0} emptyText={t('none')}>
        {({ pages }) => (
          <DataTable
            label={admin('sections.audit')}
            columns={columns}
            rows={pages.flatMap(({ entries }) => entries)}
            keyOf={({ id }) => id}
            isStale={query.isPlaceholderData}
          />
        )}
      </ListState>
      {query.hasNextPage ? (
        <Button className="self-center" busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {admin('pager.older')}
        </Button>
      ) : null}
    </>
  )
}

function useColumns(): readonly Column<AuditEntry>[] {
  const t = useTranslations('admin.audit')
  const admin = useTranslations('admin')
  const format = useFormatter()
  return [
    {
      title: t('action'),
      isName: true,
      cell: (entry) => <span className="font-medium">{t(`kinds.${entry.action}`)}</span>,
    },
    {
      title: t('who'),
      cell: ({ actorId, actorName }) => (actorId === null && actorName === 'server' ? t('server') : actorName),
    },
    { title: t('subject'), cell: ({ subject }) => subject ?? admin('never') },
    {
      title: t('when'),
      cell: ({ at }) => (
        <time dateTime={at} className="whitespace-nowrap tabular-nums">
          {format.dateTime(Date.parse(at), { dateStyle: 'medium', timeStyle: 'medium' })}
        </time>
      ),
    },
  ]
}
