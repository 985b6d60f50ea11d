// Applies a comparison to the earlier board, using only what the comparison holds, and nothing else of the later board.

import type { BoardComparison } from '@/lib/compare/compare-boards'
import type { FieldChanges } from '@/lib/compare/compared-value'
import type { BoardCard, BoardView } from '@/lib/document/view/board-view'

type Plain = Record<string, unknown> & { fields: Record<string, unknown> }

const OWN = ['kind', 'ref', 'title', 'body', 'language', 'createdBy', 'createdAt']
/** These values follow from other values, or from the board around the card. */
const DERIVED = ['level', 'levelInherent', 'levelResidual', 'page', 'place']

/** A card without its place and look, which is the form a comparison is applied to. */
export function plainCard({ fields, tags, citations, ownerPerson, ...card }: BoardCard): Plain {
  const cited = Object.entries(citations).map(([id, { briefId, quote, state }]) => ({ id, briefId, quote, state }))
  return {
    ...Object.fromEntries(OWN.map((name) => [name, card[name as 'kind']])),
    fields: Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '')),
    tags: [...tags],
    citations: cited.sort((a, b) => (a.id < b.id ? -1 : 1)),
    ownerPerson: ownerPerson?.userId ?? null,
  }
}

export function plainCards({ cards }: BoardView): Map<string, Plain> {
  return new Map(cards.map((card) => [card.id, plainCard(card)]))
}

export function plainLinks({ links }: BoardView): Map<string, Record<string, unknown>> {
  return new Map(
    links.map(({ id, kind, from, to, effect, strength, label }) => [
      id,
      { kind, from, to, effect: effect ?? null, strength: strength ?? null, label: label || null },
    ]),
  )
}

/** Returns the cards and links of `before` as they are in `after`, if the comparison is complete. */
export function applied(before: BoardView, { cards, links }: BoardComparison) {
  const plain = plainCards(before)
  for (const { cardId } of cards.removed) plain.delete(cardId)
  for (const { cardId, fields } of [...cards.added, ...cards.changed]) {
    const card = plain.get(cardId) ?? { fields: {}, tags: [], citations: [], ownerPerson: null, ...emptyTexts() }
    plain.set(cardId, changed(card, fields))
  }
  const joined = plainLinks(before)
  for (const { linkId } of links.removed) joined.delete(linkId)
  for (const { linkId, fields } of [...links.added, ...links.changed]) {
    const now = Object.fromEntries(Object.entries(fields).map(([name, [, value]]) => [name, value]))
    joined.set(linkId, { effect: null, strength: null, label: null, ...joined.get(linkId), ...now })
  }
  return { cards: plain, links: joined }
}

function emptyTexts() {
  return Object.fromEntries(OWN.map((name) => [name, '']))
}

function changed(card: Plain, changes: FieldChanges): Plain {
  const next: Plain = { ...card, fields: { ...card.fields } }
  for (const [name, [, value]] of Object.entries(changes)) {
    if (DERIVED.includes(name)) continue
    if (OWN.includes(name)) next[name] = value ?? ''
    else if (name === 'tags' || name === 'citations') next[name] = value ?? []
    else if (name === 'ownerPerson') next[name] = value
    else if (value === null) delete next.fields[name]
    else next.fields[name] = value
  }
  return next
}
