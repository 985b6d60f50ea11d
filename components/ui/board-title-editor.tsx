// A board's title while it is being changed: Enter and leaving the field keep it, Escape doesn't.

import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { BOARD_TITLE_MAX_LENGTH } from '@/lib/domain/boards/board-title'

export interface BoardTitleEditorProps {
  title: string
  /**
   * Gets the new title, trimmed, or null if it stays as it was. `isByKey`: the focused field disappears, so the focus
   * needs another place.
   */
  onDone: (title: string | null, isByKey: boolean) => void
}

export function BoardTitleEditor({ title, onDone }: BoardTitleEditorProps) {
  const t = useTranslations('boards')
  const [value, setValue] = useState(title)
  const isDone = useRef(false)
  const done = (next: string | null, isByKey: boolean) => {
    // A field that goes with the focus is also left.
    if (isDone.current) return
    isDone.current = true
    onDone(next, isByKey)
  }
  const keep = (isByKey: boolean) => {
    const next = value.trim()
    done(next === '' || next === title ? null : next, isByKey)
  }
  return (
    <input
      ref={selectAll}
      value={value}
      maxLength={BOARD_TITLE_MAX_LENGTH}
      aria-label={t('renameLabel')}
      onChange={(event) => setValue(event.target.value)}
      onBlur={() => keep(false)}
      onKeyDown={(event) => {
        // The Enter that ends a Japanese conversion isn't meant for us.
        if (event.nativeEvent.isComposing || !['Enter', 'Escape'].includes(event.key)) return
        // The button that takes the focus would be pressed by the same key.
        event.preventDefault()
        if (event.key === 'Enter') keep(true)
        else done(null, true)
      }}
      className="relative z-1 -mx-1.5 h-7 w-full min-w-0 rounded-md border border-accent bg-panel px-1.5 font-medium text-sm focus-visible:outline-1 focus-visible:outline-offset-0"
    />
  )
}

function selectAll(input: HTMLInputElement | null): void {
  input?.focus()
  input?.select()
}
