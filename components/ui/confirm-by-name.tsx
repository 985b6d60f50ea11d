// Asks for the name of something before it is deleted for good: nobody types a name by accident.

'use client'

import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from './button'
import { Dialog } from './dialog'
import { TextField } from './text-field'

export interface ConfirmByNameProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  /** Explains the consequences, and offers choices about them. */
  children: ReactNode
  /** Asks in words for the text to type. */
  label: string
  name: string
  /** The button's label. */
  button: string
  busy: boolean
  onConfirm: () => void
}

export function ConfirmByName(props: ConfirmByNameProps) {
  return (
    <Dialog open={props.open} onOpenChange={props.onOpenChange} title={props.title}>
      <Form {...props} />
    </Dialog>
  )
}

/** A component of its own, so that the field is empty whenever the window opens. */
function Form({ onOpenChange, children, label, name, button, busy, onConfirm }: ConfirmByNameProps) {
  const common = useTranslations('common')
  const id = useId()
  const [typed, setTyped] = useState('')
  const isRight = plain(typed) === plain(name)
  function submit(event: FormEvent) {
    event.preventDefault()
    if (isRight && !busy) onConfirm()
  }
  return (
    <form id={id} onSubmit={submit} className="flex flex-col gap-4">
      <div className="leading-5">{children}</div>
      <TextField
        label={label}
        value={typed}
        onChange={setTyped}
        placeholder={name}
        autoComplete="off"
        spellCheck={false}
      />
      <div className="flex justify-end gap-2">
        <Button onClick={() => onOpenChange(false)}>{common('cancel')}</Button>
        <Button type="submit" variant="danger" disabled={!isRight} busy={busy}>
          {button}
        </Button>
      </div>
    </form>
  )
}

/** Normalizes a name for comparison: width and surrounding spaces don't matter, the letters do. */
function plain(text: string): string {
  return text.normalize('NFKC').trim()
}
