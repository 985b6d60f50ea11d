// Keeps what hosts have locked as it is on this page: it doesn't move under the pointer, nothing goes into it, and
// people who try see why. The binding would not write the change and the server would undo it; here nothing even
// flickers. Deletion is blocked in `deleteWithCare`, together with everything that would be deleted along.

import { type Editor, isShapeId, type TLEventInfo, type TLShape, type TLShapeId } from 'tldraw'
import type { HeldBack, StoreBinding } from '@/components/binding/index'
import { changesHeld, HOST_LOCK, lockInto } from '@/lib/document/records/host-locks'
import { say } from '../words/say'
import { asRecord, isHost, isLocked, lockAmong, lockFor, nameOfLocked, recordIn, sayLocked } from './host-locks'

export function keepLocks(editor: Editor, binding: Pick<StoreBinding, 'onHeldBack'>): () => void {
  const lookUp = recordIn(editor)

  const beforeChange = (before: TLShape, after: TLShape, source: 'remote' | 'user') => {
    if (source !== 'user' || before === after || isHost(editor)) return after
    const lock = lockFor(editor, before)
    if (lock && changesHeld(asRecord(before), asRecord(after), lookUp)) {
      sayLocked(editor, lock)
      return before
    }
    const entered = before.parentId !== after.parentId && lockInto(asRecord(after), after.parentId, lookUp)
    if (entered) {
      sayLocked(editor, entered as unknown as TLShape)
      return before
    }
    return isLocked(before) === isLocked(after) ? after : before
  }

  const beforeCreate = (shape: TLShape, source: 'remote' | 'user') => {
    if (source !== 'user') return shape
    // A copy of something locked is a new thing.
    const { [HOST_LOCK]: _lock, ...meta } = shape.meta
    const born = isLocked(shape) ? { ...shape, meta } : shape
    const lock = isHost(editor) ? undefined : lockInto(asRecord(born), born.parentId, lookUp)
    if (!lock || !isShapeId(born.parentId)) return born
    sayLocked(editor, lock as unknown as TLShape)
    const { x, y } = editor.getShapePageTransform(born.parentId).applyToPoint(born)
    return { ...born, parentId: editor.getCurrentPageId(), x, y }
  }

  /** Explains why an action that would begin to edit doesn't (the shapes' `canEdit`). */
  const onEvent = (info: TLEventInfo) => {
    const shape = editedBy(editor, info)
    const lock = shape && lockFor(editor, shape)
    if (lock) sayLocked(editor, lock)
  }

  const { sideEffects } = editor
  const steps = [
    sideEffects.registerBeforeChangeHandler('shape', beforeChange),
    sideEffects.registerBeforeCreateHandler('shape', beforeCreate),
    binding.onHeldBack((what) => sayHeldBack(editor, what)),
    keepGroups(editor),
  ]
  editor.on('event', onEvent)
  return () => {
    editor.off('event', onEvent)
    for (const step of steps) step()
  }
}

/**
 * Keeps a group whole while something locked is directly in it: otherwise the rest would come out and leave a group of
 * one.
 */
function keepGroups(editor: Editor): () => void {
  const ungroupShapes: (ids: TLShapeId[], options?: { select: boolean }) => Editor = editor.ungroupShapes.bind(editor)
  editor.ungroupShapes = (shapes: TLShapeId[] | TLShape[], options?: Partial<{ select: boolean }>) => {
    const ids = shapes.map((shape) => (typeof shape === 'string' ? shape : shape.id))
    const free = ids.filter((id) => {
      if (editor.getShape(id)?.type !== 'group') return true
      const lock = lockAmong(editor, editor.getSortedChildIdsForParent(id))
      if (lock) sayLocked(editor, lock)
      return !lock
    })
    return ungroupShapes(free, { select: true, ...options })
  }
  return () => {
    Reflect.deleteProperty(editor, 'ungroupShapes')
  }
}

function editedBy(editor: Editor, info: TLEventInfo): TLShape | null | undefined {
  if (editor.getIsReadonly() || !editor.isIn('select')) return undefined
  if (info.type === 'click' && info.name === 'double_click' && info.phase === 'up') return editor.getHoveredShape()
  const isEnter = info.type === 'keyboard' && info.name === 'key_down' && info.code === 'Enter'
  return isEnter ? editor.getOnlySelectedShape() : undefined
}

function sayHeldBack(editor: Editor, { what, ids }: HeldBack): void {
  const shapes = ids.map((id) => editor.getShape(id as TLShapeId))
  say(editor, ({ canvas, locale }) => {
    const names = shapes.slice(0, 5).map((shape) => nameOfLocked(editor, shape))
    const name = new Intl.ListFormat(locale, { type: 'conjunction' }).format(names)
    return canvas(what === 'undo' ? 'lock.undoRefused' : 'lock.overtaken', { name, count: ids.length })
  })
}
