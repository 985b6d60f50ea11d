// Asks for confirmation before somebody is removed, made owner, or leaves: it affects people at work, and no undo
// reverts it.

'use client'

import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { Button } from '@/components/ui/button'
import { toast } from '@/components/ui/toaster'
import { type Member, useChangeRole, useLeaveBoard, useRemoveMember } from './share-api'

export type MemberAction = 'remove' | 'leave' | 'hand-over'

export interface ConfirmMemberProps {
  boardId: string
  member: Member
  action: MemberAction
  /** Done, or given up. */
  onDone: () => void
}

export function ConfirmMember({ boardId, member, action, onDone }: ConfirmMemberProps) {
  const t = useTranslations('share.confirm')
  const common = useTranslations('common')
  const errorMessage = useErrorMessage()
  const changeRole = useChangeRole(boardId)
  const removeMember = useRemoveMember(boardId)
  const leaveBoard = useLeaveBoard(boardId)
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    first.current?.focus()
    first.current?.scrollIntoView({ block: 'nearest' })
  }, [])

  const { name } = member
  const outcome = {
    onSuccess: () => {
      toast.success(t(`${action}.done`, { name }))
      onDone()
    },
    onError: (error: unknown) => void toast.error(t(`${action}.failed`), { description: errorMessage(error) }),
  }
  const confirm = () => {
    if (action === 'hand-over') changeRole.mutate({ userId: member.id, role: 'owner' }, outcome)
    else if (action === 'leave') leaveBoard.mutate(member.id, outcome)
    else removeMember.mutate(member.id, outcome)
  }
  const cameByLink = action === 'remove' && member.inviteId !== null
  return (
    <div
      role="alertdialog"
      aria-label={t(`${action}.button`)}
      onKeyDown={(event) => event.key === 'Escape' && onDone()}
      className="mb-1.5 ms-8.5 rounded-lg bg-surface px-3 py-2.5"
    >
      <p className="leading-5 [overflow-wrap:anywhere]">{t(`${action}.text`, { name })}</p>
      {cameByLink ? <p className="mt-1 leading-5">{t('remove.byLink')}</p> : null}
      <div className="mt-2.5 flex justify-end gap-2">
        <Button ref={first} size="sm" onClick={onDone}>
          {common('cancel')}
        </Button>
        <Button
          size="sm"
          variant={action === 'hand-over' ? 'primary' : 'danger'}
          busy={changeRole.isPending || removeMember.isPending || leaveBoard.isPending}
          onClick={confirm}
        >
          {t(`${action}.button`)}
        </Button>
      </div>
    </div>
  )
}
