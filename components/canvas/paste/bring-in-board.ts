// Puts the content of a board's file on this board: an archive, a board file, or a picture that carries one. The server
// reads it, keeps its images and briefs here, and gives its records new ids; putting them down is one step of undo.

import type { Box, Editor, VecLike } from 'tldraw'
import { type ApiAnswer, ApiError, api } from '@/components/api/client'
import { toast } from '@/components/ui/toaster'
import { canvasUploads } from '../assets/canvas-uploads'
import { canvasWords } from '../words/canvas-words'
import { reasonOf } from '../words/refusal-words'
import { say } from '../words/say'
import { hasRoomForFile, putPages } from './put-pages'
import { readDrawing } from './read-drawing'

type UnpackedBoard = ApiAnswer<'POST /api/boards/{boardId}/board-files'>

const GAP_PX = 200

/** One after the other, each beside the one before; the first at `point`, else in the middle of what is seen. */
export async function bringInBoards(editor: Editor, files: readonly File[], point?: VecLike): Promise<void> {
  let at = point
  for (const file of files) {
    const put = await bringInBoard(editor, file, at)
    if (put) at = { x: put.maxX + GAP_PX + put.w / 2, y: put.center.y }
  }
}

/**
 * Brings in a board file and reports the outcome. Resolves to the bounds of the new content; undefined if nothing was
 * added.
 */
async function bringInBoard(editor: Editor, file: File, point: VecLike | undefined): Promise<Box | undefined> {
  const { name } = file
  const boardId = canvasUploads(editor)?.boardId
  if (boardId === undefined || editor.getIsReadonly()) {
    say(editor, ({ canvas }) => canvas('boardFile.readOnly'))
    return undefined
  }
  const reading = toast.loading(canvasWords(editor).canvas('boardFile.reading', { name }))
  try {
    const form = new FormData()
    form.set('file', file, 'board')
    return put(
      editor,
      name,
      await api('POST /api/boards/{boardId}/board-files', { params: { boardId }, body: form }),
      point,
    )
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    say(editor, (words) => words.canvas('boardFile.refused', { name, why: reasonOf(error, words) }))
    return undefined
  } finally {
    toast.dismiss(reading)
  }
}

function put(editor: Editor, name: string, unpacked: UnpackedBoard, point: VecLike | undefined): Box | undefined {
  const { schema, records, cards, links, hasOtherCriteria, leftOutImages } = unpacked
  // The same way in as for a file of tldraw's: brought to this page's schema, with a content for each of its pages. Several come as pages of this board.
  const read = readDrawing(JSON.stringify({ tldrawFileFormatVersion: 1, schema, records }), editor.store.schema)
  if (!read.ok) {
    say(editor, ({ canvas }) => canvas('boardFile.empty', { name }))
    return undefined
  }
  if (!hasRoomForFile(editor, name, read.pages)) return undefined
  putPages(editor, read.pages, { point, keepsIds: true, between: read.between })
  say(editor, ({ canvas }) => canvas('boardFile.done', { name, cards, links }))
  if (hasOtherCriteria) say(editor, ({ canvas }) => canvas('boardFile.otherCriteria'))
  if (leftOutImages > 0) say(editor, ({ canvas }) => canvas('boardFile.leftOut', { count: leftOutImages }))
  return editor.getSelectionPageBounds() ?? undefined
}
