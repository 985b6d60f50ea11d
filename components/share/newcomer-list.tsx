// The people who came in through one link and are still members.

'use client'

import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { Avatar } from '@/components/ui/avatar'
import { Skeleton } from '@/components/ui/skeleton'
import { useFormatter } from '@/components/ui/use-formatter'
import { useNewcomers } from './share-api'

export interface NewcomerListProps {
  id: string
  boardId: string
  inviteId: string
  label: string
}

const WHEN = { month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' } as const

export function NewcomerList({ id, boardId, inviteId, label }: NewcomerListProps) {
  const t = useTranslations('share.invites')
  const role = useTranslations('common.role')
  const format = useFormatter()
  const errorMessage = useErrorMessage()
  const people = useNewcomers(boardId, inviteId)
  return (
    <section id={id} aria-label={label} className="mt-1 mb-1.5 ms-6.5 rounded-lg bg-surface px-3 py-1.5">
      {people.isPending ? <Skeleton className="h-6 w-full" /> : null}
      {people.isError ? (
        <p className="text-danger">
          {t('whoFailed')}. {errorMessage(people.error)}
        </p>
      ) : null}
      {people.data?.length === 0 ? <p className="text-mute">{t('whoNobody')}</p> : null}
      <ul className="max-h-56 overflow-y-auto">
        {people.data?.map((person) => (
          <li key={person.id} className="flex min-h-7 items-center gap-2 text-xs">
            <Avatar person={person} sizePx={20} />
            <span dir="auto" className="min-w-0 grow truncate" title={person.name}>
              {person.name}
            </span>
            <span className="shrink-0 text-mute tabular-nums">
              {role(person.role)} · {format.dateTime(new Date(person.joinedAt), WHEN)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
