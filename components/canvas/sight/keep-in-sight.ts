// What was just brought into sight stays there when a panel opens beside the canvas for it and takes room, until the person
// does something on the canvas.

import type { Editor, TLShapeId } from 'tldraw'
import { bringWholeIntoView } from '../card/find-card'
import { whenResized } from './when-resized'

const HANDS = ['pointerdown', 'wheel', 'keydown'] as const

/** Brings a matrix or zone whole into sight again when the canvas gets another size while it or a card in it is selected. */
export function keepInSight(editor: Editor, id: TLShapeId): void {
  const container = editor.getContainer()
  // Panels take their room one after the other.
  const stopResizing = whenResized(editor, () => {
    const bounds = editor.getShapePageBounds(id)
    const isAbout = editor.getSelectedShapes().some((shape) => shape.id === id || shape.parentId === id)
    if (bounds && isAbout) bringWholeIntoView(editor, bounds)
    else stop()
  })
  const stop = () => {
    stopResizing()
    for (const hand of HANDS) container.removeEventListener(hand, stop, { capture: true })
  }
  for (const hand of HANDS) container.addEventListener(hand, stop, { capture: true })
}
