// A small panel beside a passage, to read or to write a note. It follows the passage as people scroll; Escape and a
// press elsewhere close it, but a press loses nothing that is being written.

import { type ReactNode, useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { usePlaceBeside } from './place-beside'

export interface BesidePassageProps {
  label: string
  /** The passage's lines on the screen, first to last; empty once it isn't shown any more. */
  getLines: () => readonly DOMRect[]
  onClose: () => void
  children: ReactNode
}

export function BesidePassage({ label, getLines, onClose, children }: BesidePassageProps) {
  const panel = useRef<HTMLDivElement>(null)
  usePlaceBeside(panel, getLines)
  useEffect(() => {
    const first = panel.current?.querySelector<HTMLElement>('[data-autofocus], button')
    first?.focus({ preventScroll: true })
  }, [])
  useEffect(() => {
    const onPointerDown = ({ target }: PointerEvent) => {
      if (!(target instanceof Element) || !panel.current || panel.current.contains(target)) return
      // A menu or a question that was opened from here stands outside of it.
      const isOurs = target.closest('[data-radix-popper-content-wrapper]') !== null
      const isWriting = panel.current.querySelector('textarea') !== null
      if (!isOurs && !isWriting) onClose()
    }
    document.addEventListener('pointerdown', onPointerDown, true)
    return () => document.removeEventListener('pointerdown', onPointerDown, true)
  }, [onClose])

  return createPortal(
    <div
      ref={panel}
      role="dialog"
      aria-label={label}
      onKeyDown={(event) => {
        // React's events bubble out of portals: the reader behind has keys of its own.
        event.stopPropagation()
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
        event.preventDefault()
        onClose()
      }}
      className="invisible fixed top-0 left-0 z-popover w-[min(20rem,calc(100vw-16px))] rounded-xl border border-line bg-raised p-3 text-ink shadow-pop"
    >
      {children}
    </div>,
    document.body,
  )
}
