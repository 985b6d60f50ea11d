// Where a cell of a board's matrix is on the screen.

import type { Step } from '@/lib/domain/cards/card-fields'
import { cellRect, MATRIX_SIZE_PX } from '@/lib/domain/matrix/matrix'
import { axesFor } from '../../support/matrices'
import { type BoardPage, boxOf, type Spot } from './board-page'

/** The middle of a cell on the screen: the shape's box, and the geometry that both sides share. */
export async function cellSpot(board: BoardPage, x: Step, y: Step): Promise<Spot> {
  const box = await boxOf(board.page.locator('[data-shape-type="matrix"]'))
  const rect = cellRect(axesFor().grid, { x, y })
  const zoom = box.width / MATRIX_SIZE_PX.w
  return { x: box.x + (rect.x + rect.w / 2) * zoom, y: box.y + (rect.y + rect.h / 2) * zoom }
}
