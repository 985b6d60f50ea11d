// What of a board can be taken away as one picture: the whole, a frame, a matrix, a zone, or what is selected.

import type { Editor, TLFrameShape, TLShape, TLShapeId } from 'tldraw'
import { isMatrix } from '@/components/canvas/matrix/arrange-matrix'
import { isZone } from '@/components/canvas/zone/zone-drop'

export interface ExportScope {
  /** `board`, `selection` or a shape's id. */
  readonly value: string
  /** The name of a frame, matrix or zone; '' where it has none. */
  readonly name: string
  readonly ids: readonly TLShapeId[]
}

/** Scopes in the order to offer them; without the selection where nothing is selected. Empty on an empty board. */
export function exportScopes(editor: Editor): ExportScope[] {
  const topIds = editor.getSortedChildIdsForParent(editor.getCurrentPageId())
  if (topIds.length === 0) return []
  const scopes: ExportScope[] = [{ value: 'board', name: '', ids: topIds }]
  const selected = editor.getSelectedShapeIds()
  if (selected.length > 0) scopes.push({ value: 'selection', name: '', ids: selected })
  for (const shape of editor.getCurrentPageShapesSorted()) {
    const name = holderName(shape)
    if (name !== undefined) scopes.push({ value: shape.id, name, ids: withLinksInside(editor, shape.id) })
  }
  return scopes
}

/** Undefined for shapes that hold nothing. */
function holderName(shape: TLShape): string | undefined {
  if (shape.type === 'frame') return (shape as TLFrameShape).props.name
  return isMatrix(shape) || isZone(shape) ? shape.props.title : undefined
}

/** A holder, with the arrows whose both ends are inside: they are its brothers, not its children. */
function withLinksInside(editor: Editor, holderId: TLShapeId): TLShapeId[] {
  const inside = editor.getShapeAndDescendantIds([holderId])
  const arrows = editor.getCurrentPageShapes().filter(({ id, type }) => {
    if (type !== 'arrow' || inside.has(id)) return false
    const ends = editor.getBindingsFromShape(id, 'arrow')
    return ends.length === 2 && ends.every(({ toId }) => inside.has(toId))
  })
  return [holderId, ...arrows.map(({ id }) => id)]
}
