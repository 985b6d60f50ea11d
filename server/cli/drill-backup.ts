// Rehearses a restore in a temporary folder: what a restore would verify, and then every board opened by the very code
// that serves people, on the migrated database.

import { viewDocument } from '@/lib/document/view/view-document'
import type { BoardCount, Manifest } from '../backup/manifest'
import type { Stores } from '../composition/open-stores'
import type { BoardRooms } from '../sync/board-rooms'
import { type OpenBackupOptions, withOpenedBackup } from './opened-backup'

export interface Drilled {
  readonly boards: number
  /** Boards that opened with the cards that the backup says. */
  readonly opened: number
  readonly cards: number
  readonly takenAt: string
  /** A sentence for each thing that is not as it should be. */
  readonly problems: readonly string[]
}

/** Drills the backup `from`. Rejects with a sentence where it can't even be unpacked. */
export function drillBackup(from: string, options: OpenBackupOptions): Promise<Drilled> {
  return withOpenedBackup(from, options, ({ manifest, stores, rooms }) => compare(manifest, stores, rooms, options))
}

async function compare(
  { boards, people, files, takenAt }: Manifest,
  { db }: Stores,
  rooms: BoardRooms,
  { report, signal }: OpenBackupOptions,
): Promise<Drilled> {
  const problems: string[] = []
  const found = await db.user.count()
  if (found !== people) problems.push(`There are ${found} people instead of ${people}.`)
  const hashes = new Map(files.map(({ path, sha256 }) => [path, sha256]))
  for (const { id, sha256 } of await db.asset.findMany({ select: { id: true, sha256: true } })) {
    const kept = hashes.get(`assets/${id}`)
    if (kept !== undefined && kept !== sha256) problems.push(`The image ${id} is not the one that was uploaded.`)
  }
  let opened = 0
  let cards = 0
  for (const [i, board] of boards.entries()) {
    signal?.throwIfAborted()
    report?.({ phase: 'open', done: i, of: boards.length })
    try {
      const count = await rooms.read(board.id, (doc) => viewDocument(doc).cards.length)
      cards += count
      const problem = differenceOf(board, count)
      if (problem === null) opened += 1
      else problems.push(problem)
    } catch (error) {
      problems.push(`The board ${board.id} does not open: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  return { boards: boards.length, opened, cards, takenAt, problems }
}

function differenceOf({ id, cards }: BoardCount, found: number): string | null {
  if (cards === null || cards === found) return null
  return `The board ${id} opens with ${found} cards instead of ${cards}.`
}
