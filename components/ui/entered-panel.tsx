// The content of a panel that people enter: it, or the control in it that they came for, has the keyboard from the moment
// it appears, and Escape leaves it.

import { clsx } from 'clsx'
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'

export interface EnteredPanelProps {
  /** Escape from any of its controls that has no use of its own for it. Where the focus goes then is the caller's. */
  onEscape: () => void
  /** Its distances, where they aren't the usual ones. */
  className?: string
  children: ReactNode
}

export function EnteredPanel({ onEscape, className = 'gap-4 px-4 pt-3 pb-8', children }: EnteredPanelProps) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!place.current?.contains(document.activeElement)) place.current?.focus()
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    // The Escape that ends a composition removes letters, not the panel.
    if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return
    event.preventDefault()
    onEscape()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves the panel from any of its controls
    <div ref={place} tabIndex={-1} onKeyDown={onKeyDown} className={clsx('flex flex-col outline-none!', className)}>
      {children}
    </div>
  )
}
