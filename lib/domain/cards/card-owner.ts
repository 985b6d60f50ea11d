// The owner of a card: words, and perhaps a person of the board whom they name. The words are the card's field `owner`.
// The person is one entry of the shape's `meta`, which also holds the words that they were picked with: it counts only
// while the field still has those words. So words and person never disagree, in whatever order they are written, and a
// client that knows only the words, such as an older page, removes the person by changing them.

import { foldWord } from '../../std/fold-word'
import type { CardFieldValue } from './card-fields'

/** The key in a card's `meta`. */
export const OWNER_PERSON = 'ownerPerson'

export interface OwnerPerson {
  readonly userId: string
  /**
   * The user who picked them. Anybody who may edit the board can write any id here, so messages never name this user on
   * its strength alone.
   */
  readonly byId: string
}

/** A person as lists name them. */
interface NamedPerson {
  readonly id: string
  readonly name: string
}

const PERSON = /^([\w-]{1,64}) ([\w-]{1,64}) (.+)$/su

/** Returns the entry of `meta` for a person who was picked with these words. */
export function ownerEntry({ userId, byId }: OwnerPerson, words: string): string {
  return `${userId} ${byId} ${words}`
}

/** Returns the person whom a card's words name; undefined where they are words alone. */
export function ownerPersonOf(entry: unknown, words: CardFieldValue | undefined): OwnerPerson | undefined {
  const [, userId, byId, picked] = (typeof entry === 'string' && PERSON.exec(entry)) || []
  if (userId === undefined || byId === undefined || picked !== words) return undefined
  return { userId, byId }
}

interface Owned {
  readonly fields: Readonly<Record<string, CardFieldValue>>
  readonly ownerPerson?: OwnerPerson | undefined
}

/**
 * Returns the card with its owner's name as it is now, or with words alone where `nameOf` doesn't know the person. A card
 * that needs no change is returned as it is.
 */
export function withOwnerName<C extends Owned>(card: C, nameOf: (userId: string) => string | undefined): C {
  if (!card.ownerPerson) return card
  const name = nameOf(card.ownerPerson.userId)
  if (name === undefined) return { ...card, ownerPerson: undefined }
  return name === card.fields.owner ? card : { ...card, fields: { ...card.fields, owner: name } }
}

/** Returns the words of a card's owner; '' for none. */
export function ownerWords({ fields: { owner } }: Pick<Owned, 'fields'>): string {
  return typeof owner === 'string' ? owner.trim() : ''
}

/** Returns what all spellings of a name share: case, width and spaces don't matter (佐藤花子 is 佐藤 花子). */
export function nameKey(name: string): string {
  return foldWord(name).replaceAll(' ', '')
}

/** Returns the one person with exactly this name; undefined for none, and where several have it. */
export function personNamed<P extends NamedPerson>(people: readonly P[], words: string): P | undefined {
  return onlyOne(people.filter(({ name }) => name === words.trim()))
}

/**
 * Returns the one person whose name this may be, in any spelling: to be offered, not to be taken for them. Undefined for
 * none, and where several have it.
 */
export function namesakeOf<P extends NamedPerson>(people: readonly P[], words: string): P | undefined {
  const key = nameKey(words)
  return personNamed(people, words) ?? onlyOne(people.filter(({ name }) => key !== '' && nameKey(name) === key))
}

function onlyOne<P>(found: readonly P[]): P | undefined {
  return found.length === 1 ? found[0] : undefined
}

/**
 * Returns the cards that name no person of the board as their owner but this name, in words alone or as somebody who may
 * no longer read the board.
 */
export function cardsNaming<C extends Owned>(cards: readonly C[], name: string, people: readonly NamedPerson[]): C[] {
  const key = nameKey(name)
  if (key === '') return []
  return cards.filter(({ fields: { owner }, ownerPerson }) => {
    const isOfPerson = ownerPerson !== undefined && people.some(({ id }) => id === ownerPerson.userId)
    return !isOfPerson && typeof owner === 'string' && nameKey(owner) === key
  })
}
