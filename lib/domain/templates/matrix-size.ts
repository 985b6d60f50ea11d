// The size of a matrix by the number and size of its cells, for templates.

import { MATRIX_INSET_PX, type Size } from '../matrix'

export function matrixSizePx(columns: number, rows: number, cell: Size): Size {
  const { left, right, top, bottom } = MATRIX_INSET_PX
  return { w: left + columns * cell.w + right, h: top + rows * cell.h + bottom }
}
