// Writes the example board into a document: its zones and matrices, the cards that cite the example brief, their links,
// and their statements about each other. The same input gives the same board.

import type * as Y from 'yjs'
import { CodePointText } from '../brief/code-points'
import { describePassage } from '../brief/selector'
import type { ExampleCard, ExampleLink, Statements } from '../content/check-example'
import { EXAMPLE_ADDRESSEES, EXAMPLE_SHAPES } from '../content/example-board'
import { EXAMPLE_CARDS, EXAMPLE_INFLUENCES, EXAMPLE_LINKS, EXAMPLE_VERDICTS } from '../content/example-cards'
import { addCard, addLink, changeCard, seedBoard } from '../document/write/write-board'
import type { CardFieldValue } from '../domain/cards/card-fields'
import type { Citation } from '../domain/cards/citation'
import { type PairRelation, pairFieldName } from '../domain/cards/pair-field'
import { type Locale, type LocalizedText, textIn } from '../domain/localized'

export interface ExampleInput {
  readonly locale: Locale
  /** The brief as it is stored; cards cite it by code points. */
  readonly brief: { readonly id: string; readonly text: string }
  /** The id of the cards' author. */
  readonly userId: string
  /** ISO 8601, UTC. */
  readonly at: string
  /** A new id for each citation. */
  readonly newId: () => string
  /** Returns the text of a link's label. */
  readonly linkLabel: (link: ExampleLink) => string
}

/**
 * Writes the example board into an empty document. Throws when a card quotes what the brief doesn't say: the example's
 * data is wrong then.
 */
export function buildExample(doc: Y.Doc, input: ExampleInput): void {
  seedBoard(doc, { shapes: EXAMPLE_SHAPES, locale: input.locale, criteria: { addressees: EXAMPLE_ADDRESSEES } })
  const ids = new Map<string, string>()
  for (const card of EXAMPLE_CARDS) ids.set(card.key, addExampleCard(doc, card, input))
  const idOf = (key: string) => ids.get(key) ?? key
  for (const link of EXAMPLE_LINKS) {
    addLink(doc, { ...link, from: idOf(link.from), to: idOf(link.to) }, input.linkLabel(link))
  }
  const all: readonly (readonly [PairRelation, Statements<CardFieldValue>])[] = [
    ['verdict', EXAMPLE_VERDICTS],
    ['influence', EXAMPLE_INFLUENCES],
  ]
  for (const [relation, statements] of all) {
    for (const [key, others] of Object.entries(statements)) {
      const said = Object.entries(others).map(
        ([other, value]) => [pairFieldName(relation, idOf(other)), value] as const,
      )
      changeCard(doc, idOf(key), { fields: Object.fromEntries(said) })
    }
  }
}

function addExampleCard(doc: Y.Doc, card: ExampleCard, { locale, brief, userId, at, newId }: ExampleInput): string {
  const citations: Record<string, Citation> = card.quote
    ? {
        [newId()]: {
          briefId: brief.id,
          ...passage(brief.text, textIn(card.quote, locale)),
          state: 'anchored',
          capturedBy: userId,
          capturedAt: at,
        },
      }
    : {}
  const body = card.body ?? card.quote
  const { id } = addCard(doc, {
    kind: card.kind,
    title: textIn(card.title, locale),
    body: body ? textIn(body, locale) : '',
    fields: Object.fromEntries(
      Object.entries(card.fields ?? {}).map(([name, value]) => [name, inLocale(value, locale)]),
    ),
    tags: card.tags ?? [],
    citations,
    language: locale,
    createdBy: userId,
    createdAt: at,
  })
  return id
}

function inLocale(value: CardFieldValue | LocalizedText, locale: Locale): CardFieldValue {
  return typeof value === 'object' ? textIn(value, locale) : value
}

function passage(text: string, quote: string) {
  const index = CodePointText.of(text)
  const at = index.text.indexOf(quote)
  if (at < 0) throw new Error(`The example brief does not say: ${quote}`)
  return describePassage(index, index.toCodePoint(at), index.toCodePoint(at + quote.length))
}
