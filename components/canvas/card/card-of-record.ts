// The cards of a store as nouns. Records are immutable, and a letter changes one of a thousand: each is viewed once, and its
// card is the same object for as long as its record is.

import { WeakCache } from 'tldraw'
import { type BoardCard, type RecordLike, viewCard } from '@/lib/document/view/board-view'
import { cardField } from '@/lib/domain/cards/card-fields'
import { fieldType } from '@/lib/domain/criteria/field-types'

const cards = new WeakCache<RecordLike, BoardCard>()

/** Returns the card that a card's record in a tldraw store holds. */
export function cardOfRecord(record: RecordLike): BoardCard {
  return cards.get(record, viewCard)
}

/** Returns whether two cards are alike in all but their title, body and fields. Values of records are never changed in place. */
export function isAlikeButWords(a: BoardCard, b: BoardCard): boolean {
  return (
    a.id === b.id &&
    a.parentId === b.parentId &&
    a.ref === b.ref &&
    a.kind === b.kind &&
    a.tags === b.tags &&
    a.citations === b.citations &&
    a.language === b.language &&
    a.color === b.color &&
    a.keptTitle === b.keptTitle &&
    a.ownerPerson?.userId === b.ownerPerson?.userId
  )
}

/** Returns whether two cards are alike in all but what people type: title, body and typed fields. */
export function isAlikeButTexts(a: BoardCard, b: BoardCard): boolean {
  return a === b || (isAlikeButWords(a, b) && (a.fields === b.fields || haveSameChoices(a, b)))
}

function haveSameChoices({ fields: a }: BoardCard, { fields: b }: BoardCard): boolean {
  return [...Object.keys(a), ...Object.keys(b)].every((name) => isText(name) || a[name] === b[name])
}

function isText(name: string): boolean {
  const field = cardField(name)
  return field !== undefined && fieldType(field).isTyped
}
