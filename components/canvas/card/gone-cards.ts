// The cards that are gone since the version with which somebody compares the board, for the canvas to draw where they
// were.

import { type Atom, atom, type Editor, WeakCache } from 'tldraw'
import type { CardKind } from '@/lib/domain/cards/card-kind'
import type { Rect } from '@/lib/domain/rect'

export interface GoneCard {
  readonly id: string
  readonly kind: CardKind
  readonly ref: string
  readonly title: string
  readonly pageId: string
  /** Its rectangle in the coordinates of its page. */
  readonly at: Rect
}

const NONE: readonly GoneCard[] = []
const gone = new WeakCache<Editor, Atom<readonly GoneCard[]>>()

const goneAtom = (editor: Editor) => gone.get(editor, () => atom<readonly GoneCard[]>('gone cards', NONE))

/** Reactive. */
export function goneCards(editor: Editor): readonly GoneCard[] {
  return goneAtom(editor).get()
}

export function setGoneCards(editor: Editor, cards: readonly GoneCard[]): void {
  goneAtom(editor).set(cards)
}
