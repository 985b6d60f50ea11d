// The members of a workspace; its owners change roles and remove people here.

'use client'

import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { Avatar } from '@/components/ui/avatar'
import { SelectField } from '@/components/ui/select-field'
import { Skeleton } from '@/components/ui/skeleton'
import { toast } from '@/components/ui/toaster'
import { WORKSPACE_ROLES, type WorkspaceRole, workspaceRoleAllows } from '@/lib/domain/people/role'
import { RemoveMember } from './remove-member'
import type { Workspace } from './use-workspaces'
import { useChangeWorkspaceRole, useWorkspaceMembers, type WorkspaceMember } from './workspace-api'

export function MemberList({ workspace, meId }: { workspace: Workspace; meId: string }) {
  const t = useTranslations('workspaces.members')
  const errorMessage = useErrorMessage()
  const members = useWorkspaceMembers(workspace.id)
  const isManager = workspaceRoleAllows(workspace.role, 'manage-workspace')
  if (members.isError && !members.data) {
    return (
      <p className="text-danger">
        {t('loadFailed')}. {errorMessage(members.error)}
      </p>
    )
  }
  if (!members.data) return <Skeleton className="h-24 rounded-xl" />
  return (
    <ul className="divide-y divide-line rounded-xl border border-line bg-panel">
      {members.data.map((member) => (
        <MemberRow
          key={member.id}
          workspaceId={workspace.id}
          member={member}
          isSelf={member.id === meId}
          isManager={isManager}
        />
      ))}
    </ul>
  )
}

interface MemberRowProps {
  workspaceId: string
  member: WorkspaceMember
  isSelf: boolean
  isManager: boolean
}

function MemberRow({ workspaceId, member, isSelf, isManager }: MemberRowProps) {
  const t = useTranslations('workspaces.members')
  const roleName = useTranslations('workspaces.role')
  const errorMessage = useErrorMessage()
  const { mutate, isPending } = useChangeWorkspaceRole(workspaceId)
  const { name } = member
  const change = (role: WorkspaceRole) =>
    mutate(
      { userId: member.id, role },
      {
        onSuccess: () => toast.success(t('roleChanged', { name, role: roleName(role) })),
        onError: (error) => toast.error(t('roleFailed'), { description: errorMessage(error) }),
      },
    )
  return (
    <li className="flex min-h-12 items-center gap-3 px-4 py-1.5 max-sm:gap-2 max-sm:px-3">
      <Avatar person={member} />
      <span className="flex min-w-0 grow flex-col leading-4.5">
        <span dir="auto" className="truncate" title={name}>
          {name}
          {isSelf ? <span className="text-mute"> ({t('you')})</span> : null}
        </span>
        {member.isVisitor ? <span className="text-mute text-xs">{t('visitor')}</span> : null}
      </span>
      {isManager ? (
        <SelectField
          label={t('roleOf', { name })}
          hideLabel
          value={member.role}
          disabled={isPending}
          options={WORKSPACE_ROLES.map((value) => ({ value, label: roleName(value) }))}
          onChange={(role) => role && role !== member.role && change(role)}
          className="w-32 shrink-0 max-sm:w-26"
        />
      ) : (
        <span className="text-mute text-xs">{roleName(member.role)}</span>
      )}
      {isManager ? (
        <span className="flex w-8 shrink-0 justify-end pointer-coarse:w-11">
          {isSelf ? null : <RemoveMember workspaceId={workspaceId} member={member} />}
        </span>
      ) : null}
    </li>
  )
}
