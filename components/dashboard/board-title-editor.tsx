// A board's title while it is being changed: Enter and leaving keep it, Escape doesn't.

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { BOARD_TITLE_MAX_LENGTH } from '@/lib/domain/board-title'

export interface BoardTitleEditorProps {
  title: string
  /** Gets the new title, trimmed, or null where it stays as it was. */
  onDone: (title: string | null) => void
}

export function BoardTitleEditor({ title, onDone }: BoardTitleEditorProps) {
  const t = useTranslations('boards')
  const [value, setValue] = useState(title)
  const keep = () => {
    const next = value.trim()
    onDone(next === '' || next === title ? null : next)
  }
  return (
    <input
      ref={selectAll}
      value={value}
      maxLength={BOARD_TITLE_MAX_LENGTH}
      aria-label={t('renameLabel')}
      onChange={(event) => setValue(event.target.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        // Enter that ends a Japanese conversion isn't meant for us.
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) keep()
        if (event.key === 'Escape') onDone(null)
      }}
      className="relative z-1 -mx-1.5 h-7 w-full min-w-0 rounded-md border border-accent bg-panel px-1.5 font-medium text-sm focus-visible:outline-1 focus-visible:outline-offset-0"
    />
  )
}

function selectAll(input: HTMLInputElement | null): void {
  input?.focus()
  input?.select()
}
