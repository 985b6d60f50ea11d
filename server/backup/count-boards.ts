// Opens every board of a copied database and counts its cards: a backup whose boards can't be opened is known as soon
// as it is made, and a drill has numbers to compare with. It changes nothing in the copy.

import * as Y from 'yjs'
import { migrateBoard } from '@/lib/document/migrate'
import { newBoardDoc } from '@/lib/document/records/board-doc'
import { viewDocument } from '@/lib/document/view/view-document'
import { DEFAULT_LIMITS } from '@/lib/protocol/limits'
import type { LogDb } from '../db/engine/log-db'
import type { Logger } from '../log/logger'
import { InlineFolding } from '../persistence/inline-folding'
import { openStored } from '../persistence/open-stored'
import { unpack } from '../persistence/packed-state'
import { SqlUpdateLog } from '../persistence/sql-update-log'
import type { UpdateLog } from '../persistence/update-log'
import type { BoardCount } from './manifest'

export interface CountedBoards {
  readonly boards: BoardCount[]
  /** Ids of boards of which something can't be read. */
  readonly damaged: readonly string[]
}

export interface CountOptions {
  readonly logger: Logger
  readonly report?: (done: number, of: number) => void
  readonly signal?: AbortSignal | undefined
}

/** Counts the cards of the boards with these ids in a migrated database. */
export async function countBoards(
  db: LogDb,
  ids: readonly string[],
  { logger, report, signal }: CountOptions,
): Promise<CountedBoards> {
  const log = unchangeable(new SqlUpdateLog(db))
  const epochs = new Map(
    (await db.query('SELECT "id", "epoch" FROM "Board"', [])).map(([id, epoch]) => [String(id), Number(epoch)]),
  )
  const boards: BoardCount[] = []
  const damaged: string[] = []
  for (const [i, id] of ids.entries()) {
    signal?.throwIfAborted()
    report?.(i, ids.length)
    const cards = await countCards(log, id, epochs.get(id) ?? 0, logger).catch((error: unknown) => {
      logger.error({ boardId: id, err: error }, 'A board in the backup can not be read whole')
      return null
    })
    boards.push({ id, cards })
    if (cards === null) damaged.push(id)
  }
  return { boards, damaged }
}

async function countCards(log: UpdateLog, boardId: string, epoch: number, logger: Logger): Promise<number> {
  const options = { log, folding: new InlineFolding(), limits: DEFAULT_LIMITS, logger }
  const { packed, rows } = await openStored(options, boardId, epoch)
  const doc = newBoardDoc()
  try {
    if (packed) Y.applyUpdateV2(doc, unpack(packed))
    for (const row of rows) Y.applyUpdate(doc, row)
    migrateBoard(doc)
    return viewDocument(doc).cards.length
  } finally {
    doc.destroy()
  }
}

/** Setting a damaged part aside is the server's work, on its own database. */
function unchangeable(log: SqlUpdateLog): UpdateLog {
  const refuse = () => Promise.reject(new Error('A part of the board is damaged'))
  return new Proxy<UpdateLog>(log, {
    get: (target, name) => {
      if (name !== 'load') return refuse
      return (boardId: string, epoch: number) => target.load(boardId, epoch)
    },
  })
}
