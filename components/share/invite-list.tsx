// The links that were not revoked: for whom, how often used, until when, who came by each, and a way to end it.

'use client'

import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { Skeleton } from '@/components/ui/skeleton'
import type { Role } from '@/lib/domain/people/role'
import { InviteRow } from './invite-row'
import { type NewInvite, useInvites, useMadeLinks } from './share-api'

export interface InviteListProps {
  boardId: string
  /** The viewer's role on the board. */
  role: Role
  onShowLarge: (invite: NewInvite) => void
}

export function InviteList({ boardId, role, onShowLarge }: InviteListProps) {
  const t = useTranslations('share.invites')
  const errorMessage = useErrorMessage()
  const invites = useInvites(boardId)
  const made = useMadeLinks(boardId)
  return (
    <section aria-labelledby="share-links">
      <h3 id="share-links" className="mb-1 font-medium text-ink-soft text-xs">
        {t('title')}
      </h3>
      {invites.isPending ? <Skeleton className="h-8 w-full" /> : null}
      {invites.isError ? (
        <p className="text-danger">
          {t('loadFailed')}. {errorMessage(invites.error)}
        </p>
      ) : null}
      {invites.data?.length === 0 ? <p className="py-1 text-mute">{t('none')}</p> : null}
      <ul className="divide-y divide-line">
        {invites.data?.map((invite) => (
          <InviteRow
            key={invite.id}
            boardId={boardId}
            invite={invite}
            ownRole={role}
            made={made.find((each) => each.id === invite.id)}
            onShowLarge={onShowLarge}
          />
        ))}
      </ul>
    </section>
  )
}
