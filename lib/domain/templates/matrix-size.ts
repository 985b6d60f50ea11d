// The size of a matrix of a template by the size of its cells, with the lists of a new board.

import { DEFAULT_CRITERIA } from '../criteria/criteria'
import type { Size } from '../matrix/matrix'
import { matrixAxes } from '../matrix/matrix-axes'

/** Computes the size in px of a matrix whose cells have the size `cell`. */
export function matrixSizePx(xField: string, yField: string, cell: Size): Size {
  const { grid } = matrixAxes({ w: 0, h: 0, xField, yField, layout: 'grid' }, DEFAULT_CRITERIA)
  const { inset, columns, rows } = grid
  return { w: inset.left + columns * cell.w + inset.right, h: inset.top + rows * cell.h + inset.bottom }
}
