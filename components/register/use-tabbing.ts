// Tab in the register, as in spreadsheets: once it has ended an edit, it goes from cell to cell and on to the next row.
// Escape, an arrow or the pointer ends that, and so does the last cell: then Tab leaves the table as usual.

import { type FocusEvent, type KeyboardEvent, useRef } from 'react'
import type { RegisterColumn } from '@/lib/domain/register/register-columns'
import type { RegisterItem } from './register-items'
import type { Place } from './register-place'

export interface Tabbing {
  /** Tab has just ended an edit. */
  readonly begin: () => void
  /** Something else than the keyboard acts. */
  readonly end: () => void
  /** Takes a key of the table; true if Tab went on with it, or Escape only ended that. */
  readonly take: (event: KeyboardEvent) => boolean
  /** The focus comes: from elsewhere on the page, Tab means what it always does. */
  readonly onFocus: (event: FocusEvent) => void
}

export interface TabbingOptions {
  readonly items: readonly RegisterItem[]
  readonly columns: readonly RegisterColumn[]
  readonly active: Place
  readonly go: (place: Place) => void
}

export function useTabbing({ items, columns, active, go }: TabbingOptions): Tabbing {
  const isOn = useRef(false)
  const end = () => {
    isOn.current = false
  }
  return {
    begin: () => {
      isOn.current = true
    },
    end,
    take: (event) => {
      if (!isOn.current) return false
      if (event.ctrlKey || event.metaKey || event.altKey) return false
      if (event.key === 'Tab') {
        const next = placeAfter(items, columns, active, event.shiftKey ? -1 : 1)
        if (next) go(next)
        else end()
        return next !== undefined
      }
      const isEscape = event.key === 'Escape'
      if (isEscape || /^(Arrow|Page|Home$|End$)/.test(event.key)) end()
      return isEscape
    },
    onFocus: ({ currentTarget, relatedTarget }) => {
      if (relatedTarget && !currentTarget.contains(relatedTarget)) end()
    },
  }
}

/** Returns the cell beside a place, from the edge that of the next or previous card; undefined beyond the last one. */
export function placeAfter(
  items: readonly RegisterItem[],
  columns: readonly RegisterColumn[],
  { key, columnId }: Place,
  step: 1 | -1,
): Place | undefined {
  const beside = columns[columns.findIndex(({ id }) => id === columnId) + step]
  if (beside) return { key, columnId: beside.id }
  const rows = items.filter((item) => 'row' in item)
  const at = rows.findIndex((item) => item.key === key)
  const row = at < 0 ? undefined : rows[at + step]
  const edge = step === 1 ? columns[0] : columns.at(-1)
  return row && edge && { key: row.key, columnId: edge.id }
}
