// Puts content read from a file on the board, as one step of undo, and shows it: one page onto the page shown, and of
// several each as a page of its own, after the pages that the board has.

import type { Editor, TLBinding, TLContent, TLPageId, VecLike } from 'tldraw'
import { DEFAULT_LIMITS } from '@/lib/protocol/limits'
import { createPage, namePage } from '../pages/change-pages'
import { land, pastePoint } from '../sight/land'
import { say } from '../words/say'

/** The content of one page of a file. */
export interface PutPage {
  readonly name: string
  readonly content: TLContent
}

export interface PuttingOptions {
  /** The middle of the content of a single page; undefined: in free room where a paste lands. */
  readonly point: VecLike | undefined
  /** The content's ids are new already, and name each other. */
  readonly keepsIds?: boolean
  /** What is seen stays where it is; else the content is shown. */
  readonly keepsView?: boolean
  /** Ends of links between the pages, where the content keeps its ids. */
  readonly between?: readonly TLBinding[]
}

/** Says so and returns false where the board has no room for a file. */
export function hasRoomForFile(editor: Editor, name: string, pages: readonly PutPage[]): boolean {
  const most = DEFAULT_LIMITS.maxShapesPerPage
  const counts = pages.map(({ content }) => content.shapes.length)
  const count = counts.reduce((total, each) => total + each, 0)
  const fits =
    pages.length === 1 ? editor.getCurrentPageShapeIds().size + count <= most : counts.every((each) => each <= most)
  if (!fits) say(editor, ({ canvas }) => canvas('drawing.tooMany', { name, count, most }))
  const mostPages = DEFAULT_LIMITS.maxPagesPerBoard
  const hasPages = pages.length === 1 || editor.getPages().length + pages.length <= mostPages
  if (fits && !hasPages) {
    say(editor, ({ canvas }) => canvas('pages.tooManyInFile', { name, count: pages.length, most: mostPages }))
  }
  return fits && hasPages
}

/** Ask `hasRoomForFile` first. */
export function putPages(
  editor: Editor,
  pages: readonly PutPage[],
  { point, keepsIds = false, keepsView = false, between = [] }: PuttingOptions,
): void {
  editor.markHistoryStoppingPoint('import file')
  const [only] = pages
  if (pages.length === 1 && only) {
    const at = point ?? pastePoint(editor)
    editor.putContentOntoCurrentPage(only.content, { point: at, select: true, preserveIds: keepsIds })
    if (!point) land(editor, editor.getSelectedShapeIds(), at)
    const bounds = editor.getSelectionPageBounds()
    if (bounds && !keepsView) editor.zoomToBounds(bounds, { inset: 48, targetZoom: 1 })
    return
  }
  editor.run(() => {
    const made = pages.map(({ name, content }): TLPageId => {
      const id = createPage(editor)
      namePage(editor, id, name)
      editor.setCurrentPage(id)
      editor.putContentOntoCurrentPage(content, { preservePosition: true, preserveIds: keepsIds })
      return id
    })
    if (keepsIds) editor.store.put([...between])
    const [first] = made
    if (first) editor.setCurrentPage(first)
  })
}
