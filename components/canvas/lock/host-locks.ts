// Decides who may change what hosts have locked, as the canvas knows it, and lets hosts lock and unlock. The flag and
// its reach are lib/document/records/host-locks'; the server enforces it against everybody's pages.

import { type Atom, atom, type Editor, type TLShape, type TLShapeId, type TLShapePartial, WeakCache } from 'tldraw'
import { HOST_LOCK, hasHostLock, lockOver } from '@/lib/document/records/host-locks'
import type { BoardRecord } from '@/lib/document/records/records'
import type { MatrixShape } from '@/lib/schema/matrix-shape'
import type { ZoneShape } from '@/lib/schema/zone-shape'
import { isCard } from '../card/is-card'
import { canvasWords } from '../words/canvas-words'
import { say } from '../words/say'

const hosts = new WeakCache<Editor, Atom<boolean>>()
const hostAtom = (editor: Editor) => hosts.get(editor, () => atom('is host', false))

/** Sets whether the person at this canvas is a host. */
export function setIsHost(editor: Editor, isHost: boolean): void {
  hostAtom(editor).set(isHost)
}

/** Reactive. */
export function isHost(editor: Editor): boolean {
  return hostAtom(editor).get()
}

/** Views a shape as the document record that lock checks expect: a store's records are a document's. */
export function asRecord(shape: TLShape): BoardRecord {
  return shape as unknown as BoardRecord
}

export function recordIn(editor: Editor): (id: string) => BoardRecord | undefined {
  return (id) => editor.store.get(id as TLShapeId) as unknown as BoardRecord | undefined
}

export function isLocked(shape: TLShape): boolean {
  return hasHostLock(asRecord(shape))
}

/** Returns the locked one among a shape and everything that holds it; undefined if there is none. Reactive. */
export function lockOn(editor: Editor, shape: TLShape): TLShape | undefined {
  return lockOver(asRecord(shape), recordIn(editor)) as unknown as TLShape | undefined
}

/** Reactive: the locked shape that keeps this person from changing `shape`; undefined for hosts, and where none does. */
export function lockFor(editor: Editor, shape: TLShape): TLShape | undefined {
  return isHost(editor) ? undefined : lockOn(editor, shape)
}

/**
 * Answers a double click on a shape: does nothing if it is locked for this person, because keep-locks.ts reports that.
 * Undefined if it isn't: without an answer tldraw edits the shape, or begins a text on top of it if it can't be edited.
 */
export function doubleClickOn<Shape extends TLShape>(editor: Editor, shape: Shape): TLShapePartial<Shape> | undefined {
  return lockFor(editor, shape) && ({ id: shape.id, type: shape.type } as TLShapePartial<Shape>)
}

/** Returns the locked shape that keeps this person from changing the first of these shapes that is locked for them. */
export function lockAmong(editor: Editor, ids: Iterable<TLShapeId>): TLShape | undefined {
  for (const id of ids) {
    const shape = editor.getShape(id)
    const lock = shape && lockFor(editor, shape)
    if (lock) return lock
  }
  return undefined
}

/** Returns whether deleting the shape would also delete something that is locked for this person. */
export function bearsLock(editor: Editor, id: TLShapeId): boolean {
  return !isHost(editor) && lockAmong(editor, editor.getShapeAndDescendantIds([id])) !== undefined
}

/** Those of the shapes that can be locked. */
export function lockable(shapes: readonly TLShape[]): TLShape[] {
  return shapes.filter((shape) => isCard(shape) || isHolder(shape))
}

/** Locks or unlocks shapes for everybody, as one step of undo. */
export function setLocked(editor: Editor, shapes: readonly TLShape[], locked: boolean): void {
  const changed = lockable(shapes).filter((shape) => isLocked(shape) !== locked)
  if (changed.length === 0 || !isHost(editor)) return
  editor.markHistoryStoppingPoint('lock')
  editor.run(() => {
    for (const { id } of changed) {
      // `updateShape` can add to `meta`, but not remove from it.
      editor.store.update(id, (shape) => {
        const { [HOST_LOCK]: _before, ...others } = shape.meta
        return { ...shape, meta: locked ? { ...others, [HOST_LOCK]: true } : others }
      })
    }
  })
  say(editor, ({ canvas }) => canvas(locked ? 'lock.locked' : 'lock.unlocked', { count: changed.length }))
}

function isHolder(shape: TLShape | undefined): shape is ZoneShape | MatrixShape {
  return shape?.type === 'zone' || shape?.type === 'matrix'
}

/** Returns the name by which people call a shape. */
export function nameOfLocked(editor: Editor, shape: TLShape | undefined): string {
  if (isCard(shape)) return shape.props.ref
  if (isHolder(shape) && shape.props.title !== '') return shape.props.title
  return canvasWords(editor).canvas('lock.thing')
}

/** Shows a message that something stays as it is. */
export function sayLocked(editor: Editor, lock: TLShape): void {
  say(editor, ({ canvas }) => canvas('lock.refused', { name: nameOfLocked(editor, lock) }))
}
