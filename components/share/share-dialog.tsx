// Lets people in and manages their roles: makes and ends invite links, and changes roles. People who may not invite see
// why, and whom to ask.

'use client'

import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import { NamePrompt } from '@/components/settings/name-prompt'
import { Dialog } from '@/components/ui/dialog'
import { type Role, roleAllows } from '@/lib/domain/people/role'
import { InviteList } from './invite-list'
import { MakeInvite } from './make-invite'
import { MemberList } from './member-list'
import { QrStage } from './qr-stage'
import type { NewInvite } from './share-api'

export interface ShareDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  boardId: string
  boardTitle: string
  /** The viewer's id and role on the board. */
  me: { readonly id: string; readonly role: Role }
  /** Another way in, for people who may invite: the code of a session. */
  byCode?: ReactNode
}

export function ShareDialog({ open, onOpenChange, boardId, boardTitle, me, byCode }: ShareDialogProps) {
  const t = useTranslations('share')
  const roleName = useTranslations('common.role')
  const [large, setLarge] = useState<NewInvite>()
  const { role } = me
  const mayInvite = roleAllows(role, 'invite')
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('title')}
      description={mayInvite ? t('description') : undefined}
      widthPx={600}
    >
      <div className="flex flex-col gap-5">
        {mayInvite ? (
          <>
            <NamePrompt />
            <MakeInvite boardId={boardId} role={role} onShowLarge={setLarge} />
            <InviteList boardId={boardId} role={role} onShowLarge={setLarge} />
            {byCode}
          </>
        ) : (
          <p className="rounded-lg bg-surface px-3 py-2.5 leading-5">{t('denied', { role: roleName(role) })}</p>
        )}
        <MemberList boardId={boardId} me={me} />
      </div>
      <QrStage invite={large} boardTitle={boardTitle} onClose={() => setLarge(undefined)} />
    </Dialog>
  )
}
