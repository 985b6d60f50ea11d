// Keeps position and fields consistent: whenever a person's own edit touches a card of a matrix, the matrix is laid out
// again in the same step, so that one undo reverts everything. Edits of others arrive laid out already.

import type { Editor, TLDocument, TLParentId, TLShape, TLShapeId } from 'tldraw'
import { criteriaKey } from '@/lib/domain/criteria/criteria'
import { isCard } from '../card/is-card'
import { arrangeMatrix, isMatrix } from './arrange-matrix'
import { restoreSize } from './restore-size'

export function keepMatrices(editor: Editor): () => void {
  const touched = new Set<TLShapeId>()
  const released = new Set<TLShapeId>()

  const touch = (parentId: TLParentId) => {
    if (isShapeParent(parentId) && isMatrix(editor.getShape(parentId))) touched.add(parentId)
  }

  const onCreate = (shape: TLShape, source: 'remote' | 'user') => {
    if (source === 'user' && isCard(shape)) touch(shape.parentId)
  }

  const onChange = (before: TLShape, after: TLShape, source: 'remote' | 'user') => {
    if (source !== 'user') return
    if (isMatrix(before) && isMatrix(after) && before.props !== after.props) touched.add(after.id)
    if (!isCard(before) || !isCard(after)) return
    const hasMoved = before.parentId !== after.parentId
    if (!hasMoved && before.props.fields === after.props.fields && before.index === after.index) return
    touch(after.parentId)
    if (!hasMoved) return
    touch(before.parentId)
    const wasInMatrix = isShapeParent(before.parentId) && isMatrix(editor.getShape(before.parentId))
    const isInMatrix = isShapeParent(after.parentId) && isMatrix(editor.getShape(after.parentId))
    if (wasInMatrix && !isInMatrix) released.add(after.id)
    else released.delete(after.id)
  }

  const onDelete = (shape: TLShape, source: 'remote' | 'user') => {
    if (source === 'user' && isCard(shape)) touch(shape.parentId)
  }

  /** Axes are made of the board's lists of words. */
  const onDocument = (before: TLDocument, after: TLDocument, source: 'remote' | 'user') => {
    const isOther = (['categories', 'addressees'] as const).some(
      (list) => before.meta[criteriaKey(list)] !== after.meta[criteriaKey(list)],
    )
    if (source !== 'user' || !isOther) return
    for (const shape of editor.store.allRecords()) {
      if (shape.typeName === 'shape' && isMatrix(shape)) touched.add(shape.id)
    }
  }

  const onComplete = (source: 'remote' | 'user') => {
    if (source !== 'user' || touched.size + released.size === 0) return
    // A card in the hand is laid out when it is dropped (matrix-shape-util).
    const held = heldShapes(editor)
    const matrices = [...touched]
    const leavers = [...released]
    touched.clear()
    released.clear()
    for (const id of matrices) {
      const matrix = editor.getShape(id)
      if (isMatrix(matrix)) arrangeMatrix(editor, matrix, held)
    }
    for (const id of leavers) {
      const card = editor.getShape(id)
      if (isCard(card)) restoreSize(editor, card)
    }
  }

  const { sideEffects } = editor
  const steps = [
    sideEffects.registerAfterCreateHandler('shape', onCreate),
    sideEffects.registerAfterChangeHandler('shape', onChange),
    sideEffects.registerAfterDeleteHandler('shape', onDelete),
    sideEffects.registerAfterChangeHandler('document', onDocument),
    sideEffects.registerOperationCompleteHandler(onComplete),
  ]
  return () => {
    for (const step of steps) step()
  }
}

/** The shapes that a drag is moving just now. */
export function heldShapes(editor: Editor): ReadonlySet<TLShapeId> {
  return editor.isIn('select.translating') ? new Set(editor.getSelectedShapeIds()) : new Set()
}

function isShapeParent(id: TLParentId): id is TLShapeId {
  return id.startsWith('shape:')
}
