// Lays out the marks of one block in a column of the margin: a thin bar along the lines of each passage, and a chip with
// initials at its top. Chips never cover each other; what finds no room is counted. Pure: no DOM.

/** Pixels below the top of the block. */
export interface MarkLines {
  readonly id: string
  readonly top: number
  readonly bottom: number
  /** Begins in a block above: its chip is there. */
  readonly isContinued: boolean
}

export interface MarginBar {
  readonly id: string
  readonly top: number
  readonly height: number
  /** 0, 1, 2: bars beside each other; later marks share the last place. */
  readonly track: number
}

export interface MarginChip {
  readonly id: string
  readonly top: number
}

export interface MarginColumn {
  readonly bars: readonly MarginBar[]
  readonly chips: readonly MarginChip[]
  /** Set where chips found no room: how many, and where their number stands. */
  readonly more: { readonly count: number; readonly top: number } | undefined
}

export const CHIP_PX = 16
const MOST_TRACKS = 3

export function layoutMargin(marks: readonly MarkLines[], heightPx: number): MarginColumn {
  const sorted = [...marks].sort((a, b) => a.top - b.top || b.bottom - a.bottom)
  const ends: number[] = []
  const bars = sorted.map(({ id, top, bottom }): MarginBar => {
    const free = ends.findIndex((end) => end <= top)
    const track = Math.min(free === -1 ? ends.length : free, MOST_TRACKS - 1)
    ends[track] = Math.max(ends[track] ?? 0, bottom)
    return { id, top, height: Math.max(2, bottom - top), track }
  })
  const chips: MarginChip[] = []
  let count = 0
  let next = 0
  for (const { id, top, isContinued } of sorted) {
    if (isContinued) continue
    const at = Math.max(top, next)
    if (chips.length > 0 && (count > 0 || at + CHIP_PX > heightPx)) count++
    else {
      chips.push({ id, top: at })
      next = at + CHIP_PX
    }
  }
  const last = count > 0 ? chips.pop() : undefined
  return { bars, chips, more: last && { count: count + 1, top: last.top } }
}
