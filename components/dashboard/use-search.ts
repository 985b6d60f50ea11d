// A search's typed text, and the text sent to the server: a moment later, so that a word is one request.

import { useEffect, useState } from 'react'

const PAUSE_MS = 160

export interface Search {
  /** The text as it stands in the field. */
  readonly typed: string
  /** The trimmed text for which the list was requested. */
  readonly asked: string
  readonly type: (text: string) => void
  readonly clear: () => void
}

export function useSearch(): Search {
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setAsked(typed.trim()), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed])
  const clear = () => {
    setTyped('')
    setAsked('')
  }
  return { typed, asked, type: setTyped, clear }
}
