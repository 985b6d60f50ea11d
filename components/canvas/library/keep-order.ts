// Keeps indices unique under one parent, or tldraw can put nothing between two shapes and throws. Its indices are so
// random that two people's never meet, with one exception: the first child of an empty parent gets `a1`, and two people
// who fill an empty board or frame at once make two of those.

import { type Editor, getIndexBetween, type IndexKey, type TLShape, ZERO_INDEX_KEY } from 'tldraw'

const FIRST = 'a1' as IndexKey

/** Makes this editor give the first child of a parent an index of its own too. Returns how to stop. */
export function keepOrder(editor: Pick<Editor, 'sideEffects'>): () => void {
  const steps = [
    editor.sideEffects.registerBeforeCreateHandler('shape', (shape, source) => {
      return source === 'user' ? withOwnIndex(shape) : shape
    }),
    editor.sideEffects.registerBeforeChangeHandler('shape', (before, after, source) => {
      const isPutThere = before.index !== after.index || before.parentId !== after.parentId
      return source === 'user' && isPutThere ? withOwnIndex(after) : after
    }),
  ]
  return () => {
    for (const step of steps) step()
  }
}

/** Still below whatever tldraw puts above the first. */
function withOwnIndex(shape: TLShape): TLShape {
  return shape.index === FIRST ? { ...shape, index: getIndexBetween(ZERO_INDEX_KEY, FIRST) } : shape
}
