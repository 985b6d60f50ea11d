// Makes an invite link: for whom, how long, for how many, and with which password.

'use client'

import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { toast } from '@/components/ui/toaster'
import { INVITE_ROLES, type InviteRole, mayInviteAs, type Role } from '@/lib/domain/role'
import { MadeLink } from './made-link'
import { type NewInvite, useMadeLinks, useMakeInvite } from './share-api'

const LIFETIMES = ['never', 'hour', 'day', 'week'] as const
type Lifetime = (typeof LIFETIMES)[number]

const HOUR_MS = 3_600_000
const LIFETIME_MS: Readonly<Record<Lifetime, number | null>> = {
  never: null,
  hour: HOUR_MS,
  day: 24 * HOUR_MS,
  week: 7 * 24 * HOUR_MS,
}
const MAX_USES = 100_000

export interface MakeLinkProps {
  boardId: string
  /** One's own role on the board. */
  role: Role
  onShowLarge: (invite: NewInvite) => void
}

export function MakeLink({ boardId, role: ownRole, onShowLarge }: MakeLinkProps) {
  const t = useTranslations('share.create')
  const errorMessage = useErrorMessage()
  const { mutate, isPending } = useMakeInvite(boardId)
  const [made] = useMadeLinks(boardId)
  const [role, setRole] = useState<InviteRole>('editor')
  const [lifetime, setLifetime] = useState<Lifetime>('never')
  const [maxUses, setMaxUses] = useState('')
  const [password, setPassword] = useState('')
  const usesInvalid = maxUses !== '' && !isCount(maxUses)

  function submit(event: FormEvent) {
    event.preventDefault()
    if (usesInvalid || isPending) return
    const lifetimeMs = LIFETIME_MS[lifetime]
    mutate(
      {
        role,
        ...(lifetimeMs === null ? {} : { lifetimeMs }),
        ...(maxUses === '' ? {} : { maxUses: Number(maxUses) }),
        ...(password === '' ? {} : { password }),
      },
      { onError: (error) => toast.error(t('failed'), { description: errorMessage(error) }) },
    )
  }

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
          busy={isPending}
          className="col-span-2 mt-1 justify-self-end"
        >
          {t('button')}
        </Button>
      </form>
      {made ? <MadeLink key={made.id} invite={made} onShowLarge={onShowLarge} /> : null}
    </div>
  )
}

function isCount(text: string): boolean {
  return /^\d{1,6}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= MAX_USES
}
