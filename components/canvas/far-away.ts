// Level of detail: below a zoom (45 % on a person's own screen) a card shows only what is readable there. One signal
// serves all cards, so that a moving camera wakes none of them.

import { type Atom, atom, type Computed, computed, type Editor, WeakCache } from 'tldraw'

const FAR_BELOW_ZOOM = 0.45

const limits = new WeakCache<Editor, Atom<number>>()
const signals = new WeakCache<Editor, Computed<boolean>>()

/** Reactive. */
export function isFarAway(editor: Editor): boolean {
  return signals.get(editor, () => computed('is far away', () => editor.getZoomLevel() < limitOf(editor).get())).get()
}

/** Sets the zoom below which cards show their far face, for screens that people watch from farther away. */
export function setFarBelowZoom(editor: Editor, zoom: number): void {
  limitOf(editor).set(zoom)
}

function limitOf(editor: Editor): Atom<number> {
  return limits.get(editor, () => atom('far below zoom', FAR_BELOW_ZOOM))
}
