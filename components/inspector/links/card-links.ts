// A card's links from its own point of view: what treats it, what it treats, what else leads to or from it. Pure.

import type { LinkToNew } from '@/components/canvas/link/make-card-with-link'
import type { BoardCard, BoardLink, BoardView } from '@/lib/document/view/board-view'
import type { CardKind } from '@/lib/domain/cards/card-kind'
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

/** The link that a card most likely lacks, if the card at its other end isn't on the board yet. A test proves that each may be. */
export const LINK_TO_NEW: Readonly<Record<CardKind, LinkToNew>> = {
  risk: { cardKind: 'recommendation', kind: 'mitigates', isOutgoing: false },
  recommendation: { cardKind: 'risk', kind: 'mitigates', isOutgoing: true },
  driver: { cardKind: 'risk', kind: 'causes', isOutgoing: true },
  actor: { cardKind: 'risk', kind: 'causes', isOutgoing: true },
  evidence: { cardKind: 'risk', kind: 'supports', isOutgoing: true },
  assumption: { cardKind: 'evidence', kind: 'supports', isOutgoing: false },
  question: { cardKind: 'evidence', kind: 'supports', isOutgoing: false },
  opportunity: { cardKind: 'driver', kind: 'causes', isOutgoing: false },
  scenario: { cardKind: 'driver', kind: 'causes', isOutgoing: false },
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
    .map((other) => ({ other, offers: treatmentFirst([...offersBetween(card, other), ...offersBetween(other, card)]) }))
    .filter(({ offers }) => offers.length > 0)
    .sort((a, b) => rank(a) - rank(b) || a.other.ref.localeCompare(b.other.ref))
}

function treatmentFirst(offers: readonly LinkOffer[]): LinkOffer[] {
  const isTreatment = ({ kind }: LinkOffer) => kind === 'mitigates'
  return [...offers.filter(isTreatment), ...offers.filter((offer) => !isTreatment(offer))]
}
