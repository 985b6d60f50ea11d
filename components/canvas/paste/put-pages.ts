// Puts content read from a file on the board, each of its pages beside the one before, as one step of undo, and shows
// it.

import { Box, type Editor, type TLContent, type VecLike } from 'tldraw'

const GAP_PX = 200

export interface PuttingOptions {
  /** The middle of the first page's content; undefined: of what is seen. */
  readonly point: VecLike | undefined
  /** The content's ids are new already, and name each other. */
  readonly keepsIds?: boolean
}

export function putPages(
  editor: Editor,
  pages: readonly TLContent[],
  { point, keepsIds = false }: PuttingOptions,
): void {
  editor.markHistoryStoppingPoint('import file')
  editor.run(() => {
    let at = point ?? editor.getViewportPageBounds().center
    const put: Box[] = []
    for (const content of pages) {
      editor.putContentOntoCurrentPage(content, { point: at, select: true, preserveIds: keepsIds })
      const bounds = editor.getSelectionPageBounds()
      if (!bounds) continue
      put.push(bounds)
      at = { x: bounds.maxX + GAP_PX + bounds.w / 2, y: bounds.center.y }
    }
    if (put.length > 0) editor.zoomToBounds(Box.Common(put), { inset: 48, targetZoom: 1 })
  })
}
