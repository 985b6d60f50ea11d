// One kind of gap: how many there are, what the rule is, and a row for each that leads to its card and to the next step.

import { Check, ChevronRight } from 'lucide-react'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'

/** The number of rows shown at first: a board of hundreds of cards stays quick to look through. */
const FIRST_ROWS = 20

export interface GapListProps<Row> {
  readonly title: string
  /** States in a sentence what counts as this gap. */
  readonly rule: string
  /** The text for an empty list. */
  readonly none: string
  readonly rows: readonly Row[]
  /** The number of rows that are a gap, where it isn't all of them. */
  readonly count?: number
  /** This many rows are shown, even if the list is longer than what it shows at first. */
  readonly leastShown?: number
  readonly keyOf: (row: Row) => string
  readonly children: (row: Row) => ReactNode
  /** Says once whether somebody came for this list: then it is brought into sight. */
  readonly takeWanted?: () => boolean
  /** The field that gets the keyboard then; otherwise the heading does. */
  readonly firstFieldId?: string | undefined
  /** A way to close all of them, above the rows. */
  readonly way?: ReactNode
  /** A note under the rows, such as what was left out on purpose. */
  readonly note?: ReactNode
}

export function GapList<Row>({
  title,
  rule,
  none,
  rows,
  count = rows.length,
  leastShown = 0,
  keyOf,
  children,
  takeWanted,
  firstFieldId,
  way,
  note,
}: GapListProps<Row>) {
  const t = useTranslations('coverage')
  const [isOpen, setOpen] = useState(true)
  const [chosen, setChosen] = useState(FIRST_ROWS)
  const shown = Math.max(chosen, leastShown)
  const id = useId()
  const hasNone = count === 0
  const heading = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!takeWanted?.()) return
    heading.current?.scrollIntoView({ block: 'start' })
    const field = firstFieldId === undefined ? null : document.getElementById(firstFieldId)
    const first = field instanceof HTMLTextAreaElement ? field : heading.current
    first?.focus({ preventScroll: true })
    if (first instanceof HTMLTextAreaElement) first.select()
  }, [takeWanted, firstFieldId])
  return (
    <section aria-label={title} className="rounded-xl border border-line bg-panel">
      <h3>
        <button
          ref={heading}
          type="button"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
          className="flex min-h-11 w-full items-center gap-2 rounded-xl px-3 text-start hover:bg-hover"
        >
          <ChevronRight aria-hidden className={isOpen ? 'size-4 turned-open text-mute' : 'size-4 text-mute'} />
          <span className="font-semibold">{title}</span>
          {hasNone ? (
            <span className="ms-auto inline-flex items-center gap-1 text-success text-xs">
              <Check aria-hidden className="size-3.5" />
              {t('gaps.zero')}
            </span>
          ) : (
            <span className="ms-auto min-w-6 rounded-full bg-hover px-2 py-0.5 text-center font-semibold text-xs tabular-nums">
              {count}
            </span>
          )}
        </button>
      </h3>
      {isOpen ? (
        <div id={id} className="px-3 pb-2.5">
          <p className="mb-1 text-mute text-xs leading-5">{hasNone ? none : rule}</p>
          {way}
          <ul>
            {rows.slice(0, shown).map((row) => (
              <li
                key={keyOf(row)}
                className="flex flex-wrap items-center gap-x-3 gap-y-1 border-line py-1 [&:not(:first-child)]:border-t"
              >
                {children(row)}
              </li>
            ))}
          </ul>
          {rows.length > shown ? (
            <Button size="sm" variant="ghost" onClick={() => setChosen(shown + 100)}>
              {t('gaps.more', { count: rows.length - shown })}
            </Button>
          ) : null}
          {note ? <p className="mt-1 text-mute text-xs leading-5">{note}</p> : null}
        </div>
      ) : null}
    </section>
  )
}
