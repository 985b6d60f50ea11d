// The parts of a board that can be saved as a picture: a page or all, the selection, every frame, or one frame, matrix or
// zone.

import type { Editor } from 'tldraw'
import { boardPages } from '@/components/canvas/pages/board-pages'
import { shapesIn } from '@/components/canvas/pages/on-page'
import type { PicturePart } from '@/lib/picture/picture-request'
import { framesInOrder } from './frames-in-order'
import { holderName } from './is-holder'

export interface OfferedPart {
  /** `board` or `page` for what is shown, `selection`, `frames`, `pages`, or the id of a page or shape. */
  readonly value: string
  /** The name of a page, frame, matrix or zone; '' where it has none. */
  readonly name: string
  readonly part: PicturePart
}

/**
 * Returns the parts in the order to offer them: the page shown, the selection only if there is one, frames together only
 * if there are two, and of several pages each, and all together if there are two with something on them.
 */
export function offeredParts(editor: Editor): OfferedPart[] {
  const pages = boardPages(editor)
  const shown = editor.getCurrentPageId()
  const filled = pages.filter(({ id }) => editor.getPageShapeIds(id).size > 0)
  if (filled.length === 0) return []
  const parts: OfferedPart[] = []
  const ofShown = pages.length > 1 ? ({ kind: 'page', id: shown } as const) : ({ kind: 'board' } as const)
  const name = pages.length > 1 ? (pages.find(({ id }) => id === shown)?.name ?? '') : ''
  if (filled.some(({ id }) => id === shown))
    parts.push({ value: pages.length > 1 ? 'page' : 'board', name, part: ofShown })
  const selected = editor.getSelectedShapeIds()
  if (selected.length > 0) parts.push({ value: 'selection', name: '', part: { kind: 'shapes', ids: selected } })
  if (framesInOrder(editor).length > 1) parts.push({ value: 'frames', name: '', part: { kind: 'frames' } })
  if (filled.length > 1) parts.push({ value: 'pages', name: '', part: { kind: 'pages' } })
  for (const { id, name } of filled) if (id !== shown) parts.push({ value: id, name, part: { kind: 'page', id } })
  for (const shape of shapesIn(editor, shown)) {
    const name = holderName(shape)
    if (name !== undefined) parts.push({ value: shape.id, name, part: { kind: 'shapes', ids: [shape.id] } })
  }
  return parts
}
