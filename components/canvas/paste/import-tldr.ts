// Puts the content of .tldr files on the board: one step of undo a file.

import type { Editor, VecLike } from 'tldraw'
import { withOwnImages } from '../assets/pasted-images'
import { say } from '../words/say'
import { hasRoomForFile, type PutPage, putPages } from './put-pages'
import { readTldrFile } from './read-tldr-file'

const LARGEST_BYTES = 20 * 1024 * 1024

export function isTldrFile({ name }: File): boolean {
  return /\.tldr$/i.test(name)
}

/** Imports the files and reports the outcome of each, at `point` or else in the middle of the view. */
export async function importTldrFiles(editor: Editor, files: readonly File[], point?: VecLike): Promise<void> {
  if (editor.getIsReadonly()) return
  for (const file of files) await importTldrFile(editor, file, point)
}

async function importTldrFile(editor: Editor, file: File, point: VecLike | undefined): Promise<void> {
  const { name } = file
  if (file.size > LARGEST_BYTES) {
    return say(editor, ({ canvas }) => canvas('tldr.tooLarge', { name, most: LARGEST_BYTES / 1024 / 1024 }))
  }
  const reading = readTldrFile(await file.text(), editor.store.schema)
  if (!reading.ok) return say(editor, ({ canvas }) => canvas(`tldr.reason.${reading.reason}`, { name }))
  const count = reading.pages.reduce((total, { content }) => total + content.shapes.length, 0)
  if (!hasRoomForFile(editor, name, reading.pages)) return
  const pages: PutPage[] = []
  for (const page of reading.pages) pages.push({ ...page, content: await withOwnImages(editor, page.content) })
  putPages(editor, pages, { point })
  say(editor, ({ canvas }) => canvas('tldr.done', { name, count }))
  if (reading.leftOut > 0) say(editor, ({ canvas }) => canvas('tldr.leftOut', { count: reading.leftOut }))
}
