// The marks of a picture's head and foot: plain marks in px of their column, from the top left. They know no theme, so
// that they can be laid out once and measured without being drawn.

import type { CardKind } from '@/lib/domain/cards/card-kind'
import type { LinkKind } from '@/lib/domain/cards/link'
import type { Level } from '@/lib/domain/criteria/scale'

/** The size of a kind's or level's sign. */
export const SIGN_PX = 11

export type InkName = 'ink' | 'soft' | 'mute' | 'accent'

export interface TextMark {
  readonly type: 'text'
  readonly x: number
  /** The line that letters stand on. */
  readonly y: number
  readonly text: string
  readonly size: number
  readonly weight: 400 | 600
  readonly color: InkName | Level
  readonly anchor?: 'middle' | 'end'
  /** An address that the text leads to. */
  readonly href?: string
}

export type Mark =
  | TextMark
  | { readonly type: 'rule'; readonly x: number; readonly y: number; readonly w: number }
  | {
      readonly type: 'level'
      readonly level: Level
      readonly x: number
      readonly y: number
      readonly w: number
      readonly h: number
    }
  /** `y` is the middle. */
  | { readonly type: 'kind'; readonly kind: CardKind; readonly x: number; readonly y: number; readonly size: number }
  | { readonly type: 'untreated'; readonly x: number; readonly y: number; readonly size: number }
  | { readonly type: 'link'; readonly kind: LinkKind; readonly x: number; readonly y: number; readonly w: number }

export interface Block {
  readonly heightPx: number
  readonly marks: readonly Mark[]
}

/** The block elsewhere. */
export function moved({ marks }: Block, dx: number, dy: number): Mark[] {
  return marks.map((mark) => ({ ...mark, x: mark.x + dx, y: mark.y + dy }))
}

/** One below the other. */
export function stacked(blocks: readonly Block[], gapPx: number): Block {
  const filled = blocks.filter(({ heightPx }) => heightPx > 0)
  let y = 0
  const marks: Mark[] = []
  for (const [index, block] of filled.entries()) {
    if (index > 0) y += gapPx
    marks.push(...moved(block, 0, y))
    y += block.heightPx
  }
  return { heightPx: y, marks }
}

/** Side by side, each in the column that is the shortest so far. */
export function inColumns(blocks: readonly Block[], columns: number, stridePx: number, gapPx: number): Block {
  const heights = new Array<number>(columns).fill(0)
  const marks: Mark[] = []
  for (const block of blocks) {
    const shortest = heights.indexOf(Math.min(...heights))
    const top = heights[shortest] ?? 0
    const y = top > 0 ? top + gapPx : 0
    marks.push(...moved(block, shortest * stridePx, y))
    heights[shortest] = y + block.heightPx
  }
  return { heightPx: Math.max(0, ...heights), marks }
}

/** Side by side as the lines of an index: down the first column, then down the next. */
export function inReadingColumns(blocks: readonly Block[], columns: number, stridePx: number, gapPx: number): Block {
  const perColumn = Math.ceil(blocks.length / columns)
  const filled = Array.from({ length: columns }, (_, column) =>
    stacked(blocks.slice(column * perColumn, (column + 1) * perColumn), gapPx),
  )
  return {
    heightPx: Math.max(0, ...filled.map(({ heightPx }) => heightPx)),
    marks: filled.flatMap((block, column) => moved(block, column * stridePx, 0)),
  }
}
