// The pages of a PDF, in their order: one picture, or every frame by itself.

import type { Editor } from 'tldraw'
import type { PictureRequest } from '@/lib/picture/picture-request'
import { framesInOrder } from '../draw-frames'

export interface PdfPageRequest {
  /** Of a frame; '' for all others, and where it has none. */
  readonly name: string
  /** As one picture asks for it. */
  readonly request: PictureRequest
}

export function pdfPages(editor: Editor, request: PictureRequest): readonly PdfPageRequest[] {
  if (request.part.kind !== 'frames') return [{ name: '', request }]
  return framesInOrder(editor).map(({ id, name }) => ({
    name,
    request: { ...request, part: { kind: 'shapes', ids: [id] } },
  }))
}
