// Points of the window over the canvas, where things from elsewhere on the page may be dropped.

import type { Editor } from 'tldraw'
import type { CardSpot } from '../card/create-cards'

/** In px of the window. */
export interface ScreenPoint {
  readonly x: number
  readonly y: number
}

/** False where a panel or bar lies over the canvas, or another view stands in front of it. */
export function isOverCanvas({ x, y }: ScreenPoint): boolean {
  return document.elementFromPoint(x, y)?.closest('.tl-canvas') != null
}

/** Returns where a card goes that is dropped at the point. */
export function spotAt(editor: Editor, point: ScreenPoint): CardSpot {
  const { x, y } = editor.screenToPage(point)
  return { at: { x, y }, isPointed: true }
}
