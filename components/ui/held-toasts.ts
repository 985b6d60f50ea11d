// Messages wait while the keyboard is among them: sonner holds them for a pointer only, and a message that vanishes
// would take its button from somebody about to press it (WCAG 2.2.1).

import { type RefObject, useEffect, useRef, useState } from 'react'
import { type ToastT, toast, useSonner } from 'sonner'

/**
 * Whether the focus is within `section`, the one of sonner's Toaster. While it is, no message goes by itself; then each
 * has its whole time again.
 */
export function useHeldToasts(section: RefObject<HTMLElement | null>): boolean {
  const { toasts } = useSonner()
  const [isHeld, setIsHeld] = useState(false)
  const durations = useRef(new Map<ToastT['id'], number | undefined>())

  useEffect(() => {
    const isWithin = (focused: EventTarget | null) =>
      focused instanceof Node && section.current?.contains(focused) === true
    const onFocusIn = ({ target }: FocusEvent) => setIsHeld(isWithin(target))
    // On its way in, the focus is nowhere yet, and `focusin` follows. If the window loses the focus, its element stays the
    // active one, and nothing is decided yet.
    const onFocusOut = ({ relatedTarget }: FocusEvent) => {
      if (!isWithin(relatedTarget ?? document.activeElement)) setIsHeld(false)
    }
    document.addEventListener('focusin', onFocusIn)
    document.addEventListener('focusout', onFocusOut)
    return () => {
      document.removeEventListener('focusin', onFocusIn)
      document.removeEventListener('focusout', onFocusOut)
    }
  }, [section])

  useEffect(() => {
    // A vanished message took the focus with it, and not every browser reports that.
    const isFocusThere = isHeld && section.current?.contains(document.activeElement) === true
    const there = new Set(toast.getToasts().map(({ id }) => id))
    for (const message of toasts) {
      // A message that is already leaving would come back.
      if (!there.has(message.id) || message.type === 'loading') continue
      if (isFocusThere && message.duration !== Number.POSITIVE_INFINITY) {
        durations.current.set(message.id, message.duration)
        setDuration(message, Number.POSITIVE_INFINITY)
      } else if (!isFocusThere && durations.current.has(message.id)) {
        setDuration(message, durations.current.get(message.id))
      }
    }
    if (!isFocusThere) durations.current.clear()
  }, [isHeld, toasts, section])

  return isHeld
}

/** A message that is shown again with the same id keeps every option that it doesn't get, except its kind. */
function setDuration({ id, title, type, dismissible }: ToastT, duration: number | undefined): void {
  const data = { id, dismissible, duration }
  if (type === 'success' || type === 'error' || type === 'info' || type === 'warning') toast[type](title, data)
  else toast(title, data)
}
