// Makes an invite link: for whom, how long, for how many, and with which password.

'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { InviteLimitFields, useInviteLimits } from '@/components/invites/invite-limits'
import { MadeInvite } from '@/components/invites/made-invite'
import { useSubmitInvite } from '@/components/invites/use-submit-invite'
import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { INVITE_ROLES, type InviteRole, mayInviteAs, type Role } from '@/lib/domain/people/role'
import { type NewInvite, useMadeLinks, useMakeInvite } from './share-api'

export interface MakeInviteProps {
  boardId: string
  /** The viewer's role on the board. */
  role: Role
  onShowLarge: (invite: NewInvite) => void
}

export function MakeInvite({ boardId, role: ownRole, onShowLarge }: MakeInviteProps) {
  const t = useTranslations('share.create')
  const roleName = useTranslations('common.role')
  const making = useMakeInvite(boardId)
  const [made] = useMadeLinks(boardId)
  const [role, setRole] = useState<InviteRole>('editor')
  const form = useInviteLimits('never')
  const [password, setPassword] = useState('')

  const submit = useSubmitInvite(making, form.limits, (limits) => ({
    role,
    ...limits,
    ...(password === '' ? {} : { password }),
  }))

  return (
    <div className="flex flex-col gap-3">
      <form onSubmit={submit} className="grid grid-cols-2 items-start gap-x-3 gap-y-2.5">
        <SelectField
          label={t('role')}
          value={role}
          options={INVITE_ROLES.filter((value) => mayInviteAs(ownRole, value)).map((value) => ({
            value,
            label: t(`roleOption.${value}`),
          }))}
          onChange={(value) => value && setRole(value)}
        />
        <InviteLimitFields form={form} />
        <TextField
          label={t('password')}
          value={password}
          onChange={setPassword}
          autoComplete="off"
          maxLength={200}
          placeholder={t('passwordPlaceholder')}
        />
        <Button
          type="submit"
          variant={made ? 'secondary' : 'primary'}
          busy={making.isPending}
          className="col-span-2 mt-1 justify-self-end"
        >
          {t('button')}
        </Button>
      </form>
      {made ? (
        <MadeInvite key={made.id} url={made.url} role={roleName(made.role)} onShowLarge={() => onShowLarge(made)} />
      ) : null}
    </div>
  )
}
