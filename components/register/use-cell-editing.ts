// A cell of the register while somebody edits it: it has the keyboard, Enter and Tab keep what is written, Escape reverts
// it, and while an input method composes, all keys are its own.

import { type KeyboardEvent, useEffect, useRef } from 'react'
import { mergeTexts } from '@/components/canvas/text/splice'

export type AfterEdit = 'stay' | 'down' | 'next' | 'previous'

/** A control that edits a cell. */
type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

export interface CellEditingOptions {
  /** The text of the cell now; a peer may change it. */
  readonly now: string
  /** The text typed to begin with, which replaces the old text. */
  readonly typed: string | undefined
  /** The cell takes any text, into which a peer's is merged. */
  readonly isTyped: boolean
  /** The cell takes several lines. */
  readonly isProse: boolean
  readonly onDone: (text: string, after: AfterEdit) => void
  readonly onCancel: () => void
}

export interface CellEditing {
  readonly ref: (control: Control | null) => void
  readonly onKeyDown: (event: KeyboardEvent<Control>) => void
  readonly done: (text: string, after: AfterEdit) => void
  /** The pointer is used, which chooses a value with one press. */
  readonly onPointerDown: () => void
  /** A value was chosen. Keys go through the choices first, so that only the pointer's choice is the last one. */
  readonly onChosen: (text: string) => void
}

export function useCellEditing(options: CellEditingOptions): CellEditing {
  const { now, typed, isTyped, isProse, onDone, onCancel } = options
  const began = useRef(now)
  const latest = useRef(now)
  useEffect(() => {
    latest.current = now
  })
  const control = useRef<Control>(null)
  const isDone = useRef(false)
  // The key that opened a list chooses in it, too.
  const byKeys = useRef(true)

  useEffect(() => {
    const element = control.current
    element?.focus()
    if (element instanceof HTMLTextAreaElement) {
      if (typed === undefined) element.select()
      else element.setSelectionRange(element.value.length, element.value.length)
    }
  }, [typed])

  const done = (text: string, after: AfterEdit) => {
    if (isDone.current) return
    isDone.current = true
    // Merge, so that a peer's concurrent text stays; an untouched text isn't written.
    if (text === began.current) onDone(latest.current, after)
    else onDone(isTyped ? mergeTexts(began.current, text, latest.current) : text, after)
  }
  const onKeyDown = (event: KeyboardEvent<Control>) => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    byKeys.current = true
    const { value } = event.currentTarget
    if (event.key === 'Escape') {
      event.preventDefault()
      isDone.current = true
      onCancel()
    } else if (event.key === 'Enter' && !(isProse && (event.shiftKey || event.altKey))) {
      event.preventDefault()
      done(value, 'down')
    } else if (event.key === 'Tab') {
      event.preventDefault()
      done(value, event.shiftKey ? 'previous' : 'next')
    }
  }
  const ref = (element: Control | null) => {
    control.current = element
  }
  return {
    ref,
    onKeyDown,
    done,
    onPointerDown: () => {
      byKeys.current = false
    },
    onChosen: (text) => {
      if (!byKeys.current) done(text, 'stay')
    },
  }
}
