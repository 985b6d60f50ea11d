// A titled part of the inspector, and a line of it with a name at the left and a value at the right.

import { ChevronRight } from 'lucide-react'
import { type ReactNode, useId, useState } from 'react'

export function Section({ title, action, children }: { title: string; action?: ReactNode; children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="flex flex-col gap-1.5">
      <div className="flex min-h-7 items-center justify-between">
        <h3 id={id} className="font-semibold text-[11px] text-mute uppercase tracking-wide">
          {title}
        </h3>
        {action}
      </div>
      {children}
    </section>
  )
}

/** Closed until somebody opens it; `summary` describes its content while it is closed. */
export function FoldedSection({
  title,
  summary,
  children,
}: {
  title: string
  summary?: string | undefined
  children: ReactNode
}) {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  return (
    <section className="flex flex-col gap-1.5">
      <h3>
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
          className="-mx-1 flex min-h-8 w-full items-center gap-1 rounded-md px-1 text-start text-mute hover:bg-hover hover:text-ink pointer-coarse:min-h-11"
        >
          <ChevronRight className={isOpen ? 'size-3.5 turned-open' : 'size-3.5'} />
          <span className="font-semibold text-[11px] uppercase tracking-wide">{title}</span>
          {isOpen || !summary ? null : <span className="ms-auto min-w-0 text-end text-xs">{summary}</span>}
        </button>
      </h3>
      <div id={id} hidden={!isOpen} className="flex flex-col gap-3">
        {isOpen ? children : null}
      </div>
    </section>
  )
}

/** A name and its value on one line. `controlId` ties the name to a control; `field` is what others find the row by. */
export function Row({
  label,
  controlId,
  field,
  children,
}: {
  label: string
  controlId?: string
  field?: string
  children: ReactNode
}) {
  return (
    <div data-field={field} className="flex min-h-8 items-center justify-between gap-3">
      {controlId ? (
        <label htmlFor={controlId} className={LABEL_CLASS} title={label}>
          {label}
        </label>
      ) : (
        <span className={LABEL_CLASS} title={label}>
          {label}
        </span>
      )}
      <div className="min-w-0 grow">{children}</div>
    </div>
  )
}

const LABEL_CLASS = 'max-w-[45%] shrink-0 truncate text-ink-soft'

/** A quiet control in a row: its frame shows when one comes near. */
export const ROW_CONTROL_CLASS =
  'h-8 w-full min-w-0 rounded-md border border-transparent bg-transparent px-1.5 text-end text-ink hover:border-line-strong outline-none! focus:border-accent pointer-coarse:h-11'
