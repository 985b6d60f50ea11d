// Divides one cell, or the tray, among its cards. All have one size and none is hidden: they stack in one column first,
// then in several, and if not even one line of text fits, they shrink evenly, down to a reference that is legible at a
// larger zoom.

import { type Cell, cellRect, type Grid, gridRect, type Rect, type Size, trayRect } from './matrix'
import { slotsInRing } from './matrix-rings'

const CELL_PADDING_PX = { left: 8, right: 8, bottom: 6 } as const
/** Leaves room for the tray's words at its left. */
const TRAY_PADDING_PX = { left: 116, top: 8, right: 8, bottom: 8 } as const
const CARD_GAP_PX = 4
/** The largest size of a card that is alone in its cell. */
const MAX_CARD_PX = { w: 220, h: 88 } as const
/** The size from which a card shows its title in lines of its own. */
const COMPACT_PX = { w: 110, h: 40 } as const
/** The size from which a card shows its reference and a few letters in one line. */
const LINE_PX = { w: 44, h: 20 } as const
/** The ratio of width to height of a card that shows only its reference. */
const REF_ASPECT = 2.4

/** Returns the places of `count` cards in a cell, in order. */
export function slotsInCell(grid: Grid, cell: Cell, count: number): Rect[] {
  if (grid.layout === 'rings') return slotsInRing(gridRect(grid), grid.columns, cell.x, count)
  // People read a lane like a list, from the top; in the cells of two axes the cards lie in the middle.
  const room = inside(cellRect(grid, cell), { ...CELL_PADDING_PX, top: grid.cellTop })
  return slotsInRect(room, count, grid.rows === 1 ? 'top' : 'middle')
}

/** Returns the places of `count` cards in the tray, in order. */
export function slotsInTray(matrix: Size, count: number): Rect[] {
  return slotsInRect(inside(trayRect(matrix), TRAY_PADDING_PX), count, 'left')
}

/** The position of the block of cards in a larger room. */
type Anchor = 'middle' | 'top' | 'left'

function slotsInRect(room: Rect, count: number, anchor: Anchor): Rect[] {
  if (count < 1) return []
  const { columns, rows } = bestSplit(room, count)
  const { w, h, pitchX, pitchY } = slotSize(room, columns, rows)
  const spareX = room.w - (columns - 1) * pitchX - w
  const spareY = room.h - (rows - 1) * pitchY - h
  const left = room.x + (anchor === 'left' ? 0 : Math.max(0, spareX) / 2)
  const top = room.y + (anchor === 'top' ? 0 : Math.max(0, spareY) / 2)
  return Array.from({ length: count }, (_, i) => ({
    x: left + Math.floor(i / rows) * pitchX,
    y: top + (i % rows) * pitchY,
    w,
    h,
  }))
}

function bestSplit(room: Size, count: number): { columns: number; rows: number } {
  let best = { columns: 1, rows: count, legibility: -1 }
  for (let columns = 1; columns <= count; columns++) {
    const rows = Math.ceil(count / columns)
    const legibility = legibilityOf(slotSize(room, columns, rows))
    if (legibility > best.legibility) best = { columns, rows, legibility }
  }
  return best
}

/** Prefers titles of several lines to titles of one line, and both to references alone. */
function legibilityOf({ w, h }: Size): number {
  if (w >= COMPACT_PX.w && h >= COMPACT_PX.h) return 2e6 + w * h
  if (w >= LINE_PX.w && h >= LINE_PX.h) return 1e6 + w + h / 1000
  return Math.min(w / REF_ASPECT, h)
}

function slotSize(room: Size, columns: number, rows: number) {
  const gapX = Math.min(CARD_GAP_PX, room.w / columns / 8)
  const gapY = Math.min(CARD_GAP_PX, room.h / rows / 8)
  const w = Math.min(MAX_CARD_PX.w, (room.w - (columns - 1) * gapX) / columns)
  const h = Math.min(MAX_CARD_PX.h, (room.h - (rows - 1) * gapY) / rows)
  return { w, h, pitchX: w + gapX, pitchY: h + gapY }
}

/** Returns the rectangle without its padding, or its middle if the padding leaves nothing. */
function inside(rect: Rect, padding: { left: number; top: number; right: number; bottom: number }): Rect {
  const w = rect.w - padding.left - padding.right
  const h = rect.h - padding.top - padding.bottom
  return {
    x: w >= 8 ? rect.x + padding.left : rect.x + rect.w / 8,
    y: h >= 8 ? rect.y + padding.top : rect.y + rect.h / 8,
    w: w >= 8 ? w : (rect.w * 3) / 4,
    h: h >= 8 ? h : (rect.h * 3) / 4,
  }
}
