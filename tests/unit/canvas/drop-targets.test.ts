import { type Editor, type TLShape, Vec } from 'tldraw'
import { expect, test } from 'vitest'
import { lookIntoHolders } from '@/components/canvas/holder/drop-targets'

const shape = (id: string, type: string, isLocked = false) => ({ id, type, isLocked }) as unknown as TLShape
const CARDS = Array.from({ length: 1_000 }, (_, i) => shape(`shape:card${i}`, 'card'))

/** Every shape is at the point. */
function boardOf(shapes: readonly TLShape[], hidden?: TLShape) {
  const looked: string[] = []
  const editor = {
    getCurrentPageShapesSorted: () => [...shapes],
    getShapeUtil: ({ type }: TLShape) => (type === 'card' ? {} : { onDragShapesIn: () => undefined }),
    isShapeHidden: (each: TLShape) => each === hidden,
    isPointInShape: ({ id }: TLShape) => {
      looked.push(id)
      return true
    },
  } as unknown as Editor
  lookIntoHolders(editor)
  return { editor, looked }
}

test('a drag over a board of 1,000 cards looks for the pointer in holders alone, the topmost first', () => {
  const [matrix, zone] = [shape('shape:matrix', 'matrix'), shape('shape:zone', 'zone')]
  const { editor, looked } = boardOf([matrix, zone, ...CARDS])
  expect(editor.getDraggingOverShape(new Vec(1, 1), CARDS.slice(0, 1))).toBe(zone)
  expect(looked).toEqual([zone.id])
})

test('a dragged, locked or hidden shape accepts nothing', () => {
  const [dragged, locked, hidden] = [
    shape('shape:a', 'frame'),
    shape('shape:b', 'zone', true),
    shape('shape:c', 'zone'),
  ]
  const { editor } = boardOf([dragged, locked, hidden], hidden)
  expect(editor.getDraggingOverShape(new Vec(1, 1), [dragged])).toBeUndefined()
})
