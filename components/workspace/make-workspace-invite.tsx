// Makes a link into a workspace: for whom, how long, and for how many.

'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { InviteLimitFields, useInviteLimits } from '@/components/invites/invite-limits'
import { MadeInvite } from '@/components/invites/made-invite'
import { useSubmitInvite } from '@/components/invites/use-submit-invite'
import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/select-field'
import { WORKSPACE_INVITE_ROLES, type WorkspaceInviteRole } from '@/lib/domain/people/role'
import { useMakeWorkspaceInvite } from './workspace-api'

export function MakeWorkspaceInvite({ workspaceId }: { workspaceId: string }) {
  const t = useTranslations('share.create')
  const words = useTranslations('workspaces.invites')
  const roleName = useTranslations('workspaces.role')
  const making = useMakeWorkspaceInvite(workspaceId)
  const [role, setRole] = useState<WorkspaceInviteRole>('member')
  const form = useInviteLimits('week')

  const submit = useSubmitInvite(making, form.limits, (limits) => ({ role, ...limits }))
  const { data: made } = making

  return (
    <div className="flex flex-col gap-3">
      <form onSubmit={submit} className="grid items-end gap-x-3 gap-y-2.5 sm:grid-cols-[3fr_2fr_2fr_auto]">
        <SelectField
          label={words('role')}
          value={role}
          options={WORKSPACE_INVITE_ROLES.map((value) => ({ value, label: words(`roleOption.${value}`) }))}
          onChange={(value) => value && setRole(value)}
        />
        <InviteLimitFields form={form} />
        <Button
          type="submit"
          variant={made ? 'secondary' : 'primary'}
          busy={making.isPending}
          className="justify-self-end"
        >
          {t('button')}
        </Button>
      </form>
      {made ? <MadeInvite key={made.id} url={made.url} role={roleName(made.role)} /> : null}
    </div>
  )
}
