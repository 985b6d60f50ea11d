// Which cards of a matrix show their way through it: the selected ones, or all where the matrix says so in its `meta`.

import { createComputedCache, type Editor, type TLShape, type TLShapeId } from 'tldraw'
import { type AssessmentPath, assessmentPaths } from '@/lib/domain/coverage/assessment-path'
import type { CardShape } from '@/lib/schema/card-shape'
import type { MatrixShape } from '@/lib/schema/matrix-shape'
import { withoutCovered } from '../cover/covered-scores'
import { cardsOfMatrix, isMatrix } from './arrange-matrix'
import { axesOf } from './board-axes'

const NONE: ReadonlyMap<string, AssessmentPath> = new Map()

const cache = createComputedCache('assessment paths', (editor: Editor, matrix: TLShape) => {
  if (!isMatrix(matrix)) return NONE
  const cards = cardsOfMatrix(editor, matrix.id).map(({ id, props }) => ({ id, fields: props.fields }))
  return assessmentPaths(axesOf(editor, matrix), cards)
})

export function showsPaths({ meta }: MatrixShape): boolean {
  return meta.showPaths === true
}

/** One step of undo; everyone sees it, and exports do. */
export function setShowsPaths(editor: Editor, matrixId: TLShapeId, shows: boolean): void {
  editor.markHistoryStoppingPoint('show paths')
  editor.updateShape<MatrixShape>({ id: matrixId, type: 'matrix', meta: { showPaths: shows } })
}

/** Reactive. In an export only what the matrix itself shows: nobody's selection. */
export function shownPath(editor: Editor, card: CardShape, isExport = false): AssessmentPath | undefined {
  const matrix = editor.getShapeParent(card)
  if (!isMatrix(matrix) || withoutCovered(editor, card) !== card.props) return undefined
  const isSelected = !isExport && editor.getSelectedShapeIds().includes(card.id)
  return isSelected || showsPaths(matrix) ? cache.get(editor, matrix.id)?.get(card.id) : undefined
}
