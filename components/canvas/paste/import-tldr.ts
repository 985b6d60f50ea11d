// Puts the content of .tldr files on the board, each of their pages beside the one before: one step of undo a file.

import { Box, type Editor, type TLContent, type VecLike } from 'tldraw'
import { DEFAULT_LIMITS } from '@/lib/protocol/limits'
import { withOwnImages } from '../assets/pasted-images'
import { say } from '../say'
import { readTldrFile } from './read-tldr-file'

const LARGEST_BYTES = 20 * 1024 * 1024
const GAP_PX = 200

export function isTldrFile({ name }: File): boolean {
  return /\.tldr$/i.test(name)
}

/** What becomes of each file is said. At `point`, else in the middle of what is seen. */
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
  const most = DEFAULT_LIMITS.maxShapesPerPage
  if (editor.getCurrentPageShapeIds().size + count > most) {
    return say(editor, ({ canvas }) => canvas('tldr.tooMany', { name, count, most }))
  }
  const contents: TLContent[] = []
  for (const { content } of reading.pages) contents.push(await withOwnImages(editor, content))
  editor.markHistoryStoppingPoint('import file')
  editor.run(() => {
    let at = point ?? editor.getViewportPageBounds().center
    const put: Box[] = []
    for (const content of contents) {
      editor.putContentOntoCurrentPage(content, { point: at, select: true })
      const bounds = editor.getSelectionPageBounds()
      if (!bounds) continue
      put.push(bounds)
      at = { x: bounds.maxX + GAP_PX + bounds.w / 2, y: bounds.center.y }
    }
    if (put.length > 0) editor.zoomToBounds(Box.Common(put), { inset: 48, targetZoom: 1 })
  })
  say(editor, ({ canvas }) => canvas('tldr.done', { name, count }))
  if (reading.leftOut > 0) say(editor, ({ canvas }) => canvas('tldr.leftOut', { count: reading.leftOut }))
}
