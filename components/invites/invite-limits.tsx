// The lifetime and number of uses of a link: the two fields that every form for a link has.

'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'

const LIFETIMES = ['never', 'hour', 'day', 'week'] as const
type Lifetime = (typeof LIFETIMES)[number]

const HOUR_MS = 3_600_000

/** Null: until it is revoked. */
const LIFETIME_MS: Readonly<Record<Lifetime, number | null>> = {
  never: null,
  hour: HOUR_MS,
  day: 24 * HOUR_MS,
  week: 7 * 24 * HOUR_MS,
}

const MAX_USES = 100_000

/** The limits in a request for a new link; omitted ones don't apply. */
export interface InviteLimits {
  readonly lifetimeMs?: number
  readonly maxUses?: number
}

interface LimitsForm {
  readonly lifetime: Lifetime
  readonly setLifetime: (lifetime: Lifetime) => void
  readonly maxUses: string
  readonly setMaxUses: (text: string) => void
  /** Null while the typed text is not a number of people. */
  readonly limits: InviteLimits | null
}

export function useInviteLimits(usualLifetime: Lifetime): LimitsForm {
  const [lifetime, setLifetime] = useState(usualLifetime)
  const [maxUses, setMaxUses] = useState('')
  const lifetimeMs = LIFETIME_MS[lifetime]
  const limits =
    maxUses !== '' && !isCount(maxUses)
      ? null
      : {
          ...(lifetimeMs === null ? {} : { lifetimeMs }),
          ...(maxUses === '' ? {} : { maxUses: Number(maxUses) }),
        }
  return { lifetime, setLifetime, maxUses, setMaxUses, limits }
}

export function InviteLimitFields({ form }: { form: LimitsForm }) {
  const t = useTranslations('share.create')
  return (
    <>
      <SelectField
        label={t('expires')}
        value={form.lifetime}
        options={LIFETIMES.map((value) => ({ value, label: t(`expiresOption.${value}`) }))}
        onChange={(value) => value && form.setLifetime(value)}
      />
      <TextField
        label={t('maxUses')}
        value={form.maxUses}
        onChange={form.setMaxUses}
        inputMode="numeric"
        placeholder={t('maxUsesPlaceholder')}
        error={form.limits === null && t('maxUsesInvalid', { max: MAX_USES })}
      />
    </>
  )
}

/** Whether what was typed is a number of people that a link may let in. */
function isCount(text: string): boolean {
  return /^\d{1,6}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= MAX_USES
}
