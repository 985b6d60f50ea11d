// The server's audit log, the newest entry first: filtered by kind, name and days, and taken away as a file.

'use client'

import { Download } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button, buttonClass } from '@/components/ui/button'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { useFormatter } from '@/components/ui/use-formatter'
import { AUDIT_ACTIONS } from '@/lib/domain/boards/audit'
import { type AuditEntry, useAuditLog } from './admin-api'
import { auditFileAddress, auditQuery, NO_FILTER, type TypedAuditFilter } from './audit-filter'
import { type Column, DataTable } from './data-table'
import { ListState } from './list-state'

export function AuditLog() {
  const t = useTranslations('admin.audit')
  const admin = useTranslations('admin')
  const [filter, setFilter] = useState(NO_FILTER)
  const query = useAuditLog(auditQuery(useDeferredValue(filter)))
  const columns = useColumns()
  return (
    <>
      <Filter filter={filter} onChange={setFilter} />
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

interface FilterProps {
  filter: TypedAuditFilter
  onChange: (filter: TypedAuditFilter) => void
}

function Filter({ filter, onChange }: FilterProps) {
  const t = useTranslations('admin.audit')
  const { action, who, from, until } = filter
  return (
    <div className="flex flex-wrap items-end gap-2">
      <SelectField
        label={t('action')}
        value={action}
        placeholder={t('all')}
        options={AUDIT_ACTIONS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        onChange={(next) => onChange({ ...filter, action: next })}
        className="w-full sm:w-56"
      />
      <TextField
        label={t('name')}
        type="search"
        value={who}
        onChange={(next) => onChange({ ...filter, who: next })}
        maxLength={100}
        className="w-full sm:w-56"
      />
      <TextField
        label={t('from')}
        type="date"
        value={from}
        max={until || undefined}
        onChange={(next) => onChange({ ...filter, from: next })}
        className="grow sm:grow-0"
      />
      <TextField
        label={t('until')}
        type="date"
        value={until}
        min={from || undefined}
        onChange={(next) => onChange({ ...filter, until: next })}
        className="grow sm:grow-0"
      />
      {/* The browser's own download: a long log takes no memory of the page. */}
      <a href={auditFileAddress(filter)} download className={`${buttonClass('secondary', 'md')} ms-auto`}>
        <Download aria-hidden />
        {t('export')}
      </a>
    </div>
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
