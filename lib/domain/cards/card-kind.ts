// The kinds of card, with the sign and label that distinguish them without colour, and the format of their references.

export const CARD_KINDS = [
  'risk',
  'recommendation',
  'driver',
  'assumption',
  'evidence',
  'opportunity',
  'actor',
  'scenario',
  'question',
] as const
export type CardKind = (typeof CARD_KINDS)[number]

export interface CardKindInfo {
  /** Begins a card's reference: `R` makes R-001. */
  readonly refPrefix: string
  /** A character that all our faces have; kinds differ by it without colour. */
  readonly sign: string
  /** The key that makes such a card, in lower case. */
  readonly key: string
}

export const CARD_KIND_INFO: Readonly<Record<CardKind, CardKindInfo>> = {
  risk: { refPrefix: 'R', sign: '▲', key: 'r' },
  recommendation: { refPrefix: 'REC', sign: '→', key: 'c' },
  driver: { refPrefix: 'D', sign: '◆', key: 'd' },
  assumption: { refPrefix: 'A', sign: '○', key: 'a' },
  evidence: { refPrefix: 'E', sign: '■', key: 'e' },
  opportunity: { refPrefix: 'O', sign: '△', key: 'o' },
  actor: { refPrefix: 'ACT', sign: '●', key: 'w' },
  scenario: { refPrefix: 'S', sign: '□', key: 's' },
  question: { refPrefix: 'Q', sign: '?', key: 'q' },
}

/** Whether a value is the name of a kind of card. */
export function isCardKind(value: unknown): value is CardKind {
  return (CARD_KINDS as readonly unknown[]).includes(value)
}
