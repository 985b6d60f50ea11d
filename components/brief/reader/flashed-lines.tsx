// Shows where a passage is for a moment after the reader has scrolled to it. A still frame that stays on its words while
// the text around them is laid out; no movement: it serves people who asked for less motion, too.

import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { tableBoxOf } from '../text/dom-range'

const SHOWN_MS = 2_000
/** The number of frames that scroll to the passage; later ones leave the scroll position to the person. */
const AIM_FRAMES = 2

/** Pixels between a passage and the edge of its table's box. */
const TABLE_ROOM = 8

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
  /**
   * Scrolls a range to the middle of the scroller, or to its top, and frames its lines. `find` is asked again on each
   * frame, because the text may be drawn or laid out again in the meantime.
   */
  readonly show: (find: () => Range | undefined, align?: Align) => void
}

export function useFlash(scroller: RefObject<HTMLElement | null>): Flash {
  const [lines, setLines] = useState<readonly Line[]>([])
  const stop = useRef<(() => void) | undefined>(undefined)
  useEffect(() => () => stop.current?.(), [])

  const show = useCallback(
    (find: () => Range | undefined, align: Align = 'middle') => {
      const element = scroller.current
      if (!element) return
      stop.current?.()
      setLines([])
      let frame = 0
      let end: ReturnType<typeof setTimeout> | undefined
      stop.current = () => {
        cancelAnimationFrame(frame)
        clearTimeout(end)
      }
      const aim = () => {
        const range = find()
        if (range) scrollTo(element, range, align)
        return range
      }
      /** The positions of the first line and the scroller on the previous frame. */
      let before: { top: number; scrollTop: number } | undefined
      // Blocks that come into sight are laid out only then, some frames later, and may be taller than the browser
      // estimated. So the frames follow the passage as long as they are shown.
      const follow = (count: number) => {
        frame = requestAnimationFrame(() => {
          const range = count < AIM_FRAMES ? aim() : find()
          const now = range ? linesOf(element, range) : []
          const top = now[0]?.top ?? 0
          // If the browser doesn't anchor the scroll position, a block above that grows pushes the passage away.
          if (count >= AIM_FRAMES && before && element.scrollTop === before.scrollTop && top !== before.top) {
            element.scrollBy({ top: top - before.top, behavior: 'instant' })
          }
          before = { top, scrollTop: element.scrollTop }
          if (count >= AIM_FRAMES - 1) {
            setLines((shown) => (isSame(shown, now) ? shown : now))
            end ??= setTimeout(() => {
              stop.current?.()
              setLines([])
            }, SHOWN_MS)
          }
          follow(count + 1)
        })
      }
      aim()
      follow(0)
    },
    [scroller],
  )
  return useMemo(() => ({ lines, show }), [lines, show])
}

function isSame(a: readonly Line[], b: readonly Line[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ top, left, width }, i) => top === b[i]?.top && left === b[i].left && width === b[i].width)
  )
}

function scrollTo(scroller: HTMLElement, range: Range, align: Align): void {
  const frame = scroller.getBoundingClientRect()
  const whole = range.getBoundingClientRect()
  const room = align === 'top' ? 16 : Math.max(24, (scroller.clientHeight - whole.height) / 2)
  const by = whole.top - frame.top - room
  if (Math.abs(by) >= 1) scroller.scrollBy({ top: by, behavior: 'instant' })
  scrollTable(range)
}

/** Scrolls the box of a wide table to the passage in it. */
function scrollTable(range: Range): void {
  const box = tableBoxOf(range.startContainer)
  const first = range.getClientRects()[0]
  if (!box || !first) return
  const seen = box.getBoundingClientRect()
  if (first.left < seen.left) box.scrollBy({ left: first.left - seen.left - TABLE_ROOM, behavior: 'instant' })
  else if (first.right > seen.right)
    box.scrollBy({ left: Math.min(first.right - seen.right, first.left - seen.left) + TABLE_ROOM, behavior: 'instant' })
}

function linesOf(scroller: HTMLElement, range: Range): Line[] {
  const frame = scroller.getBoundingClientRect()
  // A table's box hides what is beside it.
  const seen = tableBoxOf(range.startContainer)?.getBoundingClientRect()
  const pieces = [...range.getClientRects()].flatMap((line) => {
    const left = Math.max(line.left, seen?.left ?? line.left)
    const width = Math.min(line.right, seen?.right ?? line.right) - left
    const top = line.top - frame.top + scroller.scrollTop
    return seen && width <= 0 ? [] : [{ top, left: left - frame.left, width, height: line.height }]
  })
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
