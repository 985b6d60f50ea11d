// The frames of a board, in the order of reading.

import type { Editor, TLFrameShape, TLPageId, TLShapeId } from 'tldraw'
import { boardPages } from '@/components/canvas/pages/board-pages'
import { shapesIn } from '@/components/canvas/pages/on-page'
import { inRows } from '@/lib/domain/reading-rows'

export interface BoardFrame {
  readonly id: TLShapeId
  /** '' where it has none. */
  readonly name: string
}

/** The frames that aren't inside another one, page by page, of each row by row from the top left, as one reads. */
export function framesInOrder(editor: Editor): readonly BoardFrame[] {
  return boardPages(editor).flatMap(({ id }) => framesOn(editor, id))
}

function framesOn(editor: Editor, pageId: TLPageId): readonly BoardFrame[] {
  const frames = shapesIn(editor, pageId)
    .filter((shape): shape is TLFrameShape => shape.type === 'frame' && !isInFrame(editor, shape.parentId))
    .flatMap(({ id, props }) => {
      const bounds = editor.getShapePageBounds(id)
      return bounds ? [{ id, name: props.name, bounds }] : []
    })
  return inRows(frames.map(({ bounds }) => bounds)).flatMap((index) => {
    const frame = frames[index]
    return frame ? [{ id: frame.id, name: frame.name }] : []
  })
}

function isInFrame(editor: Editor, parentId: string): boolean {
  const parent = editor.getShape(parentId as TLShapeId)
  return parent !== undefined && (parent.type === 'frame' || isInFrame(editor, parent.parentId))
}
