// The result of a rating that this person has open, for the canvas to mark in its matrices. The session provides it, and
// the canvas knows nothing of rounds.

import { type Atom, atom, type Editor, WeakCache } from 'tldraw'
import type { ScoredKind } from '@/lib/domain/session/activity'
import type { ScoreResult } from '@/lib/domain/session/round'

export interface ShownRatings {
  readonly kind: ScoredKind
  readonly cards: ScoreResult['cards']
  /** The card that is being talked about. */
  readonly discussedId: string | undefined
}

const shown = new WeakCache<Editor, Atom<ShownRatings | undefined>>()

const shownAtom = (editor: Editor) =>
  shown.get(editor, () => atom<ShownRatings | undefined>('shown ratings', undefined))

/** Reactive; undefined while no result is open. */
export function shownRatings(editor: Editor): ShownRatings | undefined {
  return shownAtom(editor).get()
}

export function showRatings(editor: Editor, ratings: ShownRatings | undefined): void {
  shownAtom(editor).set(ratings)
}
