// The frame of tldraw's in which a card stands: frames that hold cards are headings of the outline.

import type { Editor, TLShape, TLShapeId } from 'tldraw'
import { isCard } from '@/components/canvas/card/is-card'
import { isMatrix } from '@/components/canvas/matrix/arrange-matrix'
import { isZone } from '@/components/canvas/zone/zone-drop'

/** Returns the innermost frame around a card; undefined for one in a matrix or zone, which is a heading of its own. Reactive. */
export function frameOf(editor: Editor, cardId: string): TLShapeId | undefined {
  let holder = editor.getShapeParent(cardId as TLShapeId)
  while (holder && holder.type !== 'frame') {
    if (isMatrix(holder) || isZone(holder)) return undefined
    holder = editor.getShapeParent(holder)
  }
  return holder?.id
}

/** Returns whether a shape is a frame that holds cards. Reactive. */
export function isFrameOfCards(editor: Editor, { id, type }: TLShape): boolean {
  if (type !== 'frame') return false
  return [...editor.getShapeAndDescendantIds([id])].some(
    (each) => isCard(editor.getShape(each)) && frameOf(editor, each) === id,
  )
}
