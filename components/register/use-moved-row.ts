// Follows a row that its own edit moves, because the table is sorted, grouped or filtered by what was written: the place
// goes with the row, and the row is marked for a moment, so that nobody edits its neighbour by mistake.

import { useLayoutEffect, useRef, useState } from 'react'
import type { RegisterItem } from './register-items'
import type { Place } from './register-place'
import type { AfterEdit } from './use-cell-editing'

export interface MovedRowOptions {
  readonly items: readonly RegisterItem[]
  readonly isEditing: boolean
  /** Makes the place current and brings it into sight. */
  readonly go: (place: Place) => void
  /** Scrolls the line with that index into sight. */
  readonly scrollTo: (index: number) => void
}

export interface MovedRow {
  /** The row that is marked now. */
  readonly key: string | undefined
  /** A place was written, and the keyboard went on in the given way. */
  readonly written: (place: Place, after: AfterEdit) => void
  /** The person acts again: whatever moves from now on doesn't take the place along. */
  readonly forget: () => void
  /** The mark has faded. */
  readonly unmark: () => void
}

/** Returns the row that has moved, and what the table tells about writing. */
export function useMovedRow({ items, isEditing, go, scrollTo }: MovedRowOptions): MovedRow {
  const last = useRef<{ place: Place; after: AfterEdit; index: number } | undefined>(undefined)
  const [key, setKey] = useState<string | undefined>()
  useLayoutEffect(() => {
    const { current: written } = last
    if (!written || isEditing) return
    const index = indexOf(items, written.place.key)
    if (index < 0 || index === written.index) return
    last.current = undefined
    setKey(written.place.key)
    // A person who used the pointer went elsewhere, and stays there.
    if (written.after === 'stay') scrollTo(index)
    else go(written.place)
  }, [items, isEditing, go, scrollTo])
  return {
    key,
    written: (place, after) => {
      last.current = { place, after, index: indexOf(items, place.key) }
    },
    forget: () => {
      last.current = undefined
    },
    unmark: () => setKey(undefined),
  }
}

function indexOf(items: readonly RegisterItem[], key: string): number {
  return items.findIndex((item) => item.key === key)
}
