// Handles input methods in the register: Japanese is composed in a cell's field, which opens before the first letter
// arrives. Browsers announce an input method by its key, or by a composition if there is no key event.

import { type RefObject, type SyntheticEvent, useEffect } from 'react'

/** `compose` opens the field of the focused cell, if it may be edited. Returns the table's handler. */
export function useComposing(
  scroller: RefObject<HTMLElement | null>,
  compose: () => void,
): (event: SyntheticEvent) => void {
  // A cell accepts input methods, but no text from them or anybody: the field that opens does.
  useEffect(() => {
    const element = scroller.current
    const refuse = (event: Event) => {
      if (event.target instanceof HTMLTableCellElement) event.preventDefault()
    }
    element?.addEventListener('beforeinput', refuse)
    return () => element?.removeEventListener('beforeinput', refuse)
  }, [scroller])
  return (event) => {
    if (event.target instanceof HTMLTableCellElement) compose()
  }
}

/** Whether a key goes to an input method; some browsers say so by its name, others by a code that stands for it. */
export function isForInputMethod({ key, keyCode }: { readonly key: string; readonly keyCode: number }): boolean {
  return key === 'Process' || keyCode === 229
}
