// Fields for a new token's name, rights and lifetime.

'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { TOKEN_SCOPES, type TokenScope } from '@/lib/domain/people/token-scope'
import type { useMakeToken } from './account-api'
import { AccountForm } from './account-form'

const LIFETIMES = ['week', 'month', 'year', 'never'] as const
type Lifetime = (typeof LIFETIMES)[number]

const DAY_MS = 24 * 3_600_000
const LIFETIME_MS: Readonly<Record<Lifetime, number | null>> = {
  week: 7 * DAY_MS,
  month: 30 * DAY_MS,
  year: 365 * DAY_MS,
  never: null,
}
const NAME_MAX_LENGTH = 60

export interface NewTokenFormProps {
  making: ReturnType<typeof useMakeToken>
  /** Only admins' tokens can run the server. */
  isAdmin: boolean
}

export function NewTokenForm({ making, isAdmin }: NewTokenFormProps) {
  const t = useTranslations('account.tokens')
  const errorMessage = useErrorMessage()
  const [name, setName] = useState('')
  const [scope, setScope] = useState<TokenScope>('read')
  const [lifetime, setLifetime] = useState<Lifetime>('month')
  const [tried, setTried] = useState(false)
  const trimmed = name.trim()
  const nameError = trimmed === '' ? 'nameMissing' : trimmed.length > NAME_MAX_LENGTH ? 'nameTooLong' : undefined
  const scopes = TOKEN_SCOPES.filter((each) => isAdmin || each !== 'admin')

  function submit() {
    setTried(true)
    if (nameError !== undefined) return
    const lifetimeMs = LIFETIME_MS[lifetime]
    making.mutate({
      name: trimmed,
      scope,
      ...(lifetimeMs === null ? {} : { lifetimeMs }),
    })
  }

  return (
    <AccountForm
      onSubmit={submit}
      busy={making.isPending}
      answer={making.error}
      refusal={making.error && `${t('makeFailed')}. ${errorMessage(making.error)}`}
      button={
        <Button type="submit" variant="primary" busy={making.isPending} className="self-end">
          {t('submit')}
        </Button>
      }
    >
      <TextField
        label={t('name')}
        value={name}
        onChange={setName}
        autoComplete="off"
        hint={t('nameHint')}
        error={tried && nameError && t(nameError, { max: NAME_MAX_LENGTH })}
      />
      <SelectField
        label={t('scope')}
        value={scope}
        options={scopes.map((value) => ({ value, label: t(`scopeOption.${value}`) }))}
        onChange={(value) => value && setScope(value)}
      />
      <SelectField
        label={t('expires')}
        value={lifetime}
        options={LIFETIMES.map((value) => ({ value, label: t(`expiresOption.${value}`) }))}
        onChange={(value) => value && setLifetime(value)}
      />
    </AccountForm>
  )
}
