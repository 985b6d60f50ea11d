// Draws a task on its canvas and hands the bytes to the renderer, piece by piece: one call holds only so much.

import type { Editor } from 'tldraw'
import { setKnownVotes } from '@/components/canvas/card/vote-dots'
import { drawPicture } from '@/components/export/draw-picture'
import { drawPieces } from '@/components/export/draw-pieces'
import { makePrintable } from '@/components/export/pdf/printable-document'
import { pictureLayout } from '@/components/export/picture-svg'
import { renderThumbnail } from '@/components/export/render-thumbnail'
import { isDrawable } from '@/lib/picture/picture-limits'
import { isSeveral, PICTURE_SCALES } from '@/lib/picture/picture-request'
import type { BoardTask } from '@/lib/picture/render-message'
import { refusalOf } from './refusal-of'
import type { TellRenderer } from './tell-renderer'

/** A multiple of 3: the pieces' base64 has no padding but the last one's. */
const PIECE_BYTES = 3 * 1024 * 1024

/** Reports the outcome to `tell`; rejects only if the renderer has gone away. */
export async function drawTask(editor: Editor, task: BoardTask, tell: TellRenderer): Promise<void> {
  setKnownVotes(editor, task.context.votes)
  try {
    if (task.kind === 'picture' && task.request.format === 'pdf') {
      await makePrintable(editor, task.request, task.context)
      return await tell({ type: 'printable' })
    }
    for (const { name, blob, widthPx, heightPx } of await draw(editor, task)) {
      for (let from = 0; from < blob.size; from += PIECE_BYTES) {
        await tell({ type: 'piece', base64: await base64Of(blob.slice(from, from + PIECE_BYTES)) })
      }
      await tell({ type: 'picture', name, widthPx, heightPx })
    }
    await tell({ type: 'done' })
  } catch (error) {
    await tell({ type: 'refused', refusal: refusalOf(error, largestScale(editor, task)) })
  }
}

interface TaskPicture {
  readonly name: string
  readonly blob: Blob
  readonly widthPx: number
  readonly heightPx: number
}

async function draw(editor: Editor, { kind, request, context }: BoardTask): Promise<readonly TaskPicture[]> {
  if (kind === 'thumbnail') {
    const blob = await renderThumbnail(editor)
    return blob ? [{ name: '', blob, widthPx: 0, heightPx: 0 }] : []
  }
  if (isSeveral(request.part)) return drawPieces(editor, request, context)
  return [{ name: '', ...(await drawPicture(editor, request, context)) }]
}

function largestScale(editor: Editor, { request, context }: BoardTask): number | null {
  if (request.size.by !== 'scale' || isSeveral(request.part)) return null
  const drawable = PICTURE_SCALES.findLast((scale) => {
    const layout = pictureLayout(editor, { ...request, size: { by: 'scale', scale } }, context)
    return layout !== undefined && isDrawable(request.format, { w: layout.widthPx, h: layout.heightPx })
  })
  return drawable ?? null
}

function base64Of(piece: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => {
      const address = typeof reader.result === 'string' ? reader.result : ''
      resolve(address.slice(address.indexOf(',') + 1))
    }
    reader.onerror = () => reject(reader.error ?? new Error('A piece of the picture can’t be read.'))
    reader.readAsDataURL(piece)
  })
}
