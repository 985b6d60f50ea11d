// The line between the cells within tolerance and those above it, as one SVG path in the matrix's coordinates. Pure.

import { DEFAULT_CRITERIA, isWithinTolerance } from '@/lib/domain/criteria'
import { type Cell, cellRect, type Size } from '@/lib/domain/matrix'
import { type Axes, levelOfCell } from './matrix-cells'

const STEPS = [1, 2, 3, 4, 5] as const

/** '' where the cells have no level. */
export function toleranceLine(axes: Axes, size: Size): string {
  const isWithin = (cell: Cell) => {
    const level = levelOfCell(axes, cell)
    return level === undefined ? undefined : isWithinTolerance(DEFAULT_CRITERIA, level)
  }
  const segments: string[] = []
  for (const x of STEPS) {
    for (const y of STEPS) {
      const here = isWithin({ x, y })
      if (here === undefined) return ''
      const rect = cellRect(size, { x, y })
      const next = STEPS.find((step) => step === x + 1)
      const above = STEPS.find((step) => step === y + 1)
      // Cells stand a gap apart; the line runs in the middle of it.
      const gap = next ? (cellRect(size, { x: next, y }).x - rect.x - rect.w) / 2 : 2
      if (next && isWithin({ x: next, y }) !== here) {
        segments.push(`M${rect.x + rect.w + gap} ${rect.y - gap} v${rect.h + 2 * gap}`)
      }
      if (above && isWithin({ x, y: above }) !== here) {
        segments.push(`M${rect.x - gap} ${rect.y - gap} h${rect.w + 2 * gap}`)
      }
    }
  }
  return segments.join(' ')
}
