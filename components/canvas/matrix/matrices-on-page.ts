// The matrices of the page, as a signal that follows them alone: to look for them among all shapes is to look at all of a
// thousand cards, and to be woken by each, at every letter and every move.

import { type Computed, computed, type Editor, WeakCache } from 'tldraw'
import type { MatrixShape } from '@/lib/schema/matrix-shape'
import { isMatrix } from './arrange-matrix'

type EditorParts = Pick<Editor, 'store' | 'getCurrentPageShapeIds' | 'getShape'>

const signals = new WeakCache<EditorParts, Computed<readonly MatrixShape[]>>()

/** Reactive. The same array until a matrix changes, comes or goes. */
export function matricesOnPage(editor: EditorParts): readonly MatrixShape[] {
  return signals.get(editor, follow).get()
}

function follow(editor: EditorParts): Computed<readonly MatrixShape[]> {
  const everywhere = editor.store.query.ids('shape', () => ({ type: { eq: 'matrix' } }))
  return computed('matrices on the page', () => {
    const ids = editor.getCurrentPageShapeIds()
    return [...everywhere.get()].flatMap((id) => {
      const shape = ids.has(id) ? editor.getShape(id) : undefined
      return isMatrix(shape) ? [shape] : []
    })
  })
}
