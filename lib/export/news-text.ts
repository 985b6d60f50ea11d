// What is new on a board in words: one sentence with the largest changes, and a list of all of them by kind.

import { createTranslator } from 'use-intl/core'
import type { Happenings } from '../domain/boards/happenings'
import { cardField } from '../domain/cards/card-fields'
import type { CardKind } from '../domain/cards/card-kind'
import {
  type BoardChanges,
  type CardName,
  type LinkName,
  type MovedCard,
  titleShown,
} from '../domain/changes/board-changes'
import { keyOfLink } from '../domain/changes/news'
import { directionOf } from '../domain/changes/news-marks'
import type { Assessment } from '../domain/criteria/assessment'
import { levelWord } from '../domain/criteria/criteria'
import type { Locale } from '../domain/localized'
import { wordsIn } from '../i18n/words'
import { type BoardWords, optionWord, shownField } from './register-words'

/** The sentence names so many kinds of changes; the others are counted. */
const MOST_PARTS = 3
/** What a team decides about a card. */
const DECIDED = ['status', 'lifecycle']
const LEVEL_COLUMN = { inherent: 'levelInherent', current: 'level', residual: 'levelResidual' } as const

/** One kind of changes in the sentence. */
interface Part {
  /** Keys of the changes that it tells. */
  readonly count: number
  readonly text: string
}

export const NEWS_GROUPS = ['made', 'moved', 'renamed', 'linked', 'unlinked', 'removed'] as const
export type NewsGroupName = (typeof NEWS_GROUPS)[number]

/** One change as a line of the list. */
export interface NewsEntry {
  /** Names the news when a person looks at it (lib/domain/changes/news). */
  readonly key: string
  /** The card to which it leads; null for one that is gone. */
  readonly cardId: string | null
  readonly kind: CardKind
  readonly ref: string
  readonly title: string
  /** The values before and after, the other card of a link, or who made the card; '' for none. */
  readonly detail: string
}

export interface NewsGroup {
  readonly name: NewsGroupName
  readonly entries: readonly NewsEntry[]
}

export interface NewsReader extends BoardWords {
  readonly nameOf: (userId: string) => string | undefined
}

function newsWords(locale: Locale) {
  return createTranslator({ locale, messages: wordsIn(locale), namespace: 'news' })
}

/**
 * Says the largest changes in one sentence, such as "3 risks moved up, REC-004 is now accepted, 2 cards added", and what
 * happened beside the cards: "5 comments".
 */
export function newsSentence(changes: BoardChanges, locale: Locale, happened?: Happenings): string {
  const t = newsWords(locale)
  const parts = sentenceParts(changes, locale)
  // A card that was renamed and moved is listed twice and counts once.
  const told = parts.slice(0, MOST_PARTS)
  const untold = parts.slice(MOST_PARTS).reduce((sum, { count }) => sum + count, 0)
  const beside = happened ? happenedParts(happened, locale) : []
  return [...told.map(({ text }) => text), ...(untold > 0 ? [t('more', { count: untold })] : []), ...beside].join(
    t('comma'),
  )
}

/** Says all changes in one sentence, however many kinds there are. */
export function allChangesSentence(changes: BoardChanges, locale: Locale): string {
  return sentenceParts(changes, locale)
    .map(({ text }) => text)
    .join(newsWords(locale)('comma'))
}

/** Says what happened in the threads, such as "5 comments, 1 thread resolved". */
export function threadWords(happened: Happenings, locale: Locale): string {
  return happenedParts({ ...happened, rounds: 0 }, locale).join(newsWords(locale)('comma'))
}

function happenedParts(happened: Happenings, locale: Locale): string[] {
  const t = newsWords(locale)
  return (['comments', 'resolved', 'rounds'] as const)
    .filter((name) => happened[name] > 0)
    .map((name) => t(name, { count: happened[name] }))
}

function sentenceParts({ made, removed, renamed, moved, linked, unlinked }: BoardChanges, locale: Locale): Part[] {
  const t = newsWords(locale)
  const moves = movesByKind(moved)
  const cards = (
    name: 'up' | 'down' | 'made' | 'scored' | 'owned' | 'changed' | 'removed' | 'renamed',
    each: readonly CardName[],
  ): Part[] => {
    const [first] = each
    if (!first) return []
    const kind = each.every((card) => card.kind === 'risk') ? 'risk' : 'other'
    return [{ count: each.length, text: t(name, { count: each.length, ref: first.ref || first.title, kind }) }]
  }
  const links = (name: 'linked' | 'unlinked', { length: count }: readonly LinkName[]): Part[] =>
    count > 0 ? [{ count, text: t(name, { count }) }] : []
  return [
    ...cards('up', moves.up),
    ...decidedParts(moves.decided, locale),
    ...cards('made', made),
    ...cards('down', moves.down),
    ...cards('scored', moves.scored),
    ...cards('owned', moves.owned),
    ...cards('removed', removed),
    ...cards('changed', moves.changed),
    ...cards('renamed', renamed),
    ...links('linked', linked),
    ...links('unlinked', unlinked),
  ]
}

/** Each moved card under the first of the kinds that it is of. */
function movesByKind(moved: readonly MovedCard[]) {
  const kinds = { up: [], down: [], decided: [], scored: [], owned: [], changed: [] } as Record<
    'up' | 'down' | 'decided' | 'scored' | 'owned' | 'changed',
    MovedCard[]
  >
  for (const card of moved) {
    const isDecided = card.fields.some(({ field, to }) => DECIDED.includes(field) && to !== null)
    const isScored = card.fields.some(({ from, to }) => from === null && typeof to === 'number')
    const isOwned = card.fields.some(({ field, to }) => field === 'owner' && to !== null)
    const kind = isDecided ? 'decided' : isScored ? 'scored' : isOwned ? 'owned' : 'changed'
    kinds[directionOf(card) ?? kind].push(card)
  }
  return kinds
}

function decidedParts(decided: readonly MovedCard[], locale: Locale): Part[] {
  const [first] = decided
  if (!first) return []
  const t = newsWords(locale)
  const values = new Set(
    decided.map(decidedValue).map((each) => each && optionWord(each.field, String(each.to), locale)),
  )
  const [value] = values
  const count = decided.length
  if (values.size > 1 || !value) return [{ count, text: t('decidedApart', { count }) }]
  // Within a sentence; the words of a choice begin with a capital where they stand alone.
  const word = value.charAt(0).toLocaleLowerCase(locale) + value.slice(1)
  return [{ count, text: t('decided', { count, ref: first.ref || first.title, value: word }) }]
}

function decidedValue({ fields }: MovedCard) {
  return fields.find(({ field, to }) => DECIDED.includes(field) && to !== null)
}

/** Lists all changes by kind; kinds without any are left out. */
export function newsGroups(changes: BoardChanges, reader: NewsReader): NewsGroup[] {
  const t = newsWords(reader.locale)
  const entry = (card: CardName, detail: string): NewsEntry => ({ ...nameOf(card), key: card.cardId, detail })
  const link = (each: LinkName, isThere: boolean): NewsEntry => ({
    ...nameOf(each.from),
    key: keyOfLink(each),
    cardId: isThere ? each.from.cardId : null,
    detail: `${wordsIn(reader.locale).card.linkKind[each.kind]} → ${`${each.to.ref} ${titleShown(each.to)}`.trim()}`,
  })
  const by = (userId: string | null) => {
    const name = userId === null ? undefined : reader.nameOf(userId)
    return name === undefined ? '' : t('by', { name })
  }
  const entries: Readonly<Record<NewsGroupName, readonly NewsEntry[]>> = {
    made: changes.made.map((card) => entry(card, by(card.byId))),
    moved: changes.moved.map((card) => entry(card, moveText(card, reader))),
    renamed: changes.renamed.map((card) => entry(card, t('was', { title: card.was }))),
    linked: changes.linked.map((each) => link(each, true)),
    unlinked: changes.unlinked.map((each) => link(each, false)),
    removed: changes.removed.map((card) => ({ ...entry(card, ''), cardId: null })),
  }
  return NEWS_GROUPS.filter((name) => entries[name].length > 0).map((name) => ({ name, entries: entries[name] }))
}

function nameOf(card: CardName) {
  const { cardId, kind, ref } = card
  return { cardId, kind, ref, title: titleShown(card) }
}

function moveText({ fields, levels }: MovedCard, { locale, criteria }: BoardWords): string {
  const t = newsWords(locale)
  const { card } = wordsIn(locale)
  const field = (name: string, value: string | number | null) => {
    const known = cardField(name)
    return value === null ? t('notSet') : known ? shownField(known, value, { locale, criteria }) : String(value)
  }
  const level = (assessment: Assessment) => card.column[LEVEL_COLUMN[assessment]]
  return [
    ...fields.map(({ field: name, from, to }) => ({
      what: (card.field as Readonly<Record<string, string>>)[name] ?? name,
      from: field(name, from),
      to: field(name, to),
    })),
    ...levels.map(({ assessment, from, to }) => ({
      what: level(assessment),
      from: from ? levelWord(criteria, from, locale) : t('notSet'),
      to: to ? levelWord(criteria, to, locale) : t('notSet'),
    })),
  ]
    .map((change) => t('change', change))
    .join(t('semicolon'))
}
