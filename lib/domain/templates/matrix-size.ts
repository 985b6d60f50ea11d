// The size of a matrix by the number and size of its cells, for templates.

import { MATRIX_SIZE_PX, type Size } from '../matrix'

/** What a matrix of steps needs around its cells: its words and its tray. One of other values needs no more. */
const AROUND_PX: Size = { w: MATRIX_SIZE_PX.w - 5 * 168, h: MATRIX_SIZE_PX.h - 5 * 116 }

export function matrixSizePx(columns: number, rows: number, cell: Size): Size {
  return { w: AROUND_PX.w + columns * cell.w, h: AROUND_PX.h + rows * cell.h }
}
