// A list of suggestions that a box opens, and the keys that walk it: arrows open it and move, Enter takes, Escape closes.

import { useState } from 'react'
import type { Suggestion } from './suggestion-list'

export interface SuggestionKeys {
  /** Empty while the list is closed. */
  readonly options: readonly Suggestion[]
  readonly isShown: boolean
  /** The index of the one that Enter takes; -1 for none. */
  readonly active: number
  readonly open: () => void
  readonly close: () => void
  /** Takes one, and closes the list. */
  readonly take: (suggestion: Suggestion) => void
  /** Returns whether the list has taken the key for itself. */
  readonly onKey: (key: string) => boolean
}

export interface SuggestionKeysOptions {
  readonly isReadOnly: boolean
  /** Finds what the open list offers. */
  readonly find: () => readonly Suggestion[]
  readonly onTake: (suggestion: Suggestion) => void
  /** The list is about to be shown. */
  readonly onOpen: () => void
}

export function useSuggestionKeys({ isReadOnly, find, onTake, onOpen }: SuggestionKeysOptions): SuggestionKeys {
  const [isOpen, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const options = isOpen ? find() : []
  const isShown = isOpen && options.length > 0 && !isReadOnly
  const open = () => {
    onOpen()
    setOpen(true)
  }
  const close = () => {
    setOpen(false)
    setActive(-1)
  }
  const take = (suggestion: Suggestion) => {
    onTake(suggestion)
    close()
  }
  const onKey = (key: string): boolean => {
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      if (!isShown) open()
      else setActive((active + (key === 'ArrowDown' ? 1 : -1) + options.length) % options.length)
      return true
    }
    const chosen = options[active]
    if (key === 'Enter' && isShown && chosen !== undefined) {
      take(chosen)
      return true
    }
    if (key === 'Escape' && isShown) {
      close()
      return true
    }
    return false
  }
  return { options, isShown, active, open, close, take, onKey }
}
