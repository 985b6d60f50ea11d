// Statements of one card about another. Each value is a field of its own, so that two people may judge two pairs at
// once: `verdict:<card id>` of a recommendation judges it in a scenario (wind tunnel), `influence:<card id>` of a
// driver is the strength with which it moves another driver (MICMAC, Godet 1994: 0 none to 3 strong). A value whose
// other card is gone doesn't count.

export type PairRelation = 'verdict' | 'influence'

/** The possible verdicts on a recommendation in a scenario. */
export const VERDICTS = ['works', 'works-if-changed', 'fails'] as const
export type Verdict = (typeof VERDICTS)[number]

export interface PairFieldName {
  readonly relation: PairRelation
  /** The other card's shape id. */
  readonly cardId: string
}

/** Returns the name of the field that holds a card's statement about the card `cardId` (a shape id). */
export function pairFieldName(relation: PairRelation, cardId: string): string {
  return `${relation}:${cardId}`
}

/** Parses the name of a pair field; returns undefined for any other name. */
export function parsePairField(name: string): PairFieldName | undefined {
  const match = /^(verdict|influence):(shape:[\w-]{1,64})$/.exec(name)
  const [, relation, cardId] = match ?? []
  return cardId === undefined ? undefined : { relation: relation as PairRelation, cardId }
}
