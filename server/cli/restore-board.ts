// One board out of a backup, beside all that has happened since: as a version of the board that is there, which its people
// compare with now and bring back, whole or card by card; or as an archive, which becomes a board of its own wherever
// somebody opens it.

import { createWriteStream } from 'node:fs'
import { rename } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { metaOf } from '@/lib/document/records/roots'
import { readBoard } from '@/lib/document/view/read-board'
import { AppError } from '@/lib/domain/errors'
import { toPerson } from '../auth/identity'
import { remove } from '../backup/files'
import { packVersion } from '../board-work/version-bytes'
import { BoardVersionRepository } from '../db/boards/board-versions'
import { openAppDb } from '../db/engine/client'
import { boardAccess } from '../policies/board-policy'
import { archiveBoard } from '../services/board-files/archive-board'
import { type OpenBackupOptions, type OpenedBackup, withOpenedBackup } from './opened-backup'

export interface RestoredBoard {
  readonly title: string
  readonly cards: number
  readonly takenAt: string
  /** The version that it was added as; null in an archive. */
  readonly versionId: string | null
  /** The board itself is in the trash, where nobody sees its versions. */
  readonly isInTrash: boolean
}

/** Adds the board as it is in the backup to the versions of the board of the same id, also beside a running server. */
export function restoreAsVersion(from: string, boardId: string, options: OpenBackupOptions): Promise<RestoredBoard> {
  return withOpenedBackup(from, options, async (backup) => {
    const { board } = await findIn(backup, boardId)
    const { takenAt } = backup.manifest
    const briefs = await backup.services.briefs.list(boardId)
    const content = await backup.rooms.read(boardId, (doc) => ({
      title: board.title,
      briefs: briefs.map(({ id, title, revision }) => ({ id, title, revision })),
      schema: metaOf(doc).get('schema'),
      records: [...readBoard(doc).records.values()],
    }))
    const { bytes, sha256, cards, records } = packVersion(content, null)
    const db = openAppDb(options.config.databaseUrl)
    try {
      const there = await db.board.findUnique({ where: { id: boardId }, select: { deletedAt: true } })
      if (!there) {
        throw new AppError(
          'not-found',
          `The server has no board ${boardId} any more. Take it as a file: --to board.zip, and open that from the list of boards.`,
        )
      }
      const id = backup.stores.newId()
      await new BoardVersionRepository(db).add({
        id,
        boardId,
        kind: 'named',
        name: `Backup ${takenAt.slice(0, 16)}Z`,
        at: new Date(takenAt),
        byId: null,
        cards,
        records,
        sha256,
        bytes,
        base: null,
      })
      return { title: board.title, cards, takenAt, versionId: id, isInTrash: there.deletedAt !== null }
    } finally {
      await db.$disconnect()
    }
  })
}

/** Writes the board as it is in the backup, with its versions, to an archive. */
export function restoreAsArchive(
  from: string,
  boardId: string,
  file: string,
  options: OpenBackupOptions,
): Promise<RestoredBoard> {
  return withOpenedBackup(from, options, async (backup) => {
    const { board, owner } = await findIn(backup, boardId)
    const access = boardAccess({ person: toPerson(owner), board, role: 'owner', standing: 'owner' })
    const draft = `${file}.partial`
    try {
      const { chunks } = await archiveBoard(backup.services, access, { withVersions: true })
      await pipeline(Readable.from(chunks), createWriteStream(draft))
      await rename(draft, file)
    } finally {
      await remove(draft)
    }
    const { cards } = backup.manifest.boards.find(({ id }) => id === boardId) ?? {}
    const { takenAt } = backup.manifest
    return { title: board.title, cards: cards ?? 0, takenAt, versionId: null, isInTrash: false }
  })
}

async function findIn({ services }: OpenedBackup, boardId: string) {
  const board = await services.boards.find(boardId)
  const owner = board && (await services.users.find(board.ownerId))
  if (!board || !owner) throw new AppError('not-found', `The backup has no board ${boardId}.`)
  return { board, owner }
}
