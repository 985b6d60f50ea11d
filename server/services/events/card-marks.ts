// A mark of each card of a board, which differs when what the card says or what it is linked to differs. Where a card
// lies and how large it is makes no difference: a matrix that makes room moves many cards that nobody changed. Nor does it whether somebody kept a title.

import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import type { BoardView } from '@/lib/document/view/board-view'

/** The marks of a board's cards by their ids. */
export type CardMarks = Readonly<Record<string, string>>

const MARK_CHARS = 12
const pack = promisify(gzip)
const unpack = promisify(gunzip)

/** Marks the cards of a board. */
export function cardMarks({ cards, links }: Pick<BoardView, 'cards' | 'links'>): CardMarks {
  const linksOf = new Map<string, string[]>()
  for (const link of links) {
    const text = JSON.stringify(link)
    for (const id of [link.from, link.to]) linksOf.set(id, [...(linksOf.get(id) ?? []), text])
  }
  return Object.fromEntries(
    cards.map(({ x: _x, y: _y, w: _w, h: _h, index: _index, keptTitle: _kept, ...card }) => {
      const text = JSON.stringify([card, linksOf.get(card.id)?.toSorted()])
      return [card.id, createHash('sha256').update(text).digest('base64').slice(0, MARK_CHARS)]
    }),
  )
}

/** The cards whose marks differ, those that came and those that went. */
export function changedCards(before: CardMarks, after: CardMarks): string[] {
  const ids = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...ids].filter((id) => before[id] !== after[id])
}

/** Packs marks for the database. */
export async function packMarks(marks: CardMarks): Promise<Uint8Array> {
  return pack(JSON.stringify(marks))
}

/** Reads what `packMarks` made. */
export async function unpackMarks(bytes: Uint8Array): Promise<CardMarks> {
  return JSON.parse((await unpack(bytes)).toString('utf8')) as CardMarks
}
