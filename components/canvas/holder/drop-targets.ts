// What a dragged card would go into. tldraw asks this every 60 ms of a drag, and looks for the pointer in every shape of the
// board; only matrices, zones and frames take cards, and a board has few of them.

import type { Editor, TLShape, Vec } from 'tldraw'

type Asked = Pick<
  Editor,
  'getCurrentPageShapesSorted' | 'getShapeUtil' | 'isPointInShape' | 'isShapeHidden' | 'getDraggingOverShape'
>

/** Makes this editor look only into shapes that take others. Returns how to stop. */
export function lookIntoHolders(editor: Asked): () => void {
  editor.getDraggingOverShape = (point, dropped) => topHolderAt(editor, point, dropped)
  return () => {
    Reflect.deleteProperty(editor, 'getDraggingOverShape')
  }
}

function topHolderAt(editor: Asked, point: Vec, dropped: readonly TLShape[]): TLShape | undefined {
  const ids = new Set(dropped.map(({ id }) => id))
  return editor
    .getCurrentPageShapesSorted()
    .findLast(
      (shape) =>
        takesShapes(editor, shape) &&
        !ids.has(shape.id) &&
        !shape.isLocked &&
        !editor.isShapeHidden(shape) &&
        editor.isPointInShape(shape, point, { hitInside: true, margin: 0 }),
    )
}

function takesShapes(editor: Asked, shape: TLShape): boolean {
  const util = editor.getShapeUtil(shape)
  return (
    util.onDragShapesIn !== undefined ||
    util.onDragShapesOver !== undefined ||
    util.onDragShapesOut !== undefined ||
    util.onDropShapesOver !== undefined
  )
}
