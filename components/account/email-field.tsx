// The e-mail address that one signs in with.

'use client'

import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { TextField } from '@/components/ui/text-field'

export interface EmailFieldProps {
  value: string
  onChange: (value: string) => void
  /** True once the form was sent: a wrong address is an error from then on. */
  tried: boolean
  /** The server's own refusal of it. */
  refusal?: ReactNode
  /** `username` where a password manager fills it in. */
  autoComplete: 'username' | 'email'
  autoFocus?: boolean
}

export function EmailField({ value, onChange, tried, refusal, autoComplete, autoFocus = false }: EmailFieldProps) {
  const t = useTranslations('account.fields')
  const problem = emailProblem(value)
  return (
    <TextField
      label={t('email')}
      name="email"
      // Not `email`: browsers rewrite international addresses in such fields.
      type="text"
      inputMode="email"
      autoComplete={autoComplete}
      spellCheck={false}
      value={value}
      onChange={onChange}
      error={refusal || (tried && problem !== undefined && t(problem))}
      {...(autoFocus ? { ref: focusField } : {})}
    />
  )
}

/** Finds only plainly wrong addresses: only a sent mail can show whether a mailbox exists. */
export function emailProblem(email: string): 'emailMissing' | 'emailInvalid' | undefined {
  const trimmed = email.trim()
  if (trimmed === '') return 'emailMissing'
  return /^[^\s@]+@[^\s@]+$/.test(trimmed) ? undefined : 'emailInvalid'
}

/** Focuses the first field, because the page is for this form alone. */
function focusField(control: HTMLInputElement | HTMLTextAreaElement | null): void {
  control?.focus()
}
