import { atom, computed, type Editor, react, type TLShapeId } from 'tldraw'
import { expect, test } from 'vitest'
import { ofEachShape } from '@/components/canvas/each-shape'

const [A, B] = ['shape:a', 'shape:b'] as TLShapeId[] as [TLShapeId, TLShapeId]

function stage() {
  const bound = atom<ReadonlySet<string>>('bound', new Set([A]))
  let reads = 0
  const isBound = ofEachShape(
    'bound',
    (_editor: Pick<Editor, 'disposables'>) => {
      reads++
      return bound.get()
    },
    (all, id) => all.has(id),
  )
  return { editor: { disposables: new Set<() => void>() }, bound, isBound, reads: () => reads }
}

test('each shape is notified of its own value, and of nothing else', () => {
  const { editor, bound, isBound } = stage()
  const heard: [string, boolean][] = []
  for (const id of [A, B]) react(id, () => void heard.push([id, isBound(editor, id)]))
  bound.set(new Set([A, B]))
  bound.set(new Set([A, B, 'shape:c']))
  bound.set(new Set([B]))
  expect(heard).toEqual([
    [A, true],
    [B, false],
    [B, true],
    [A, false],
  ])
})

test('however many shapes ask, one looks at a change; a shape that asks later gets what holds then', () => {
  const { editor, bound, isBound, reads } = stage()
  const signals = [A, B].map((id) => computed(id, () => isBound(editor, id)))
  expect(signals.map((signal) => signal.get())).toEqual([true, false])
  bound.set(new Set([B]))
  expect(reads()).toBe(2)
  expect(signals.map((signal) => signal.get())).toEqual([false, true])
  expect(isBound(editor, 'shape:c' as TLShapeId)).toBe(false)
  expect(reads()).toBe(2)
})

test('an editor that has gone is followed no more', () => {
  const { editor, bound, isBound, reads } = stage()
  isBound(editor, A)
  for (const dispose of editor.disposables) dispose()
  bound.set(new Set([B]))
  expect(reads()).toBe(1)
})
