// The people who may enter the board, their roles, and who is in now. People who may change roles do it right here.

'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { Skeleton } from '@/components/ui/skeleton'
import { TextField } from '@/components/ui/text-field'
import type { Role } from '@/lib/domain/people/role'
import { matchesName } from './matches-name'
import { MemberRow } from './member-row'
import { useMembers } from './share-api'

export interface MemberListProps {
  boardId: string
  /** The viewer's id and role on the board. */
  me: { readonly id: string; readonly role: Role }
}

/** A list of this many people or more shows a search field: people search it rather than read it. */
const SEARCH_FROM = 9

export function MemberList({ boardId, me }: MemberListProps) {
  const t = useTranslations('share.members')
  const errorMessage = useErrorMessage()
  const members = useMembers(boardId)
  const [search, setSearch] = useState('')
  const all = members.data ?? []
  const isSearchable = all.length >= SEARCH_FROM
  const shown = isSearchable ? all.filter(({ name }) => matchesName(name, search)) : all
  // The viewer's row comes first: it shows what they may do here.
  const sorted = [...shown.filter(({ id }) => id === me.id), ...shown.filter(({ id }) => id !== me.id)]
  return (
    <section aria-labelledby="share-members">
      <div className="mb-1 flex min-h-8 items-center justify-between gap-3">
        <h3 id="share-members" className="font-medium text-ink-soft text-xs">
          {t('title')} {members.data ? <span className="font-normal text-mute tabular-nums">{all.length}</span> : null}
        </h3>
        {isSearchable ? (
          <TextField
            label={t('search')}
            hideLabel
            type="search"
            placeholder={t('search')}
            value={search}
            onChange={setSearch}
            className="w-48"
          />
        ) : null}
      </div>
      {members.isPending ? <Skeleton className="h-8 w-full" /> : null}
      {members.isError ? (
        <p className="text-danger">
          {t('loadFailed')}. {errorMessage(members.error)}
        </p>
      ) : null}
      <p role="status" className={sorted.length === 0 && search !== '' ? 'py-1 text-mute' : 'sr-only'}>
        {search === '' ? '' : t('found', { count: sorted.length })}
      </p>
      <ul>
        {sorted.map((member) => (
          <MemberRow key={member.id} boardId={boardId} member={member} me={me} />
        ))}
      </ul>
    </section>
  )
}
