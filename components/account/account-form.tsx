// A form of the account pages: Enter sends it, but not the Enter that ends a Japanese conversion; a refusal stands
// above the button; and focus goes to the first wrong field, so that people type where it matters.

'use client'

import { clsx } from 'clsx'
import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'

export interface AccountFormProps {
  /** Called when the form is sent and nothing is under way. */
  onSubmit: () => void
  busy: boolean
  /** The error for the form as a whole; a single field shows its own. */
  refusal?: ReactNode
  /** Changes when an answer came that may have made fields wrong. */
  answer: unknown
  children: ReactNode
  /** The button, last. */
  button: ReactNode
  /** Below the button. */
  after?: ReactNode
  label?: string
  className?: string
}

export function AccountForm(props: AccountFormProps) {
  const { onSubmit, busy, refusal, answer, children, button, after, label, className } = props
  const form = useRef<HTMLFormElement>(null)
  const [tries, setTries] = useState(0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: after each try and each answer, not with every letter
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [tries, answer])

  function submit(event: FormEvent) {
    event.preventDefault()
    if (busy) return
    setTries((count) => count + 1)
    onSubmit()
  }

  return (
    <form
      ref={form}
      noValidate
      method="post"
      aria-label={label}
      onSubmit={submit}
      onKeyDown={ignoreConversionEnter}
      className={clsx('flex flex-col gap-4', className)}
    >
      {children}
      {refusal ? (
        <div role="alert" className="rounded-lg bg-danger-soft px-3 py-2 text-danger leading-5">
          {refusal}
        </div>
      ) : null}
      {button}
      {after}
    </form>
  )
}

/** Safari ends a conversion before the key that ended it arrives; that key still has the code 229. */
function ignoreConversionEnter(event: KeyboardEvent): void {
  if (event.key === 'Enter' && (event.nativeEvent.isComposing || event.keyCode === 229)) event.preventDefault()
}
