// A field for choosing a password: it shows the rule before people type, then the strength, in words.

'use client'

import { useTranslations } from 'use-intl'
import { PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH } from '@/lib/domain/people/password'
import { passwordStrength } from '@/lib/domain/people/password-strength'
import { PasswordField } from './password-field'

export interface NewPasswordFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  /** Name and e-mail of the person: passwords made of them are weak. */
  personal: readonly string[]
  /** True once the form was sent: a wrong password is an error from then on. */
  tried: boolean
  /** The server's own refusal of it. */
  refusal?: string | false
}

export function NewPasswordField({ label, value, onChange, personal, tried, refusal }: NewPasswordFieldProps) {
  const t = useTranslations('account.strength')
  const strength = passwordStrength(value, personal)
  const missing = PASSWORD_MIN_LENGTH - value.length
  const words = t(strength, { min: PASSWORD_MIN_LENGTH, max: PASSWORD_MAX_LENGTH, missing })
  return (
    <PasswordField
      label={label}
      name="new-password"
      autoComplete="new-password"
      value={value}
      onChange={onChange}
      hint={value === '' ? t('rule', { min: PASSWORD_MIN_LENGTH }) : words}
      error={refusal || (tried && isUnusable(value) && words)}
    />
  )
}

/** Whether the server would refuse it for its length. */
export function isUnusable(password: string): boolean {
  return password.length < PASSWORD_MIN_LENGTH || password.length > PASSWORD_MAX_LENGTH
}
