// The edge of a column's name, which the pointer drags to make the column wider. By keyboard the column's menu does it.

import type { PointerEvent } from 'react'
import { isFromRight } from '@/components/ui/reading-key'

interface ColumnEdgeProps {
  onResize: (widthPx: number) => void
}

export function ColumnEdge({ onResize }: ColumnEdgeProps) {
  const onPointerDown = (event: PointerEvent<HTMLSpanElement>) => {
    event.preventDefault()
    const edge = event.currentTarget
    const startX = event.clientX
    // Titles are as wide as there is room.
    const widthPx = edge.parentElement?.offsetWidth ?? 0
    const outwards = isFromRight(edge) ? -1 : 1
    edge.setPointerCapture(event.pointerId)
    const onMove = (move: globalThis.PointerEvent) => onResize(widthPx + outwards * (move.clientX - startX))
    edge.addEventListener('pointermove', onMove)
    edge.addEventListener('lostpointercapture', () => edge.removeEventListener('pointermove', onMove), { once: true })
  }
  return (
    <span
      aria-hidden
      onPointerDown={onPointerDown}
      className="absolute inset-y-0 end-0 w-2 cursor-col-resize touch-none border-transparent border-e-2 hover:border-line-strong active:border-accent"
    />
  )
}
