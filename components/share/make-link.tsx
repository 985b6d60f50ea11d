// Makes an invite link: for whom, how long, for how many, and with which password.

'use client'

import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { toast } from '@/components/ui/toaster'
import type { InviteRole } from '@/lib/domain/role'
import { MadeLink } from './made-link'
import { useMakeInvite } from './share-api'

/** Roles to choose from. Facilitator and commenter links exist over HTTP; their screens come with live sessions. */
const LINK_ROLES = ['editor', 'viewer'] as const satisfies readonly InviteRole[]
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

export function MakeLink({ boardId }: { boardId: string }) {
  const t = useTranslations('share.create')
  const errorMessage = useErrorMessage()
  const { mutate, data: made, isPending } = useMakeInvite(boardId)
  const [role, setRole] = useState<(typeof LINK_ROLES)[number]>('editor')
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
        ...(lifetimeMs === null ? {} : { expiresAt: new Date(Date.now() + lifetimeMs).toISOString() }),
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
          options={LINK_ROLES.map((value) => ({ value, label: t(`roleOption.${value}`) }))}
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
      {made ? <MadeLink key={made.id} invite={made} /> : null}
    </div>
  )
}

function isCount(text: string): boolean {
  return /^\d{1,6}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= MAX_USES
}
