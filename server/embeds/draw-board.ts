// Draws a board for pictures that the server makes without a page: live pictures and scheduled exports.

import type { PictureRequest } from '@/lib/picture/picture-request'
import type { BoardRow } from '../db/boards/boards'
import type { Onlooker } from '../policies/board-policy'

export interface DrawnBoard {
  readonly bytes: Uint8Array
  readonly mediaType: string
  readonly fileName: string
}

export interface BoardDrawing {
  /** Whether this server has what draws. */
  isThere(): Promise<boolean>
  /** Throws AppError `renderer-missing`, `busy`, `too-large`, `not-found` for a shape that is gone, `bad-request` for an empty board. */
  draw(board: BoardRow, onlooker: Onlooker, request: PictureRequest, signal?: AbortSignal): Promise<DrawnBoard>
}
