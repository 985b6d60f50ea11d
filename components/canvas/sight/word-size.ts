// Semantic zoom: words that matter keep a size that can be read. As one zooms out they grow on the board, by steps, and
// give way where they have no room. One signal serves all shapes, so that a moving camera wakes them only at a step.

import { type Atom, atom, type Computed, computed, type Editor, type TLShapeId, WeakCache } from 'tldraw'

/** The least height of such words on a person's own screen. */
const LEAST_ON_SCREEN_PX = 11
/**
 * Shapes are drawn again where the zoom passes one of these, from large to small. They stand closer where whole boards are
 * seen, because there a letter more counts. Below the last one, words shrink.
 */
const ZOOM_STEPS = [2, 1.6, 1.25, 1, 0.8, 0.64, 0.57, 0.5, 0.45, 0.4, 0.36, 0.32, 0.28, 0.25, 0.2] as const

const leasts = new WeakCache<Editor, Atom<number>>()
const signals = new WeakCache<Editor, Computed<number>>()

/** Returns the least size of words that matter, in px of the board. Reactive. */
export function leastWordPx(editor: Editor): number {
  const make = () => computed('least size of words', () => wordPxAt(editor.getZoomLevel(), leastOf(editor).get()))
  return signals.get(editor, make).get()
}

/** Returns the same for one shape: while its title is edited, its words are where the editor has them. Reactive. */
export function shapeWordPx(editor: Editor, id: TLShapeId): number {
  return editor.getEditingShapeId() === id ? 0 : leastWordPx(editor)
}

/** Sets the least height of words on the screen, for screens that people watch from farther away. */
export function setLeastWordsOnScreen(editor: Editor, px: number): void {
  leastOf(editor).set(px)
}

/** Returns how many times larger than on a person's own screen the words of this one are. Reactive. */
export function wordScale(editor: Editor): number {
  return leastOf(editor).get() / LEAST_ON_SCREEN_PX
}

/** Returns the size on the board that is `onScreenPx` or more on the screen between this zoom and the next step above. */
export function wordPxAt(zoom: number, onScreenPx = LEAST_ON_SCREEN_PX): number {
  const step = ZOOM_STEPS.find((each) => zoom >= each) ?? Math.min(...ZOOM_STEPS)
  return Math.max(LEAST_ON_SCREEN_PX, onScreenPx / step)
}

function leastOf(editor: Editor): Atom<number> {
  return leasts.get(editor, () => atom('least words on screen', LEAST_ON_SCREEN_PX))
}
