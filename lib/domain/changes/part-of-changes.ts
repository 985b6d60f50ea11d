// A part of the changes of a board, and the changes of the way back.

import type { BoardChanges, CardName, LinkName } from './board-changes'

/** Returns the changes of those cards and links. */
export function changesOfCards(
  changes: BoardChanges,
  fits: (card: CardName) => boolean,
  fitsLink: (link: LinkName) => boolean,
): BoardChanges {
  return {
    made: changes.made.filter(fits),
    removed: changes.removed.filter(fits),
    renamed: changes.renamed.filter(fits),
    moved: changes.moved.filter(fits),
    linked: changes.linked.filter(fitsLink),
    unlinked: changes.unlinked.filter(fitsLink),
  }
}

/** Returns the changes of the way back. Who made a card is not among them. */
export function invertedChanges({ made, removed, renamed, moved, linked, unlinked }: BoardChanges): BoardChanges {
  const back = <T extends { readonly from: unknown; readonly to: unknown }>(each: T) => ({
    ...each,
    from: each.to,
    to: each.from,
  })
  return {
    made: removed.map((card) => ({ ...card, byId: null, level: null })),
    removed: made,
    renamed: renamed.map((card) => ({ ...card, title: card.was, was: card.title })),
    moved: moved.map((card) => ({ ...card, fields: card.fields.map(back), levels: card.levels.map(back) })),
    linked: unlinked,
    unlinked: linked,
  }
}
