// Lets people in: makes and ends invite links, and shows who is there. Who may not invite sees why, and whom to ask.

'use client'

import { useTranslations } from 'use-intl'
import { Dialog } from '@/components/ui/dialog'
import { type Role, roleAllows } from '@/lib/domain/role'
import { LinkList } from './link-list'
import { MakeLink } from './make-link'
import { MemberList } from './member-list'

export interface ShareDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  boardId: string
  /** The visitor's own role on the board. */
  role: Role
}

export function ShareDialog({ open, onOpenChange, boardId, role }: ShareDialogProps) {
  const t = useTranslations('share')
  const roleName = useTranslations('common.role')
  const mayInvite = roleAllows(role, 'invite')
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('title')}
      description={mayInvite ? t('description') : undefined}
      widthPx={520}
    >
      <div className="flex flex-col gap-5">
        {mayInvite ? (
          <>
            <MakeLink boardId={boardId} />
            <LinkList boardId={boardId} />
          </>
        ) : (
          <p className="rounded-lg bg-surface px-3 py-2.5 leading-5">{t('denied', { role: roleName(role) })}</p>
        )}
        <MemberList boardId={boardId} />
      </div>
    </Dialog>
  )
}
