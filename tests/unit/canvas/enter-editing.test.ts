// Entering the state in which text is edited, with tldraw's own states, when the shape exists and when it no longer
// does.

import { type Editor, SelectTool } from 'tldraw'
import { expect, test } from 'vitest'
import { enterEditingWithCare } from '@/components/canvas/edit/enter-editing'

/** tldraw's selecting tool in an editor that only edits `editing`. */
function makeSelectTool(editing: object | undefined) {
  const selected: unknown[] = []
  const known: Record<string | symbol, unknown> = {
    getEditingShape: () => editing,
    getStateDescendant: () => select.children?.editing_shape,
    getCurrentPageState: () => ({ editingShapeId: null }),
    disposables: new Set(),
    inputs: {},
    select: (shape: unknown) => selected.push(shape),
  }
  const editor = new Proxy(known, { get: (all, name) => all[name] ?? (() => undefined) }) as unknown as Editor
  const select = new SelectTool(editor)
  // The transition of a tool that has made a shape.
  const enter = () => select.transition('editing_shape', { target: 'shape' })
  return { editor, selected, enter, state: () => select.getCurrent()?.id }
}

test('a shape that is there is edited, as tldraw does it', () => {
  const shape = { id: 'shape:note' }
  const { editor, selected, enter, state } = makeSelectTool(shape)
  enterEditingWithCare(editor)
  enter()
  expect([state(), selected]).toEqual(['editing_shape', [shape]])
})

test('a shape that somebody has deleted or locked in between leads back to selecting, where tldraw fails', () => {
  const { editor, selected, enter, state } = makeSelectTool(undefined)
  const stop = enterEditingWithCare(editor)
  enter()
  expect([state(), selected]).toEqual(['idle', []])
  stop()
  expect(enter).toThrow('without an editing shape')
})
