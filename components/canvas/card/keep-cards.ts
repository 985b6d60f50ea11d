// Rules for every card that this page makes, by tool, paste or duplicate: it has a unique reference, an author and a
// date. In addition, a deleted matrix or zone leaves its cards on the board, while a deleted card takes its links
// along.

import type { Editor, TLShape, TLShapeId } from 'tldraw'
import { RefCounter, refNumber } from '@/lib/domain/cards/card'
import type { CardShape } from '@/lib/schema/card-shape'
import { linksAt } from '../link/make-link'
import { bearsLock, lockAmong, sayLocked } from '../lock/host-locks'
import { isMatrix } from '../matrix/arrange-matrix'
import { isZone } from '../zone/zone-drop'
import { isCard } from './is-card'

/** `userId` is the person who edits on this page. */
export function keepCards(editor: Editor, userId: string): () => void {
  return editor.sideEffects.registerBeforeCreateHandler('shape', (shape, source) => {
    if (source !== 'user' || !isCard(shape)) return shape
    const taken = takenRefs(editor)
    const { kind, ref } = shape.props
    if (refNumber(kind, ref) > 0 && !taken.has(ref)) return shape
    const born = { ref: new RefCounter(taken).next(kind), createdBy: userId, createdAt: new Date().toISOString() }
    return { ...shape, props: { ...shape.props, ...born } } satisfies CardShape
  })
}

/** The references of all cards on the board. */
export function takenRefs(editor: Editor): ReadonlySet<string> {
  const refs = new Set<string>()
  for (const record of editor.store.allRecords()) {
    if (record.typeName === 'shape' && isCard(record)) refs.add(record.props.ref)
  }
  return refs
}

/**
 * Makes this editor free the cards of a matrix or zone before it deletes it, and delete a card's links with the card.
 * Every way to delete goes through this one method, and tldraw has no event before it takes the descendants along.
 * Returns how to stop.
 */
export function deleteWithCare(editor: Editor): () => void {
  const deleteShapes: (ids: TLShapeId[]) => Editor = editor.deleteShapes.bind(editor)
  editor.deleteShapes = (shapes: TLShapeId[] | TLShape[]) => {
    const named = shapes.map((shape) => (typeof shape === 'string' ? shape : shape.id))
    // A group deletes itself once nothing is left in it, even before the code that ungroups it does.
    const wanted = named.filter((id) => editor.getShape(id))
    if (editor.getIsReadonly()) return deleteShapes(wanted)
    const ids = wanted.filter((id) => !bearsLock(editor, id))
    if (ids.length < wanted.length) sayKept(editor, wanted)
    editor.run(() => {
      freeCards(editor, ids)
      const gone = editor.getShapeAndDescendantIds(ids)
      deleteShapes([...ids, ...linksAt(editor, gone).filter((id) => !gone.has(id))])
    })
    return editor
  }
  return () => {
    // Restore the class's own method by removing ours.
    Reflect.deleteProperty(editor, 'deleteShapes')
  }
}

/** Says which lock keeps some of these on the board. */
function sayKept(editor: Editor, ids: readonly TLShapeId[]): void {
  const lock = lockAmong(editor, editor.getShapeAndDescendantIds([...ids]))
  if (lock) sayLocked(editor, lock)
}

/** Cards of holders among `ids` that aren't themselves among them move to where the holder stands. */
function freeCards(editor: Editor, ids: readonly TLShapeId[]): void {
  const deleted = new Set(ids)
  for (const id of ids) {
    const holder = editor.getShape(id)
    if (!isMatrix(holder) && !isZone(holder)) continue
    const kept = editor
      .getSortedChildIdsForParent(id)
      .filter((childId) => !deleted.has(childId) && isCard(editor.getShape(childId)))
    if (kept.length > 0) editor.reparentShapes(kept, holder.parentId)
  }
}
