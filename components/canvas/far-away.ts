// Level of detail: below 45 % zoom a card shows only what can be read there. One signal for all cards, so that a
// moving camera wakes none of them.

import { type Computed, computed, type Editor, WeakCache } from 'tldraw'

const FAR_BELOW_ZOOM = 0.45

const signals = new WeakCache<Editor, Computed<boolean>>()

/** Reactive. */
export function isFarAway(editor: Editor): boolean {
  return signals.get(editor, () => computed('is far away', () => editor.getZoomLevel() < FAR_BELOW_ZOOM)).get()
}
