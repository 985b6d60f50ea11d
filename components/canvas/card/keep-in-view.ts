// Brings a new card into view, and keeps it there while a panel that opens for it makes the canvas smaller: until the person
// does the next thing.

import type { Editor, TLShapeId } from 'tldraw'
import { whenResized } from '../sight/when-resized'
import { bringIntoView } from './find-card'

const HANDS = ['pointerdown', 'keydown', 'wheel'] as const

export function keepInView(editor: Editor, id: TLShapeId): void {
  bringIntoView(editor, id)
  const stopResizing = whenResized(editor, () => {
    if (editor.getOnlySelectedShapeId() === id) bringIntoView(editor, id)
    else stop()
  })
  const stop = () => {
    stopResizing()
    editor.disposables.delete(stop)
    for (const hand of HANDS) window.removeEventListener(hand, stop, { capture: true })
  }
  editor.disposables.add(stop)
  for (const hand of HANDS) window.addEventListener(hand, stop, { capture: true, passive: true })
}
