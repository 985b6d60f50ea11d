// Checks the files of the example board. Each card can hold its fields, and links and statements name cards that may have
// them.

import { type CardFieldValue, cardField, hasField } from '../domain/cards/card-fields'
import { CARD_KINDS, type CardKind } from '../domain/cards/card-kind'
import { LINK_EFFECTS, LINK_KINDS, type Link, linkKindsBetween } from '../domain/cards/link'
import { VERDICTS, type Verdict } from '../domain/cards/pair-field'
import { fieldType } from '../domain/criteria/field-types'
import type { LocalizedText } from '../domain/localized'
import type { TemplateShape } from '../domain/template'
import {
  type Check,
  isListOf,
  isLocalizedText,
  isObjectOf,
  isOneOf,
  isRecordOf,
  isText,
  place,
  type Report,
  refuse,
} from './check'
import { isTemplateShapes } from './check-shape'

export interface ExampleCard {
  /** Names the card within the example, for links and statements. */
  readonly key: string
  readonly kind: CardKind
  readonly title: LocalizedText
  readonly body?: LocalizedText
  readonly quote?: LocalizedText
  readonly fields?: Readonly<Record<string, CardFieldValue | LocalizedText>>
  readonly tags?: readonly string[]
}

/** A link between two cards, by their keys. */
export type ExampleLink = Link & { readonly from: string; readonly to: string }

/** What cards say of other cards, by the keys of both. */
export type Statements<T> = Readonly<Record<string, Readonly<Record<string, T>>>>

interface BoardFile {
  readonly about: string
  readonly title: LocalizedText
  /** The board's list of addressees. */
  readonly addressees: readonly LocalizedText[]
  readonly shapes: readonly TemplateShape[]
}

/** Checks the file of the board's title, zones and matrices. */
export const isBoardFile = isObjectOf<BoardFile>({
  about: isText,
  title: isLocalizedText,
  addressees: isListOf(isLocalizedText),
  shapes: isTemplateShapes,
})

interface BriefFile {
  readonly about: string
  readonly title: LocalizedText
  readonly paragraphs: readonly LocalizedText[]
}

/** Checks the file of the brief. */
export const isBriefFile = isObjectOf<BriefFile>({
  about: isText,
  title: isLocalizedText,
  paragraphs: isListOf(isLocalizedText, { least: 1 }),
})

const STRENGTHS = [0, 1, 2, 3] as const

interface CardsFile {
  readonly about: string
  readonly cards: readonly ExampleCard[]
  readonly links: readonly ExampleLink[]
  readonly verdicts: Statements<Verdict>
  readonly influences: Statements<(typeof STRENGTHS)[number]>
}

const isFieldValue: Check<CardFieldValue | LocalizedText> = (
  value,
  at,
  report,
): value is CardFieldValue | LocalizedText =>
  typeof value === 'number' || (typeof value === 'string' ? isText : isLocalizedText)(value, at, report)

const isPlainCard = isObjectOf<ExampleCard>(
  {
    key: isText,
    kind: isOneOf(CARD_KINDS),
    title: isLocalizedText,
    body: isLocalizedText,
    quote: isLocalizedText,
    fields: isRecordOf(isFieldValue),
    tags: isListOf(isText),
  },
  ['body', 'quote', 'fields', 'tags'],
)

const isCard: Check<ExampleCard> = (value, at, report): value is ExampleCard => {
  if (!isPlainCard(value, at, report)) return false
  return Object.entries(value.fields ?? {})
    .map(([name, given]) => canHold(value.kind, name, given, place(place(at, 'fields'), name), report))
    .every(Boolean)
}

/** Whether cards of a kind can hold the value, in both languages if it is text that people write. */
function canHold(kind: CardKind, name: string, given: CardFieldValue | LocalizedText, at: string, report: Report) {
  const field = hasField(kind, name) ? cardField(name) : undefined
  if (!field) return refuse(report, at, `is no field of cards of the kind ${kind} (lib/domain/cards/card-fields)`)
  const type = fieldType(field)
  if (field.type === 'text' && typeof given !== 'object') return refuse(report, at, 'must be text in each language')
  const values = typeof given === 'object' ? Object.values(given) : [given]
  return values.every((value) => type.accepts(field, value)) || refuse(report, at, type.rule(field))
}

const isPlainCardsFile = isObjectOf<CardsFile>({
  about: isText,
  cards: isListOf(isCard, { least: 1 }),
  links: isListOf(
    isObjectOf<ExampleLink>(
      {
        from: isText,
        to: isText,
        kind: isOneOf(LINK_KINDS),
        effect: isOneOf(LINK_EFFECTS),
        strength: isOneOf(STRENGTHS),
      },
      ['effect', 'strength'],
    ),
  ),
  verdicts: isRecordOf(isRecordOf(isOneOf(VERDICTS))),
  influences: isRecordOf(isRecordOf(isOneOf(STRENGTHS))),
})

/** Checks the file of the cards. */
export const isCardsFile: Check<CardsFile> = (value, at, report): value is CardsFile => {
  if (!isPlainCardsFile(value, at, report)) return false
  const kinds = new Map<string, CardKind>()
  let isRight = true
  const expectThat = (is: boolean, where: string, what: string) => {
    if (!is) isRight = refuse(report, where, what)
  }
  for (const [index, { key, kind }] of value.cards.entries()) {
    expectThat(!kinds.has(key), `cards[${index}].key`, 'is the key of another card, too. Choose another')
    kinds.set(key, kind)
  }
  for (const [index, { from, to, kind }] of value.links.entries()) {
    const [first, second] = [kinds.get(from), kinds.get(to)]
    expectThat(first !== undefined, `links[${index}].from`, 'is the key of no card')
    expectThat(second !== undefined, `links[${index}].to`, 'is the key of no card')
    const mayJoin = !first || !second || linkKindsBetween(first, second).includes(kind)
    expectThat(mayJoin, `links[${index}].kind`, `can’t lead from ${first} to ${second} (lib/domain/cards/link)`)
  }
  const expectPairs = (name: 'verdicts' | 'influences', by: CardKind, about: CardKind) => {
    const statements: Statements<unknown> = value[name]
    for (const [key, others] of Object.entries(statements)) {
      expectThat(kinds.get(key) === by, place(name, key), `is the key of no ${by}`)
      for (const other of Object.keys(others)) {
        expectThat(kinds.get(other) === about, place(place(name, key), other), `is the key of no ${about}`)
      }
    }
  }
  expectPairs('verdicts', 'recommendation', 'scenario')
  expectPairs('influences', 'driver', 'driver')
  return isRight
}
