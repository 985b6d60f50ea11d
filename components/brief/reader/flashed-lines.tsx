// Shows where a passage is for a moment after the reader has scrolled to it. A still frame, no movement: it serves
// people who asked for less motion, too.

import { type RefObject, useCallback, useEffect, useMemo, useState } from 'react'

const SHOWN_MS = 2_000

/** A line in the coordinates of the scrolled content, in pixels. */
interface Line {
  readonly top: number
  readonly left: number
  readonly width: number
  readonly height: number
}

export type Align = 'middle' | 'top'

export interface Flash {
  readonly lines: readonly Line[]
  /** Scrolls the range to the middle of the scroller, or to its top, and frames its lines. */
  readonly show: (range: Range, align?: Align) => void
}

export function useFlash(scroller: RefObject<HTMLElement | null>): Flash {
  const [lines, setLines] = useState<readonly Line[]>([])

  useEffect(() => {
    if (lines.length === 0) return
    const end = setTimeout(() => setLines([]), SHOWN_MS)
    return () => clearTimeout(end)
  }, [lines])

  const show = useCallback(
    (range: Range, align: Align = 'middle') => {
      const element = scroller.current
      if (!element) return
      scrollTo(element, range, align)
      // Content that comes into sight is laid out only then, and may be taller than the browser estimated.
      requestAnimationFrame(() => {
        scrollTo(element, range, align)
        requestAnimationFrame(() => {
          scrollTo(element, range, align)
          setLines(linesOf(element, range))
        })
      })
    },
    [scroller],
  )
  return useMemo(() => ({ lines, show }), [lines, show])
}

function scrollTo(scroller: HTMLElement, range: Range, align: Align): void {
  const frame = scroller.getBoundingClientRect()
  const whole = range.getBoundingClientRect()
  const room = align === 'top' ? 16 : Math.max(24, (scroller.clientHeight - whole.height) / 2)
  const by = whole.top - frame.top - room
  if (Math.abs(by) >= 1) scroller.scrollBy({ top: by, behavior: 'instant' })
}

function linesOf(scroller: HTMLElement, range: Range): Line[] {
  const frame = scroller.getBoundingClientRect()
  const pieces = [...range.getClientRects()].map((line) => ({
    top: line.top - frame.top + scroller.scrollTop,
    left: line.left - frame.left,
    width: line.width,
    height: line.height,
  }))
  return joinPieces(pieces)
}

/** Highlights cut a line into pieces; it gets one frame. */
function joinPieces(pieces: readonly Line[]): Line[] {
  const lines: Line[] = []
  for (const piece of pieces) {
    const last = lines.at(-1)
    if (!last || Math.abs(last.top - piece.top) > last.height / 2) {
      lines.push(piece)
      continue
    }
    const left = Math.min(last.left, piece.left)
    const right = Math.max(last.left + last.width, piece.left + piece.width)
    lines[lines.length - 1] = { ...last, left, width: right - left }
  }
  return lines
}

export function FlashedLines({ lines }: { lines: readonly Line[] }) {
  return lines.map((line) => (
    <span
      key={`${line.top} ${line.left}`}
      aria-hidden
      data-flash
      className="pointer-events-none absolute rounded-sm bg-accent/15 ring-1 ring-accent"
      style={line}
    />
  ))
}
