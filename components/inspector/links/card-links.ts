// A card's links from its own point of view: what treats it, what it treats, what else leads to or from it. Pure.

import type { BoardCard, BoardLink, BoardView } from '@/lib/document/view/board-view'
import { type LinkKind, linkKindsBetween } from '@/lib/domain/cards/link'

export interface CardLink {
  readonly link: BoardLink
  readonly other: BoardCard
  readonly isOutgoing: boolean
}

export interface CardLinks {
  readonly treatedBy: readonly CardLink[]
  readonly treats: readonly CardLink[]
  readonly others: readonly CardLink[]
}

export function linksOfCard(view: BoardView, cardId: string): CardLinks {
  const cards = new Map(view.cards.map((card) => [card.id, card]))
  const links: CardLink[] = []
  for (const link of view.links) {
    if (link.from !== cardId && link.to !== cardId) continue
    const isOutgoing = link.from === cardId
    const other = cards.get(isOutgoing ? link.to : link.from)
    if (other) links.push({ link, other, isOutgoing })
  }
  return {
    treatedBy: links.filter(({ link, isOutgoing }) => link.kind === 'mitigates' && !isOutgoing),
    treats: links.filter(({ link, isOutgoing }) => link.kind === 'mitigates' && isOutgoing),
    others: links.filter(({ link }) => link.kind !== 'mitigates'),
  }
}

/** One way to link two cards. */
export interface LinkOffer {
  readonly kind: LinkKind
  readonly from: BoardCard
  readonly to: BoardCard
}

export interface CardOffers {
  /** The card at the other end. */
  readonly other: BoardCard
  readonly offers: readonly LinkOffer[]
}

/** Every link that may still be made from or to the card, card by card: those that may treat first, then by reference. */
export function linkOffers(view: BoardView, card: BoardCard): CardOffers[] {
  const taken = new Set(view.links.map(({ from, to, kind }) => `${from} ${kind} ${to}`))
  const offersBetween = (from: BoardCard, to: BoardCard): LinkOffer[] =>
    linkKindsBetween(from.kind, to.kind)
      .filter((kind) => !taken.has(`${from.id} ${kind} ${to.id}`))
      .map((kind) => ({ kind, from, to }))
  const rank = ({ offers }: CardOffers) => (offers.some(({ kind }) => kind === 'mitigates') ? 0 : 1)
  return view.cards
    .filter((other) => other.id !== card.id)
    .map((other) => ({ other, offers: [...offersBetween(card, other), ...offersBetween(other, card)] }))
    .filter(({ offers }) => offers.length > 0)
    .sort((a, b) => rank(a) - rank(b) || a.other.ref.localeCompare(b.other.ref))
}
