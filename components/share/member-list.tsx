// Who may enter the board, in which role, and who is in now.

'use client'

import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { Avatar } from '@/components/ui/avatar'
import { Skeleton } from '@/components/ui/skeleton'
import { useMembers } from './share-api'

export function MemberList({ boardId }: { boardId: string }) {
  const t = useTranslations('share.members')
  const role = useTranslations('common.role')
  const errorMessage = useErrorMessage()
  const members = useMembers(boardId, true)
  return (
    <section aria-labelledby="share-members">
      <h3 id="share-members" className="mb-1 font-medium text-ink-soft text-xs">
        {t('title')} {members.data ? <span className="font-normal text-mute">{members.data.length}</span> : null}
      </h3>
      {members.isPending ? <Skeleton className="h-8 w-full" /> : null}
      {members.isError ? (
        <p className="text-danger">
          {t('loadFailed')}. {errorMessage(members.error)}
        </p>
      ) : null}
      <ul>
        {members.data?.map((member) => (
          <li key={member.id} className="flex min-h-9 items-center gap-2.5">
            <Avatar person={member} />
            <span className="min-w-0 grow truncate">{member.name}</span>
            {member.online ? (
              <span className="flex items-center gap-1.5 text-success text-xs">
                <span aria-hidden className="size-1.5 rounded-full bg-success" />
                {t('online')}
              </span>
            ) : null}
            <span className="text-mute text-xs">{role(member.role)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
