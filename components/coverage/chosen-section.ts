// The section of Coverage that a screen shows: it stays while another view is in front, and can be chosen from there. Until
// somebody chooses one, it is the first that the board has something for.

import { type Atom, atom, type Editor, WeakCache } from 'tldraw'
import type { BoardCard } from '@/lib/document/view/board-view'
import type { CardKind } from '@/lib/domain/cards/card-kind'
import type { CoverageSection } from './coverage-context'

const chosen = new WeakCache<Editor, Atom<CoverageSection | undefined>>()

/** The section that somebody chose; undefined until then. */
export function chosenSection(editor: Editor): Atom<CoverageSection | undefined> {
  return chosen.get(editor, () => atom<CoverageSection | undefined>('section of Coverage', undefined))
}

/** Returns the section with which Coverage opens: a board without risks begins with what its cards are for. */
export function firstSection(cards: readonly Pick<BoardCard, 'kind'>[]): CoverageSection {
  const count = (kind: CardKind) => cards.filter((card) => card.kind === kind).length
  if (cards.length === 0 || count('risk') > 0) return 'risks'
  if (count('scenario') > 0 && count('recommendation') > 0) return 'tunnel'
  return count('driver') > 1 ? 'cross-impact' : 'gaps'
}
