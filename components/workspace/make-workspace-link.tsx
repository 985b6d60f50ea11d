// Makes a link into a workspace: for whom, how long, and for how many.

'use client'

import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { isCount, LIFETIME_MS, LIFETIMES, type Lifetime, MAX_USES } from '@/components/links/link-limits'
import { MadeLink } from '@/components/links/made-link'
import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { toast } from '@/components/ui/toaster'
import { WORKSPACE_INVITE_ROLES, type WorkspaceInviteRole } from '@/lib/domain/role'
import { useMakeWorkspaceLink } from './workspace-api'

export function MakeWorkspaceLink({ workspaceId }: { workspaceId: string }) {
  const t = useTranslations('share.create')
  const words = useTranslations('workspaces.links')
  const roleName = useTranslations('workspaces.role')
  const errorMessage = useErrorMessage()
  const { mutate, data: made, isPending } = useMakeWorkspaceLink(workspaceId)
  const [role, setRole] = useState<WorkspaceInviteRole>('member')
  const [lifetime, setLifetime] = useState<Lifetime>('week')
  const [maxUses, setMaxUses] = useState('')
  const usesInvalid = maxUses !== '' && !isCount(maxUses)

  function submit(event: FormEvent) {
    event.preventDefault()
    if (usesInvalid || isPending) return
    const lifetimeMs = LIFETIME_MS[lifetime]
    mutate(
      {
        role,
        ...(lifetimeMs === null ? {} : { expiresAt: new Date(Date.now() + lifetimeMs).toISOString() }),
        ...(maxUses === '' ? {} : { maxUses: Number(maxUses) }),
      },
      { onError: (error) => toast.error(t('failed'), { description: errorMessage(error) }) },
    )
  }

  return (
    <div className="flex flex-col gap-3">
      <form onSubmit={submit} className="grid items-end gap-x-3 gap-y-2.5 sm:grid-cols-[3fr_2fr_2fr_auto]">
        <SelectField
          label={words('role')}
          value={role}
          options={WORKSPACE_INVITE_ROLES.map((value) => ({ value, label: words(`roleOption.${value}`) }))}
          onChange={(value) => value && setRole(value)}
        />
        <SelectField
          label={t('expires')}
          value={lifetime}
          options={LIFETIMES.map((value) => ({ value, label: t(`expiresOption.${value}`) }))}
          onChange={(value) => value && setLifetime(value)}
        />
        <TextField
          label={t('maxUses')}
          value={maxUses}
          onChange={setMaxUses}
          inputMode="numeric"
          placeholder={t('maxUsesPlaceholder')}
          error={usesInvalid && t('maxUsesInvalid', { max: MAX_USES })}
        />
        <Button type="submit" variant={made ? 'secondary' : 'primary'} busy={isPending} className="justify-self-end">
          {t('button')}
        </Button>
      </form>
      {made ? <MadeLink key={made.id} url={made.url} role={roleName(made.role)} /> : null}
    </div>
  )
}
