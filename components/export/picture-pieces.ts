// The pictures that a request stands for: one, or one of every frame or of every page.

import type { Editor } from 'tldraw'
import { boardPages } from '@/components/canvas/pages/board-pages'
import type { PictureRequest } from '@/lib/picture/picture-request'
import { framesInOrder } from './frames-in-order'

export interface PicturePiece {
  /** The name of the frame or page; '' for other parts, and for frames without one. */
  readonly name: string
  /** The request for this piece as a single picture. */
  readonly request: PictureRequest
}

/** Returns them in their order: frames as one reads, pages as they are on the board, without empty ones. */
export function picturePieces(editor: Editor, request: PictureRequest): readonly PicturePiece[] {
  if (request.part.kind === 'frames') {
    return framesInOrder(editor).map(({ id, name }) => piece(name, { kind: 'shapes', ids: [id] }))
  }
  if (request.part.kind === 'pages') {
    const filled = boardPages(editor).filter(({ id }) => editor.getPageShapeIds(id).size > 0)
    return filled.map(({ id, name }) => piece(name, { kind: 'page', id }))
  }
  return [{ name: '', request }]

  function piece(name: string, part: PictureRequest['part']): PicturePiece {
    return { name, request: { ...request, part } }
  }
}
