// Finds the lines between differing cells of a matrix: between cells within and above tolerance, and between the named
// regions. Lengths are pixels in the matrix's own coordinates. Pure.

import { type Criteria, isWithinTolerance } from '../criteria/criteria'
import { type Cell, cellRect, type Grid } from './matrix'
import type { MatrixAxes } from './matrix-axes'
import { levelOfCell, regionOfCell } from './matrix-cells'

/** The line is vertical if `h` isn't 0, horizontal if `w` isn't. */
export interface LineBetween {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** Returns the lines between the cells that are tolerable and those that aren't. Empty if the cells have no level. */
export function toleranceLines(axes: MatrixAxes, criteria: Criteria): LineBetween[] {
  return linesBetween(axes.grid, (cell) => {
    const level = levelOfCell(axes, criteria, cell)
    return level && String(isWithinTolerance(criteria, level))
  })
}

/** Returns the lines between the named regions of a matrix. Empty if no regions have names. */
export function regionLines(axes: MatrixAxes): LineBetween[] {
  return linesBetween(axes.grid, (cell) => regionOfCell(axes, cell))
}

/** Draws lines in the gaps between cells for which `nameOf` differs; there are no lines if a cell has no name. */
function linesBetween(grid: Grid, nameOf: (cell: Cell) => string | undefined): LineBetween[] {
  if (grid.layout === 'rings') return []
  const lines: LineBetween[] = []
  const gap = gapOf(grid)
  for (let x = 1; x <= grid.columns; x++) {
    for (let y = 1; y <= grid.rows; y++) {
      const here = nameOf({ x, y })
      if (here === undefined) return []
      const rect = cellRect(grid, { x, y })
      if (x < grid.columns && nameOf({ x: x + 1, y }) !== here) {
        lines.push({ x: rect.x + rect.w + gap, y: rect.y - gap, w: 0, h: rect.h + 2 * gap })
      }
      if (y < grid.rows && nameOf({ x, y: y + 1 }) !== here) {
        const edge = grid.isUpward ? rect.y - gap : rect.y + rect.h + gap
        lines.push({ x: rect.x - gap, y: edge, w: rect.w + 2 * gap, h: 0 })
      }
    }
  }
  return lines
}

/** The gap between cells; the line runs through its middle. */
function gapOf(grid: Grid): number {
  const first = cellRect(grid, { x: 1, y: 1 })
  const next = cellRect(grid, { x: 2, y: 1 })
  return (next.x - first.x - first.w) / 2
}
