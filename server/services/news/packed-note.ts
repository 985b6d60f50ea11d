// A note of a board as it is stored: JSON in one order, so that equal boards give equal bytes, packed.

import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import type { BoardNote } from '@/lib/domain/changes/board-note'
import type { StoredNote } from '../../db/boards/visits'

const pack = promisify(gzip)
const unpack = promisify(gunzip)

/** Packs a note for the database. */
export async function packNote({ cards, links, wording }: BoardNote): Promise<StoredNote> {
  const json = JSON.stringify({ cards: byId(cards), links: byId(links), wording })
  return { hash: createHash('sha256').update(json).digest('hex'), bytes: new Uint8Array(await pack(json)) }
}

/** Reads what `packNote` made. */
export async function unpackNote(bytes: Uint8Array): Promise<BoardNote> {
  return JSON.parse((await unpack(bytes)).toString('utf8')) as BoardNote
}

function byId<T extends { readonly id: string }>(each: readonly T[]): T[] {
  return each.toSorted((a, b) => (a.id < b.id ? -1 : 1))
}
