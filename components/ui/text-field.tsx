// A field for text, of one line or several. A field of several lines grows with its text.

import { clsx } from 'clsx'
import type {
  FocusEventHandler,
  HTMLInputTypeAttribute,
  InputHTMLAttributes,
  KeyboardEventHandler,
  ReactNode,
} from 'react'
import { CONTROL_CLASS, FieldFrame } from './field-frame'

type Control = HTMLInputElement | HTMLTextAreaElement

export interface TextFieldProps
  extends Pick<
    InputHTMLAttributes<HTMLInputElement>,
    | 'autoComplete'
    | 'autoFocus'
    | 'disabled'
    | 'inputMode'
    | 'lang'
    | 'max'
    | 'maxLength'
    | 'min'
    | 'name'
    | 'placeholder'
    | 'readOnly'
    | 'required'
    | 'spellCheck'
  > {
  label: string
  hideLabel?: boolean
  value: string
  onChange: (value: string) => void
  multiline?: boolean
  /** Lines shown at least, where multiline. */
  rows?: number
  /** The type of a one-line control: text, search, date, number... */
  type?: HTMLInputTypeAttribute
  hint?: ReactNode
  error?: ReactNode
  className?: string
  onKeyDown?: KeyboardEventHandler<Control>
  onFocus?: FocusEventHandler<Control>
  onBlur?: FocusEventHandler<Control>
  ref?: (control: Control | null) => void
}

export function TextField({
  label,
  hideLabel,
  value,
  onChange,
  multiline = false,
  rows = 2,
  type = 'text',
  hint,
  error,
  className,
  ref,
  ...control
}: TextFieldProps) {
  return (
    <FieldFrame label={label} hideLabel={hideLabel} hint={hint} error={error} className={className}>
      {({ controlId, messageId, invalid }) => {
        const shared = {
          ...control,
          id: controlId,
          value,
          'aria-describedby': messageId,
          'aria-invalid': invalid || undefined,
        }
        return multiline ? (
          <textarea
            {...shared}
            ref={ref}
            rows={rows}
            onChange={(event) => onChange(event.target.value)}
            className={clsx(
              CONTROL_CLASS,
              'field-sizing-content resize-none read-only:bg-surface py-1.5 leading-5 pointer-coarse:py-2.75',
            )}
          />
        ) : (
          <input
            {...shared}
            ref={ref}
            type={type}
            onChange={(event) => onChange(event.target.value)}
            className={clsx(CONTROL_CLASS, 'h-8 read-only:bg-surface pointer-coarse:h-11')}
          />
        )
      }}
    </FieldFrame>
  )
}
