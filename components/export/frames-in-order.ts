// The frames of a board, in the order of reading.

import type { Editor, TLFrameShape, TLPageId, TLShapeId } from 'tldraw'
import { boardPages } from '@/components/canvas/pages/board-pages'
import { shapesIn } from '@/components/canvas/pages/on-page'

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
    .sort((a, b) => a.bounds.y - b.bounds.y || a.bounds.x - b.bounds.x)
  const rows: (typeof frames)[] = []
  for (const frame of frames) {
    const row = rows.at(-1)
    const first = row?.[0]
    // A row holds the frames that begin above the middle of its first frame.
    if (row && first && frame.bounds.y < first.bounds.midY) row.push(frame)
    else rows.push([frame])
  }
  return rows.flatMap((row) => row.sort((a, b) => a.bounds.x - b.bounds.x)).map(({ id, name }) => ({ id, name }))
}

function isInFrame(editor: Editor, parentId: string): boolean {
  const parent = editor.getShape(parentId as TLShapeId)
  return parent !== undefined && (parent.type === 'frame' || isInFrame(editor, parent.parentId))
}
