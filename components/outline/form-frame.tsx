// The frame of what the outline asks: fields in a row that wraps, and two buttons. Escape leaves it.

import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { closeWithEscape } from '@/components/ui/escape-below'

export interface FormFrameProps {
  readonly label: string
  /** The word on the button that does it. */
  readonly done: string
  readonly children: ReactNode
  readonly onDone: () => void
  readonly onLeave: () => void
}

export function FormFrame({ label, done, children, onDone, onLeave }: FormFrameProps) {
  const common = useTranslations('common')
  return (
    <form
      aria-label={label}
      className="my-1.5 flex flex-wrap items-end gap-2 rounded-lg bg-surface p-2.5"
      onSubmit={(event) => {
        event.preventDefault()
        onDone()
      }}
      onKeyDown={closeWithEscape(onLeave)}
    >
      {children}
      <span className="flex gap-2">
        <Button type="submit" variant="primary">
          {done}
        </Button>
        <Button onClick={onLeave}>{common('cancel')}</Button>
      </span>
    </form>
  )
}

/** Gives the keyboard to the first field or button of what is being drawn. */
export function focusFirst(place: HTMLElement | null): void {
  place?.querySelector<HTMLElement>('input, select, textarea, button')?.focus()
}
