// A choice from a list, by the platform's own select: it works with every keyboard, screen reader and finger.

import { clsx } from 'clsx'
import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { CONTROL_CLASS, FieldFrame } from './field-frame'

export interface SelectOption<V extends string = string> {
  value: V
  label: string
}

export interface SelectFieldProps<V extends string> {
  label: string
  hideLabel?: boolean
  /** '' while nothing is chosen. */
  value: V | ''
  options: readonly SelectOption<V>[]
  /** Gets '' when the placeholder is chosen, which is possible only where there is one. */
  onChange: (value: V | '') => void
  /** Stands first and means "not set". */
  placeholder?: string
  disabled?: boolean
  hint?: ReactNode
  error?: ReactNode
  className?: string
}

export function SelectField<V extends string>({
  label,
  hideLabel,
  value,
  options,
  onChange,
  placeholder,
  disabled,
  hint,
  error,
  className,
}: SelectFieldProps<V>) {
  return (
    <FieldFrame label={label} hideLabel={hideLabel} hint={hint} error={error} className={className}>
      {({ controlId, messageId, invalid }) => (
        <span className="relative block">
          <select
            id={controlId}
            value={value}
            disabled={disabled}
            aria-describedby={messageId}
            aria-invalid={invalid || undefined}
            onChange={(event) => {
              const chosen = options.find((option) => option.value === event.target.value)
              onChange(chosen ? chosen.value : '')
            }}
            className={clsx(
              CONTROL_CLASS,
              'h-8 appearance-none truncate pe-7 pointer-coarse:h-11',
              value === '' && 'text-mute',
            )}
          >
            {placeholder === undefined ? null : <option value="">{placeholder}</option>}
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <ChevronDown className="pointer-events-none absolute top-1/2 end-2 size-3.5 -translate-y-1/2 text-mute" />
        </span>
      )}
    </FieldFrame>
  )
}
