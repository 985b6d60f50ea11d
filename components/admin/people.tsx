// The people of the server: find them by name or kind, invite them, keep them out, make them admins.

'use client'

import { UserPlus } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { RelativeTime } from '@/components/ui/relative-time'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { useFormatter } from '@/components/ui/use-formatter'
import { type AdminPerson, type Erased, PEOPLE_FILTERS, type PeopleFilter, usePeople } from './admin-api'
import type { Column } from './data-table'
import { ErasedPerson } from './erased-person'
import { InvitePeople } from './invite-people'
import { PagedTable } from './paged-table'
import { PersonMenu } from './person-menu'

export function People() {
  const t = useTranslations('admin.people')
  const sections = useTranslations('admin.sections')
  const invite = useTranslations('admin.invite')
  const [search, setSearch] = useState('')
  const [filter, setFilter] = useState<PeopleFilter>('all')
  const [page, setPage] = useState(1)
  const [inviting, setInviting] = useState(false)
  const query = usePeople(page, filter, useDeferredValue(search.trim()))
  const [deleted, setDeleted] = useState<{ name: string; erased: Erased }>()
  const columns = useColumns((name, erased) => setDeleted({ name, erased }))
  return (
    <>
      <div className="flex flex-wrap items-end gap-2">
        <TextField
          label={t('search')}
          type="search"
          value={search}
          onChange={(next) => {
            setSearch(next)
            setPage(1)
          }}
          className="min-w-48 grow basis-64 sm:max-w-xs"
        />
        <SelectField
          label={t('show')}
          value={filter}
          options={PEOPLE_FILTERS.map((value) => ({ value, label: t(`filter.${value}`) }))}
          onChange={(next) => {
            if (next) setFilter(next)
            setPage(1)
          }}
          className="w-36"
        />
        <Button className="ms-auto" icon={<UserPlus />} onClick={() => setInviting(true)}>
          {invite('open')}
        </Button>
      </div>
      <PagedTable
        query={query}
        rowsOf={(data) => data.users}
        keyOf={({ id }) => id}
        label={sections('people')}
        columns={columns}
        emptyText={t('none')}
        onPage={setPage}
      />
      {inviting ? <InvitePeople onClose={() => setInviting(false)} /> : null}
      {deleted ? <ErasedPerson {...deleted} onClose={() => setDeleted(undefined)} /> : null}
    </>
  )
}

function useColumns(onDeleted: (name: string, erased: Erased) => void): readonly Column<AdminPerson>[] {
  const t = useTranslations('admin.people')
  const admin = useTranslations('admin')
  const common = useTranslations('common')
  const format = useFormatter()
  return [
    { title: t('name'), isName: true, cell: (person) => <PersonName person={person} /> },
    { title: t('boards'), isNumber: true, cell: ({ ownedBoards }) => format.number(ownedBoards) },
    {
      title: t('seen'),
      cell: ({ lastSeenAt }) => (lastSeenAt ? <RelativeTime at={lastSeenAt} /> : admin('never')),
    },
    { title: t('joined'), cell: ({ createdAt }) => <RelativeTime at={createdAt} /> },
    {
      title: common('more'),
      isActions: true,
      cell: (person) => <PersonMenu person={person} onDeleted={(erased) => onDeleted(person.name, erased)} />,
    },
  ]
}

function PersonName({ person }: { person: AdminPerson }) {
  const t = useTranslations('admin.people')
  const { name, email, isVisitor, isAdmin, disabledAt, firstBoard } = person
  return (
    <>
      <span className="flex flex-wrap items-center gap-x-2">
        <span dir="auto" className="font-medium">
          {name}
        </span>
        {isVisitor ? <Tag className="bg-hover text-ink-soft">{t('visitor')}</Tag> : null}
        {isAdmin ? <Tag className="bg-accent-soft text-accent">{t('admin')}</Tag> : null}
        {disabledAt ? <Tag className="bg-danger-soft text-danger">{t('disabled')}</Tag> : null}
      </span>
      <span className="text-mute text-xs">
        {isVisitor ? (firstBoard === null ? t('noBoard') : t('onBoard', { title: firstBoard })) : email}
      </span>
    </>
  )
}

function Tag({ className, children }: { className: string; children: string }) {
  return <span className={`rounded px-1.5 font-medium text-xs leading-5 ${className}`}>{children}</span>
}
