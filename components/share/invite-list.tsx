// The links that were not revoked: for whom, how often used, until when, who came by each, and a way to end it.

'use client'

import { useTranslations } from 'use-intl'
import { LoadedInvites } from '@/components/invites/loaded-invites'
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
  const invites = useInvites(boardId)
  const made = useMadeLinks(boardId)
  return (
    <section aria-labelledby="share-links">
      <h3 id="share-links" className="mb-1 font-medium text-ink-soft text-xs">
        {t('title')}
      </h3>
      <LoadedInvites query={invites} lines={{ none: 'py-1' }}>
        {(invite) => (
          <InviteRow
            key={invite.id}
            boardId={boardId}
            invite={invite}
            ownRole={role}
            made={made.find((each) => each.id === invite.id)}
            onShowLarge={onShowLarge}
          />
        )}
      </LoadedInvites>
    </section>
  )
}
