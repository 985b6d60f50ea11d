// Puts drawings from elsewhere on the board, .tldr files and those of Excalidraw: one step of undo a file.

import type { Editor, TLContent, VecLike } from 'tldraw'
import { withOwnImages } from '../assets/pasted-images'
import { say } from '../words/say'
import { hasRoomForFile, type PutPage, putPages } from './put-pages'
import { readDrawing } from './read-drawing'

const LARGEST_BYTES = 20 * 1024 * 1024

/** The endings that a file chooser offers. */
export const DRAWING_ENDINGS = '.tldr,.excalidraw,.excalidrawlib'

export function isDrawingFile({ name }: File): boolean {
  return /\.(?:tldr|excalidraw|excalidrawlib)$/i.test(name)
}

/** Imports the files and reports the outcome of each, at `point` or else in the middle of the view. */
export async function importDrawings(editor: Editor, files: readonly File[], point?: VecLike): Promise<void> {
  if (editor.getIsReadonly()) return
  for (const file of files) {
    const { name, size } = file
    if (size <= LARGEST_BYTES) await putDrawing(editor, name, await file.text(), { point })
    else say(editor, ({ canvas }) => canvas('drawing.tooLarge', { name, most: LARGEST_BYTES / 1024 / 1024 }))
  }
}

/** Puts a drawing, as its text, on the board, and reports what came and what didn't. */
export async function putDrawing(
  editor: Editor,
  name: string,
  json: string,
  { point, keepsView = false }: { readonly point: VecLike | undefined; readonly keepsView?: boolean },
): Promise<void> {
  const reading = readDrawing(json, editor.store.schema)
  if (!reading.ok) return say(editor, ({ canvas }) => canvas(`drawing.reason.${reading.reason}`, { name }))
  if (!hasRoomForFile(editor, name, reading.pages)) return
  const pages: PutPage[] = []
  let leftOutImages = 0
  for (const page of reading.pages) {
    const content = await withOwnImages(editor, page.content)
    leftOutImages += page.content.shapes.length - content.shapes.length
    if (content.shapes.length > 0) pages.push({ ...page, content })
  }
  const { leftOutShapes } = reading
  const count = pages.reduce((total, { content }) => total + countDrawn(content), 0)
  if (count > 0) {
    putPages(editor, pages, { point, keepsView })
    say(editor, ({ canvas }) => canvas('drawing.done', { name, count }))
  } else say(editor, ({ canvas }) => canvas('drawing.reason.empty', { name }))
  if (leftOutImages > 0) say(editor, ({ canvas }) => canvas('drawing.leftOutImages', { count: leftOutImages }))
  if (leftOutShapes > 0) say(editor, ({ canvas }) => canvas('drawing.leftOutShapes', { count: leftOutShapes }))
}

/** Groups are not seen by themselves. */
function countDrawn({ shapes }: TLContent): number {
  return shapes.filter(({ type }) => type !== 'group').length
}
