// Deletes shapes in one step of undo, and offers the way back: a card takes its citations and links along, and nobody
// should have to know that a key brings them back.

import { type Editor, isShapeId, type TLShape, type TLShapeId } from 'tldraw'
import { isLink } from '../announce/spoken-card'
import { isCard } from '../card/is-card'
import { linksAt } from '../link/make-link'
import { nameOfLocked } from '../lock/host-locks'
import { isMatrix } from '../matrix/arrange-matrix'
import { type CanvasWords, canvasWords } from '../words/canvas-words'
import { offerUndo } from '../words/offer-undo'
import { isZone } from '../zone/zone-drop'

/** Deletes shapes by the document's ids, leaves out locked ones, and offers to bring back what is gone. */
export function deleteShapes(editor: Editor, ids: readonly string[]): void {
  const shapeIds = ids.filter(isShapeId)
  offerBack(editor, shapeIds, () => {
    editor.markHistoryStoppingPoint('delete')
    editor.deleteShapes(shapeIds)
  })
}

/**
 * Runs `act`, which deletes some of `ids`, and offers to bring them back if a card, link, matrix or zone is gone. Drawings
 * go without a message, as in other editors.
 */
export function offerBack(editor: Editor, ids: readonly TLShapeId[], act: () => void): void {
  const shapes = ids.map((id) => editor.getShape(id)).filter((shape) => shape !== undefined)
  const linksOf = new Map(shapes.filter(isCard).map(({ id }) => [id, linksAt(editor, [id])]))
  act()
  const gone = shapes.filter(({ id }) => !editor.getShape(id))
  if (!gone.some(isOfTheMethod)) return
  const links = new Set(gone.flatMap(({ id }) => linksOf.get(id) ?? []))
  const words = canvasWords(editor)
  offerUndo(editor, sentence(editor, gone, links.size, words), words.canvas('pages.undo'))
}

function sentence(editor: Editor, gone: readonly TLShape[], links: number, { canvas }: CanvasWords): string {
  const [first, ...others] = gone
  if (others.length > 0) {
    return canvas(gone.every(isCard) ? 'deleted.cards' : 'deleted.things', { count: gone.length, links })
  }
  if (first && isLink(first)) return canvas('deleted.link')
  return canvas('deleted.one', { name: nameOfLocked(editor, first), links })
}

function isOfTheMethod(shape: TLShape): boolean {
  return isCard(shape) || isLink(shape) || isMatrix(shape) || isZone(shape)
}
