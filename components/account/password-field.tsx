// A password field that can show its text. `autoComplete` tells password managers its purpose.

'use client'

import { clsx } from 'clsx'
import { Eye, EyeOff } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import { CONTROL_CLASS, FieldFrame } from '@/components/ui/field-frame'
import { IconButton } from '@/components/ui/icon-button'
import { PASSWORD_MAX_LENGTH } from '@/lib/domain/people/password'

export interface PasswordFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  autoComplete: 'current-password' | 'new-password'
  name?: string
  hint?: ReactNode
  error?: ReactNode
  className?: string
}

export function PasswordField(props: PasswordFieldProps) {
  const { label, value, onChange, autoComplete, name = 'password', hint, error, className } = props
  const t = useTranslations('account.fields')
  const [isShown, setShown] = useState(false)
  const [capsLock, setCapsLock] = useState(false)
  const watchCapsLock = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'))
  return (
    <FieldFrame label={label} hint={capsLock ? t('capsLock') : hint} error={error} className={className}>
      {({ controlId, messageId, invalid }) => (
        <span className="relative block">
          <input
            id={controlId}
            name={name}
            type={isShown ? 'text' : 'password'}
            value={value}
            onChange={(event) => onChange(event.target.value)}
            onKeyDown={watchCapsLock}
            onKeyUp={watchCapsLock}
            onBlur={() => setCapsLock(false)}
            autoComplete={autoComplete}
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            // One more than is allowed, so that a longer password gets an error instead of being cut silently.
            maxLength={PASSWORD_MAX_LENGTH + 1}
            aria-describedby={messageId}
            aria-invalid={invalid || undefined}
            className={clsx(CONTROL_CLASS, 'h-8 pe-9 pointer-coarse:h-11 pointer-coarse:pe-12')}
          />
          <IconButton
            size="sm"
            label={t(isShown ? 'hidePassword' : 'showPassword')}
            icon={isShown ? <EyeOff /> : <Eye />}
            onClick={() => setShown(!isShown)}
            className="absolute! top-0.5 end-0.5 pointer-coarse:top-0 pointer-coarse:end-0"
          />
        </span>
      )}
    </FieldFrame>
  )
}
