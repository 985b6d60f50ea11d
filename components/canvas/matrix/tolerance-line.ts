// Lines between cells that differ, as one SVG path in the matrix's coordinates. Pure.

import type { Criteria } from '@/lib/domain/criteria/criteria'
import type { MatrixAxes } from '@/lib/domain/matrix/matrix-axes'
import { type LineBetween, regionLines, toleranceLines } from '@/lib/domain/matrix/matrix-lines'

/** '' where the cells have no level. */
export function toleranceLine(axes: MatrixAxes, criteria: Criteria): string {
  return pathOf(toleranceLines(axes, criteria))
}

/** '' where no regions have names. */
export function regionLine(axes: MatrixAxes): string {
  return pathOf(regionLines(axes))
}

function pathOf(lines: readonly LineBetween[]): string {
  return lines.map(({ x, y, w, h }) => `M${x} ${y} ${h === 0 ? `h${w}` : `v${h}`}`).join(' ')
}
