// One invite: what it is, who came by it, and a way to end it.

'use client'

import { clsx } from 'clsx'
import { ChevronDown, Link2, Link2Off, QrCode } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import { InviteFacts } from '@/components/invites/invite-facts'
import { RevokeInvite } from '@/components/invites/revoke-invite'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { mayChangeMember, type Role } from '@/lib/domain/people/role'
import { NewcomerList } from './newcomer-list'
import { type Invite, type NewInvite, useRevokeInvite } from './share-api'

export interface InviteRowProps {
  boardId: string
  invite: Invite
  /** The viewer's role on the board. */
  ownRole: Role
  /** The same link with its address, where this page made it. */
  made: NewInvite | undefined
  onShowLarge: (invite: NewInvite) => void
}

export function InviteRow({ boardId, invite, ownRole, made, onShowLarge }: InviteRowProps) {
  const t = useTranslations('share.invites')
  const roleName = useTranslations('common.role')
  const revoking = useRevokeInvite(boardId)
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const role = roleName(invite.role)
  const isOver = invite.state !== 'open'
  const nameOf = ({ sessionTitle: title, state }: Invite) => {
    if (title !== null) return t(state === 'code-over' ? 'ofEarlierCode' : 'ofSession', { role, title })
    return state === 'code-over' ? t('ofGoneSession', { role }) : role
  }
  const Icon = isOver ? Link2Off : Link2
  return (
    <li className="py-1">
      <div className="flex min-h-8 items-center gap-x-2.5 gap-y-1 max-sm:flex-wrap">
        <Icon aria-hidden className="size-4 shrink-0 text-mute" />
        <span className="min-w-0 grow basis-48 leading-5">
          <span className={clsx('block font-medium leading-4.5', isOver && 'text-mute')}>{nameOf(invite)}</span>
          <InviteFacts
            invite={invite}
            isExpired={invite.state === 'expired'}
            note={invite.state === 'code-over' ? t('codeOver') : undefined}
          />
        </span>
        <span className="ms-auto flex shrink-0 items-center gap-0.5">
          {invite.uses > 0 ? (
            <Button
              size="sm"
              variant="ghost"
              aria-expanded={isOpen}
              aria-controls={id}
              aria-label={t('whoLabel', { role })}
              onClick={() => setOpen(!isOpen)}
            >
              {t('who')}
              <ChevronDown aria-hidden className={clsx('size-3.5!', isOpen && 'rotate-180')} />
            </Button>
          ) : null}
          {made && !isOver ? (
            <IconButton label={t('showLabel', { role })} icon={<QrCode />} onClick={() => onShowLarge(made)} />
          ) : null}
          {mayChangeMember(ownRole, invite.role, null) ? (
            <RevokeInvite
              inviteId={invite.id}
              label={t('revokeLabel', { role })}
              text={t(invite.state === 'code-over' ? 'revokeOverText' : 'revokeText')}
              revoking={revoking}
            />
          ) : null}
        </span>
      </div>
      {isOpen ? <NewcomerList id={id} boardId={boardId} inviteId={invite.id} label={t('whoLabel', { role })} /> : null}
    </li>
  )
}
