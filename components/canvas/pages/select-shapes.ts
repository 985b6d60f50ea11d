// Selects shapes for a view that stands in front of the canvas, and shows the page on which they are.

import type { Editor, TLShapeId } from 'tldraw'
import { openPage } from './board-pages'

/** Selects those of the shapes that exist, and shows the page of the first one. */
export function selectShapes(editor: Editor, ids: readonly TLShapeId[]): void {
  const known = ids.filter((id) => editor.getShape(id))
  const [first] = known
  const pageId = first && editor.getAncestorPageId(first)
  if (pageId) openPage(editor, pageId)
  editor.setSelectedShapes(known)
}
