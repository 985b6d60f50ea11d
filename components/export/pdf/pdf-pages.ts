// The pages of a PDF, in their order: one picture, or every frame by itself.

import type { Editor } from 'tldraw'
import type { PictureRequest } from '@/lib/picture/picture-request'
import { framesInOrder } from '../draw-frames'

export interface PdfPageRequest {
  /** The frame's name; '' for other parts, and for frames without one. */
  readonly name: string
  /** The request for this page as a single picture. */
  readonly request: PictureRequest
}

export function pdfPages(editor: Editor, request: PictureRequest): readonly PdfPageRequest[] {
  if (request.part.kind !== 'frames') return [{ name: '', request }]
  return framesInOrder(editor).map(({ id, name }) => ({
    name,
    request: { ...request, part: { kind: 'shapes', ids: [id] } },
  }))
}
