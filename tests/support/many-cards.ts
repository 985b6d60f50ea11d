// A board with very many cards, written as an import writes them: through a socket, in pieces small enough for one
// update.

import { createShapeId } from '@tldraw/tlschema'
import { createRecord } from '@/lib/document/records/records'
import { shapeRecord } from '@/lib/document/records/shape-record'
import type { CardKind } from '@/lib/domain/cards/card-kind'
import type { JsonObject } from '@/lib/std/json'
import type { BoardScript } from './board-script'

export interface PlainCard {
  readonly kind: CardKind
  readonly title: string
  readonly fields?: JsonObject
}

const CARDS_A_PIECE = 250
const COLUMNS = 50

/** Resolves when all cards are saved. The server numbers them in order. */
export async function writeCards(script: BoardScript, cards: readonly PlainCard[]): Promise<void> {
  for (let from = 0; from < cards.length; from += CARDS_A_PIECE) {
    await script.write((doc) => {
      for (const [i, card] of cards.slice(from, from + CARDS_A_PIECE).entries())
        createRecord(doc, record(card, from + i))
    })
  }
}

function record({ kind, title, fields = {} }: PlainCard, i: number) {
  const index = `a1${i.toString(36).padStart(4, '0')}V`
  const [x, y] = [(i % COLUMNS) * 260, Math.floor(i / COLUMNS) * 160]
  return shapeRecord('card', createShapeId(), 'page:page', index, x, y, {
    w: 220,
    h: 120,
    color: 'black',
    kind,
    ref: '',
    title,
    body: '',
    fields,
    tags: [],
    citations: {},
    language: 'en',
    createdBy: 'ada',
    createdAt: '2026-01-01T00:00:00Z',
  })
}
