// Decides which lines of the register are drawn: those in sight, a few around them, and the focused one wherever people
// scroll to, since otherwise the focus and the text being edited would be lost. All lines have one height, so that a
// position determines everything.

import { type RefObject, useCallback, useRef, useSyncExternalStore } from 'react'

const OVERSCAN = 10

export interface VirtualRows {
  /** The element that scrolls. */
  readonly scroller: RefObject<HTMLDivElement | null>
  /** Indexes in rising order. */
  readonly lines: readonly number[]
  /** Scrolls as little as brings the line into sight, under the columns' names that stay. */
  readonly scrollTo: (index: number) => void
}

/** `keptIndex` is the line that stays drawn; -1: none. All lines are `rowPx` high. */
export function useVirtualRows(count: number, keptIndex: number, rowPx: number): VirtualRows {
  const scroller = useRef<HTMLDivElement>(null)
  const subscribe = useCallback((onChange: () => void) => {
    const element = scroller.current
    if (!element) return () => undefined
    const sizes = new ResizeObserver(onChange)
    sizes.observe(element)
    element.addEventListener('scroll', onChange, { passive: true })
    return () => {
      sizes.disconnect()
      element.removeEventListener('scroll', onChange)
    }
  }, [])
  // Re-render only when a line comes into sight or leaves it.
  const inSight = useSyncExternalStore(subscribe, () => linesInSight(scroller.current, rowPx), nothing)
  const [from = 0, to = 0] = inSight.split(' ').map(Number)
  const first = Math.max(0, from - OVERSCAN)
  const last = Math.min(count - 1, to + OVERSCAN)
  const lines = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i)
  if (keptIndex >= 0 && keptIndex < first) lines.unshift(keptIndex)
  if (keptIndex > last) lines.push(keptIndex)
  const scrollTo = useCallback(
    (index: number) => {
      const element = scroller.current
      if (!element) return
      const top = index * rowPx
      const names = element.querySelector('thead')?.offsetHeight ?? 0
      const least = top + rowPx + names - element.clientHeight
      element.scrollTo({ top: Math.min(top, Math.max(least, element.scrollTop)) })
    },
    [rowPx],
  )
  return { scroller, lines, scrollTo }
}

function linesInSight(element: HTMLElement | null, rowPx: number): string {
  if (!element) return nothing()
  const { scrollTop, clientHeight } = element
  return `${Math.floor(scrollTop / rowPx)} ${Math.ceil((scrollTop + clientHeight) / rowPx)}`
}

function nothing(): string {
  return '0 0'
}
