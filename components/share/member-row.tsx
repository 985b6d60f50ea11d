// One member: name, source of the role, the role to read or change, and further actions.

'use client'

import { Crown, Ellipsis, LogOut, UserMinus } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { Avatar } from '@/components/ui/avatar'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, type MenuItem } from '@/components/ui/menu'
import { SelectField } from '@/components/ui/select-field'
import { toast } from '@/components/ui/toaster'
import { INVITE_ROLES, mayChangeMember, type Role, roleAllows } from '@/lib/domain/people/role'
import { ConfirmMember, type MemberAction } from './confirm-member'
import { type Member, useChangeRole } from './share-api'

export interface MemberRowProps {
  boardId: string
  member: Member
  /** The viewer's id and role on the board. */
  me: { readonly id: string; readonly role: Role }
}

export function MemberRow({ boardId, member, me }: MemberRowProps) {
  const t = useTranslations('share.members')
  const [asked, setAsked] = useState<MemberAction>()
  const actions = useActions(member, me, setAsked)
  const more = useRef<HTMLButtonElement>(null)
  const answered = () => {
    setAsked(undefined)
    more.current?.focus()
  }
  return (
    <li className="py-0.5">
      <div className="flex min-h-9 items-center gap-2.5">
        <Avatar person={member} />
        <span className="flex min-w-0 grow flex-col leading-4.5 sm:flex-row sm:items-center sm:gap-2">
          <span dir="auto" className="line-clamp-3 wrap-anywhere" title={member.name}>
            {member.name}
            {member.id === me.id ? <span className="text-mute"> ({t('you')})</span> : null}
          </span>
          <Marks member={member} />
        </span>
        <RoleControl boardId={boardId} member={member} me={me} />
        <span className="w-8 shrink-0 pointer-coarse:w-11">
          {actions.length > 0 ? (
            <Menu
              trigger={<IconButton ref={more} label={t('actions', { name: member.name })} icon={<Ellipsis />} />}
              items={actions}
            />
          ) : null}
        </span>
      </div>
      {asked ? <ConfirmMember boardId={boardId} member={member} action={asked} onDone={answered} /> : null}
    </li>
  )
}

/** Small words beside the name: in now, without an account, here through the workspace. */
function Marks({ member }: { member: Member }) {
  const t = useTranslations('share.members')
  const marks = [
    member.isGuest ? t('guest') : undefined,
    member.source === 'workspace' ? t('throughWorkspace') : undefined,
  ].filter((mark) => mark !== undefined)
  return (
    <span className="flex shrink-0 items-center gap-1.5 text-mute text-xs">
      {member.online ? (
        <span className="flex items-center gap-1.5 text-success">
          <span aria-hidden className="size-1.5 rounded-full bg-success" />
          {t('online')}
        </span>
      ) : null}
      {marks.join(' · ')}
    </span>
  )
}

function RoleControl({ boardId, member, me }: MemberRowProps) {
  const t = useTranslations('share.members')
  const roleName = useTranslations('common.role')
  const errorMessage = useErrorMessage()
  const { mutate, isPending, variables } = useChangeRole(boardId)
  const choices = INVITE_ROLES.filter((role) => mayChangeMember(me.role, member.role, role))
  const isFixed = member.role === 'owner' || member.id === me.id || member.source === 'workspace'
  if (isFixed || choices.length === 0) {
    return <span className="w-32 shrink-0 px-2.5 text-mute">{roleName(member.role)}</span>
  }
  const shown = isPending ? variables.role : member.role
  const change = (role: Role) =>
    mutate(
      { userId: member.id, role },
      { onError: (error) => toast.error(t('changeFailed'), { description: errorMessage(error) }) },
    )
  return (
    <SelectField
      label={t('roleOf', { name: member.name })}
      hideLabel
      value={shown}
      disabled={isPending}
      options={[...new Set([...choices, member.role])].map((value) => ({ value, label: roleName(value) }))}
      onChange={(role) => role && role !== member.role && change(role)}
      className="w-32 shrink-0"
    />
  )
}

function useActions(
  member: Member,
  me: MemberRowProps['me'],
  ask: (action: MemberAction) => void,
): readonly MenuItem[] {
  const t = useTranslations('share.members')
  const isSelf = member.id === me.id
  if (isSelf) {
    const mayLeave = member.role !== 'owner' && member.source !== 'workspace'
    return mayLeave ? [{ label: t('leave'), icon: <LogOut />, onSelect: () => ask('leave'), movesFocus: true }] : []
  }
  const items: MenuItem[] = []
  if (roleAllows(me.role, 'hand-over-board') && member.role !== 'owner') {
    items.push({ label: t('handOver'), icon: <Crown />, onSelect: () => ask('hand-over'), movesFocus: true })
  }
  if (mayChangeMember(me.role, member.role, null) && member.source !== 'workspace' && member.role !== 'owner') {
    items.push({
      label: t('remove'),
      icon: <UserMinus />,
      danger: true,
      onSelect: () => ask('remove'),
      movesFocus: true,
    })
  }
  return items
}
