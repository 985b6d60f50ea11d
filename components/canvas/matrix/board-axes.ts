// A matrix of the open board with its axes, as the board's criteria make them.

import type { Editor } from 'tldraw'
import { type MatrixAxes, matrixAxes } from '@/lib/domain/matrix/matrix-axes'
import type { MatrixShape } from '@/lib/schema/matrix-shape'
import { boardCriteria } from '../board-criteria'

/** Reactive. */
export function axesOf(editor: Editor, { props }: MatrixShape): MatrixAxes {
  return matrixAxes(props, boardCriteria(editor))
}
