// Lets shapes glide from where they were to where they are. What is drawn on the way is nobody's edit.

import type { TLShape, TLStore } from 'tldraw'

const GLIDE_MS = 350
/** More at once is another board rather than a movement. */
const MOST_GLIDING = 120

type Places = ReadonlyMap<string, Pick<TLShape, 'x' | 'y' | 'parentId'>>

/** Where the shapes of a store are now. */
export function placesOf(store: TLStore): Places {
  const shapes = store.allRecords().filter((record) => record.typeName === 'shape')
  return new Map(shapes.map(({ id, x, y, parentId }) => [id, { x, y, parentId }]))
}

/** Draws the way of all that have moved. The returned function ends it where they are going. */
export function glideTo(store: TLStore, from: Places): () => void {
  const moved = store.allRecords().flatMap((record) => {
    const start = record.typeName === 'shape' ? from.get(record.id) : undefined
    if (record.typeName !== 'shape' || !start || start.parentId !== record.parentId) return []
    return start.x === record.x && start.y === record.y
      ? []
      : [{ id: record.id, start, end: { x: record.x, y: record.y } }]
  })
  if (moved.length === 0 || moved.length > MOST_GLIDING) return () => undefined
  const draw = (part: number) =>
    store.mergeRemoteChanges(() => {
      const shapes = moved.flatMap(({ id, start, end }) => {
        const shape = store.get(id)
        const at = (a: number, b: number) => (part === 1 ? b : a + (b - a) * part)
        return shape ? [{ ...shape, x: at(start.x, end.x), y: at(start.y, end.y) }] : []
      })
      store.put(shapes)
    })
  const began = performance.now()
  let request = 0
  const step = () => {
    const passed = Math.min(1, (performance.now() - began) / GLIDE_MS)
    draw(1 - (1 - passed) ** 3)
    request = passed < 1 ? requestAnimationFrame(step) : 0
  }
  step()
  return () => {
    if (request === 0) return
    cancelAnimationFrame(request)
    draw(1)
  }
}
