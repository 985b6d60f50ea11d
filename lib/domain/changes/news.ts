// The changes of a board that are news to a person: all but the cards that they made themselves. A change of a card is
// named by the card's id, one of a link by its kind and ends, so that a person can look at one after the other.

import { type BoardChanges, type LinkName, linkKey } from './board-changes'
import { changesOfCards } from './part-of-changes'

/** The keys of changes: ids of cards, and the keys of links. */
export type NewsKeys = ReadonlySet<string>

/** Returns the changes without the cards that this person made; links count whoever made them. */
export function newsFor(changes: BoardChanges, userId: string): BoardChanges {
  return { ...changes, made: changes.made.filter(({ byId }) => byId !== userId) }
}

/** Returns the key of every change. */
export function newsKeys(changes: BoardChanges): Set<string> {
  const { made, removed, renamed, moved, linked, unlinked } = changes
  return new Set([
    ...[...made, ...removed, ...renamed, ...moved].map(({ cardId }) => cardId),
    ...[...linked, ...unlinked].map(keyOfLink),
  ])
}

/** Returns the changes, or null where nothing of them is news. */
export function newsOrNull(changes: BoardChanges): BoardChanges | null {
  return newsKeys(changes).size > 0 ? changes : null
}

/** Returns those of the changes whose keys are among these. */
export function changesOf(changes: BoardChanges, keys: NewsKeys): BoardChanges {
  const ofCard = ({ cardId }: { readonly cardId: string }) => keys.has(cardId)
  const ofLink = (link: LinkName) => keys.has(keyOfLink(link))
  return changesOfCards(changes, ofCard, ofLink)
}

/**
 * Returns the keys that are left when a person has looked at some. Somebody who looks at a card sees its links, too.
 */
export function keysLeft(changes: BoardChanges, looked: NewsKeys): Set<string> {
  const left = newsKeys(changes)
  for (const link of [...changes.linked, ...changes.unlinked]) {
    if (looked.has(link.from.cardId) || looked.has(link.to.cardId)) left.delete(keyOfLink(link))
  }
  for (const key of looked) left.delete(key)
  return left
}

/** Returns the key by which a person looks at a change of a link. */
export function keyOfLink({ kind, from, to }: LinkName): string {
  return linkKey({ kind, from: from.cardId, to: to.cardId })
}
