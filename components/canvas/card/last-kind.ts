// The kind of the card that this person has made last on this board's canvas, which is probably that of the next one.

import { type Editor, WeakCache } from 'tldraw'
import type { CardKind } from '@/lib/domain/cards/card-kind'

const kinds = new WeakCache<Editor, { kind: CardKind }>()

/** A risk, as long as nobody has made a card. */
export function lastKind(editor: Editor): CardKind {
  return memoryOf(editor).kind
}

export function rememberKind(editor: Editor, kind: CardKind): void {
  memoryOf(editor).kind = kind
}

function memoryOf(editor: Editor): { kind: CardKind } {
  return kinds.get(editor, () => ({ kind: 'risk' }))
}
