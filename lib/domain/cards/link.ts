// Typed links between cards. On a board a link is an arrow bound at both ends whose `meta` holds these values.

import { CARD_KINDS, type CardKind } from './card-kind'

export const LINK_KINDS = ['mitigates', 'causes', 'amplifies', 'depends-on', 'supports', 'contradicts'] as const
export type LinkKind = (typeof LINK_KINDS)[number]

/** The effect of a treatment on its risk; `creates-or-raises` is a treatment that makes a risk worse. */
export const LINK_EFFECTS = [
  'removes-source',
  'changes-likelihood',
  'changes-consequences',
  'shares',
  'detects',
  'creates-or-raises',
] as const
export type LinkEffect = (typeof LINK_EFFECTS)[number]

export interface Link {
  readonly kind: LinkKind
  /** Only for `mitigates`. */
  readonly effect?: LinkEffect
  /** 0 none, 1 weak, 2 medium, 3 strong; only for `mitigates`. */
  readonly strength?: 0 | 1 | 2 | 3
}

const ANY = CARD_KINDS

/** The kinds of card that each kind of link may join. */
export const LINK_TABLE: Readonly<Record<LinkKind, { from: readonly CardKind[]; to: readonly CardKind[] }>> = {
  mitigates: { from: ['recommendation'], to: ['risk'] },
  causes: {
    from: ['risk', 'opportunity', 'driver', 'assumption', 'actor', 'recommendation'],
    to: ['risk', 'opportunity', 'driver', 'scenario'],
  },
  amplifies: {
    from: ['risk', 'opportunity', 'driver', 'actor', 'recommendation'],
    to: ['risk', 'opportunity', 'driver'],
  },
  'depends-on': {
    from: ['recommendation', 'risk', 'opportunity', 'assumption', 'scenario'],
    to: ['recommendation', 'assumption', 'driver', 'actor'],
  },
  supports: { from: ['evidence', 'assumption', 'driver', 'actor'], to: ANY },
  contradicts: { from: ['evidence', 'assumption', 'driver', 'actor'], to: ANY },
}

/** The kinds of link that may join two cards, in the order to offer them. */
export function linkKindsBetween(from: CardKind, to: CardKind): LinkKind[] {
  return LINK_KINDS.filter((kind) => LINK_TABLE[kind].from.includes(from) && LINK_TABLE[kind].to.includes(to))
}
