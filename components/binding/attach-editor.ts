// Connects the binding to an editor: when a gesture begins and ends, where the person is, and that undo means ours.
// tldraw's own history goes on recording, because its tools cancel gestures with it.

import { react } from '@tldraw/state'
import { TLPOINTER_ID, type TLShapeId } from '@tldraw/tlschema'
import type { Editor, TLEventInfo } from 'tldraw'
import { MAX_TOLD_SHAPES } from '@/lib/protocol/presence'
import { Disposer } from '@/lib/std/disposer'
import { toldTrails } from './laser-trails'
import type { StoreBinding } from './store-binding'

/** Attaches the binding to an editor of its store. Returns what detaches it. */
export function attachEditor(binding: StoreBinding, editor: Editor): () => void {
  const disposer = new Disposer()
  binding.wrapMerges((change) => {
    const hand = shapesInHand(editor)
    editor.run(change, { history: 'ignore', ignoreShapeLock: true })
    if (hand.some((id) => !editor.getShape(id))) queueMicrotask(() => emptyHand(editor))
  })
  disposer.add(() => binding.wrapMerges((change) => change()))
  watchGestures(binding, editor, disposer)
  takeOverUndo(binding, editor, disposer)
  watchPresence(binding, editor, disposer)
  return () => disposer.dispose()
}

/** Returns the shapes that a tldraw tool is working on at this moment, as far as that can be known. */
function shapesInHand(editor: Editor): readonly TLShapeId[] {
  const edited = [editor.getEditingShapeId(), editor.getCroppingShapeId()].filter((id) => id !== null)
  if (!editor.inputs.isPointing) return edited
  const hovered = editor.getHoveredShapeId()
  return [...edited, ...editor.getSelectedShapeIds(), ...(hovered ? [hovered] : [])]
}

/**
 * Cancels a gesture if somebody has deleted one of its shapes: tldraw's tools would go on with the missing shape, and
 * stay in that state after the pointer has been released.
 */
function emptyHand(editor: Editor): void {
  if (!editor.isDisposed && editor.isIn('select') && !editor.isIn('select.idle')) editor.cancel()
}

/** A pressed pointer, a pinch or a held arrow key is a gesture until it is let go. */
function watchGestures(binding: StoreBinding, editor: Editor, disposer: Disposer): void {
  const onBefore = (info: TLEventInfo): void => {
    if (info.name === 'pointer_down' || info.name === 'pinch_start' || isArrowKey(info, 'key_repeat')) {
      binding.beginGesture()
    }
  }
  const onAfter = (info: TLEventInfo): void => {
    const { isPointing, isPinching } = editor.inputs
    if (isPointing || isPinching || isArrowKey(info, 'key_repeat')) return
    if (info.type === 'pointer' || info.type === 'pinch' || isArrowKey(info, 'key_up')) binding.endGesture()
  }
  editor.on('before-event', onBefore)
  editor.on('event', onAfter)
  disposer.add(() => {
    editor.off('before-event', onBefore)
    editor.off('event', onAfter)
    binding.endGesture()
  })
}

function isArrowKey(info: TLEventInfo, name: 'key_repeat' | 'key_up'): boolean {
  return info.type === 'keyboard' && info.name === name && info.code.startsWith('Arrow')
}

/** Replaces the editor's undo methods on this instance: tldraw's menus, keys and tools call them, and must use ours. */
function takeOverUndo(binding: StoreBinding, editor: Editor, disposer: Disposer): void {
  const bail = editor.bail.bind(editor)
  const bailToMark = editor.bailToMark.bind(editor)
  const markHistoryStoppingPoint = editor.markHistoryStoppingPoint.bind(editor)
  const go = (step: () => void) => {
    editor.complete()
    step()
    return editor
  }
  const ours = {
    undo: () => go(() => binding.undo()),
    redo: () => go(() => binding.redo()),
    getCanUndo: () => binding.canUndo.get(),
    getCanRedo: () => binding.canRedo.get(),
    bail: () => {
      takeBack(binding, editor, bail)
      return editor
    },
    bailToMark: (id: string) => {
      takeBack(binding, editor, () => bailToMark(id))
      return editor
    },
    markHistoryStoppingPoint: (name?: string) => {
      binding.markStep()
      return markHistoryStoppingPoint(name)
    },
  } satisfies Partial<Editor>
  Object.assign(editor, ours)
  disposer.add(() => {
    for (const name of Object.keys(ours)) Reflect.deleteProperty(editor, name)
  })
}

/** Reverts a tool's gesture, which may go on under the same pointer (a drag that turns into a copy does). */
function takeBack(binding: StoreBinding, editor: Editor, revert: () => void): void {
  binding.cancelGesture(revert)
  if (editor.inputs.isPointing) binding.beginGesture()
}

function watchPresence(binding: StoreBinding, editor: Editor, disposer: Disposer): void {
  const stop = react('presence of this person', () => {
    const { cursor, followingUserId, scribbles } = editor.getInstanceState()
    const pointer = editor.store.get(TLPOINTER_ID)
    const camera = editor.getCamera()
    const bounds = editor.getViewportScreenBounds()
    const selected = editor.getSelectedShapeIds()
    const isTold = selected.length <= MAX_TOLD_SHAPES
    const box = isTold ? null : editor.getSelectionPageBounds()
    binding.publishPresence({
      pageId: editor.getCurrentPageId(),
      ...(pointer && { cursor: { x: pointer.x, y: pointer.y, type: cursor.type, rotation: cursor.rotation } }),
      selectedShapeIds: isTold ? selected : [],
      selectionBox: box && { x: box.x, y: box.y, w: box.w, h: box.h },
      editingShapeId: editor.getEditingShapeId(),
      camera: { x: camera.x, y: camera.y, z: camera.z },
      screenBounds: { x: bounds.x, y: bounds.y, w: bounds.w, h: bounds.h },
      followingUserId,
      laser: toldTrails(scribbles),
    })
  })
  disposer.add(stop)
}
