// The frame that every field has around its control: a label above, and below it an error or else a hint, tied together
// by ids.

import { clsx } from 'clsx'
import { type ReactNode, useId } from 'react'

export interface FieldFrameProps {
  label: string
  /** The label stays for assistive technology but isn't drawn. */
  hideLabel?: boolean | undefined
  hint?: ReactNode
  error?: ReactNode
  className?: string | undefined
  /** Draws the control with the ids that tie it to its label and its message. */
  children: (ids: { controlId: string; messageId: string | undefined; invalid: boolean }) => ReactNode
}

/** How a control that takes text looks. Phones zoom into one of less than 16 px. */
export const CONTROL_CLASS =
  'w-full pointer-coarse:text-base rounded-lg border border-line-strong bg-panel px-2.5 text-ink placeholder:text-mute transition-colors duration-100 hover:border-mute focus-visible:border-accent focus-visible:outline-1 focus-visible:outline-offset-0 focus-visible:outline-accent aria-invalid:border-danger disabled:opacity-60 disabled:hover:border-line-strong'

export function FieldFrame({ label, hideLabel = false, hint, error, className, children }: FieldFrameProps) {
  const controlId = useId()
  const messageId = `${controlId}-message`
  const message = error || hint
  return (
    <div className={clsx('flex min-w-0 flex-col gap-1', className)}>
      <label htmlFor={controlId} className={hideLabel ? 'sr-only' : 'font-medium text-ink-soft text-xs'}>
        {label}
      </label>
      {children({ controlId, messageId: message ? messageId : undefined, invalid: Boolean(error) })}
      {message ? (
        <p
          id={messageId}
          role={error ? 'alert' : undefined}
          className={clsx('text-xs', error ? 'text-danger' : 'text-mute')}
        >
          {message}
        </p>
      ) : null}
    </div>
  )
}
