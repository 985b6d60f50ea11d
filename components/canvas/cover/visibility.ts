// What tldraw neither draws nor lets people press: links between pages, and while people rate alone the cards whose places
// would sway them, with their links.

import type { Editor, TLArrowBinding, TLShape } from 'tldraw'
import { isApart } from '../link/link-apart'
import { isPlaceCovered } from './covered-scores'

/** Answers tldraw whether to hide a shape. Reactive. */
export function visibilityOf(shape: TLShape, editor: Editor): 'hidden' | 'inherit' {
  const isHidden =
    shape.type === 'arrow' ? isApart(editor, shape.id) || joinsCovered(editor, shape) : isPlaceCovered(editor, shape)
  return isHidden ? 'hidden' : 'inherit'
}

/** A line that ends at a covered card would point at its cell. */
function joinsCovered(editor: Editor, arrow: TLShape): boolean {
  return editor.getBindingsFromShape<TLArrowBinding>(arrow.id, 'arrow').some(({ toId }) => {
    const end = editor.getShape(toId)
    return end !== undefined && isPlaceCovered(editor, end)
  })
}
