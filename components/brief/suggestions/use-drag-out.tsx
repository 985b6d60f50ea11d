// A suggestion that a pointer takes from the list to the canvas. Its title follows the pointer; Escape, and letting go
// anywhere but over the canvas, leave it where it was.

import { type PointerEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { isOverCanvas, type ScreenPoint } from '@/components/canvas/sight/over-canvas'

/** A pointer that moves less has clicked. */
const SHORTEST_DRAG_PX = 6
/** They have presses of their own. */
const CONTROLS = 'button, textarea, input, a'

export interface DragOut {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void
  /** Drawn beside the pointer during a drag. */
  readonly ghost: ReactNode
}

/** Touch scrolls the list instead. `onDrop` gets the place over the canvas; undefined: nothing can be dragged. */
export function useDragOut(title: string, onDrop: ((at: ScreenPoint) => void) | undefined): DragOut {
  const [at, setAt] = useState<ScreenPoint | undefined>()
  const stop = useRef<() => void>(undefined)
  useEffect(() => () => stop.current?.(), [])

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (!onDrop || event.button !== 0 || event.pointerType === 'touch') return
    if (event.target instanceof Element && event.target.closest(CONTROLS)) return
    const from = pointOf(event)
    let isDragging = false
    const onMove = (move: globalThis.PointerEvent) => {
      const to = pointOf(move)
      isDragging ||= Math.hypot(to.x - from.x, to.y - from.y) >= SHORTEST_DRAG_PX
      if (isDragging) setAt(to)
    }
    const onUp = (up: globalThis.PointerEvent) => {
      end()
      if (isDragging && isOverCanvas(pointOf(up))) onDrop(pointOf(up))
    }
    const onKeyDown = (key: KeyboardEvent) => {
      if (key.key !== 'Escape' || !isDragging) return
      key.preventDefault()
      key.stopImmediatePropagation()
      end()
    }
    const listeners = new AbortController()
    const end = () => {
      listeners.abort()
      stop.current = undefined
      setAt(undefined)
    }
    const { signal } = listeners
    window.addEventListener('pointermove', onMove, { signal })
    window.addEventListener('pointerup', onUp, { signal })
    window.addEventListener('pointercancel', end, { signal })
    window.addEventListener('keydown', onKeyDown, { signal, capture: true })
    stop.current = end
  }
  const ghost = at
    ? createPortal(
        <div
          aria-hidden
          data-testid="dragged-suggestion"
          className="pointer-events-none fixed z-dialog w-56 rounded-lg border border-accent bg-panel px-3 py-2 font-semibold leading-5 shadow-pop"
          style={{ left: at.x + 10, top: at.y + 10 }}
        >
          <span dir="auto" className="line-clamp-3">
            {title}
          </span>
        </div>,
        document.body,
      )
    : null
  return { onPointerDown, ghost }
}

function pointOf({ clientX: x, clientY: y }: { clientX: number; clientY: number }): ScreenPoint {
  return { x, y }
}
