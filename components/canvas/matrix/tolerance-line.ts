// Lines between cells that differ, as one SVG path in the matrix's coordinates: between what is within tolerance and what
// is above it, between the named regions, between the quadrants of a scenario cross. Pure.

import { type Criteria, isWithinTolerance } from '@/lib/domain/criteria'
import { type Cell, cellRect, type Grid } from '@/lib/domain/matrix'
import type { MatrixAxes } from '@/lib/domain/matrix-axes'
import { levelOfCell, regionOfCell } from './matrix-cells'

/** '' where the cells have no level. */
export function toleranceLine(axes: MatrixAxes, criteria: Criteria): string {
  return lineBetween(axes.grid, (cell) => {
    const level = levelOfCell(axes, criteria, cell)
    return level && String(isWithinTolerance(criteria, level))
  })
}

/** '' where no regions have names. */
export function regionLine(axes: MatrixAxes): string {
  return lineBetween(axes.grid, (cell) => regionOfCell(axes, cell))
}

/** Runs in the gaps between cells of which `nameOf` says another thing; '' where it says nothing. */
function lineBetween(grid: Grid, nameOf: (cell: Cell) => string | undefined): string {
  if (grid.layout === 'rings') return ''
  const segments: string[] = []
  for (let x = 1; x <= grid.columns; x++) {
    for (let y = 1; y <= grid.rows; y++) {
      const here = nameOf({ x, y })
      if (here === undefined) return ''
      const rect = cellRect(grid, { x, y })
      const gap = gapOf(grid)
      if (x < grid.columns && nameOf({ x: x + 1, y }) !== here) {
        segments.push(`M${rect.x + rect.w + gap} ${rect.y - gap} v${rect.h + 2 * gap}`)
      }
      if (y < grid.rows && nameOf({ x, y: y + 1 }) !== here) {
        const edge = grid.isUpward ? rect.y - gap : rect.y + rect.h + gap
        segments.push(`M${rect.x - gap} ${edge} h${rect.w + 2 * gap}`)
      }
    }
  }
  return segments.join(' ')
}

/** Cells stand a gap apart; the line runs in the middle of it. */
function gapOf(grid: Grid): number {
  const first = cellRect(grid, { x: 1, y: 1 })
  const next = cellRect(grid, { x: 2, y: 1 })
  return (next.x - first.x - first.w) / 2
}
