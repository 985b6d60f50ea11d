// What somebody has typed and not added yet, kept in this tab: a reload, a step that goes on, a closed panel lose no word.

import { useCallback, useState } from 'react'
import type { DraftTexts } from './drafts-api'

const NOTHING: DraftTexts = { title: '', body: '' }

/** `me` is a user's id: the next person on this device finds nothing of it. */
export function useKeptText(me: string, roundId: string): readonly [DraftTexts, (texts: DraftTexts) => void] {
  const key = `foreboard.draft.${me}.${roundId}`
  const [texts, setTexts] = useState(() => read(key))
  const change = useCallback(
    (next: DraftTexts) => {
      write(key, next)
      setTexts(next)
    },
    [key],
  )
  return [texts, change]
}

function read(key: string): DraftTexts {
  try {
    const { title, body } = JSON.parse(sessionStorage.getItem(key) ?? '{}') as { title?: unknown; body?: unknown }
    return { title: typeof title === 'string' ? title : '', body: typeof body === 'string' ? body : '' }
  } catch {
    // Blocked storage, or something that isn't ours.
    return NOTHING
  }
}

function write(key: string, { title, body }: DraftTexts): void {
  try {
    if (title === '' && body === '') sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, JSON.stringify({ title, body }))
  } catch {
    // Blocked or full: it holds until the page is left.
  }
}
