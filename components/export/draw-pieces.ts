// Every frame or page of a board as a picture of its own.

import type { Editor } from 'tldraw'
import type { PictureContext } from '@/lib/picture/picture-context'
import type { PictureRequest } from '@/lib/picture/picture-request'
import { type DrawnPicture, drawPicture } from './draw-picture'
import { picturePieces } from './picture-pieces'

export interface NamedPicture extends DrawnPicture {
  readonly name: string
}

export interface DrawPiecesOptions {
  readonly signal?: AbortSignal | undefined
  /** Called before each picture with how many are done. */
  readonly onProgress?: ((done: number, all: number) => void) | undefined
}

/** Rejects as drawPicture does; with the first piece that can't be drawn. */
export async function drawPieces(
  editor: Editor,
  request: PictureRequest,
  context: PictureContext,
  { signal, onProgress }: DrawPiecesOptions = {},
): Promise<readonly NamedPicture[]> {
  const pieces = picturePieces(editor, request)
  const pictures: NamedPicture[] = []
  for (const piece of pieces) {
    onProgress?.(pictures.length, pieces.length)
    pictures.push({ name: piece.name, ...(await drawPicture(editor, piece.request, context, signal)) })
  }
  return pictures
}
