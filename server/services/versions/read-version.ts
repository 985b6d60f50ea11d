// The content of a version of a board.

import type { VersionContent } from '@/lib/document/versions/version-content'
import { AppError } from '@/lib/domain/errors'
import { FOR_THE_SERVER, type WorkFor } from '../../board-work/board-work'
import { readPieces } from '../../board-work/packed-records'
import type { StoredVersion } from '../../board-work/version-bytes'
import type { VersionRow } from '../../db/boards/board-versions'
import type { BriefRow } from '../../db/briefs/briefs'
import type { BoardAccess } from '../../policies/board-policy'
import type { ServiceContext } from '../context'
import type { DrawnVersion } from '../pictures/render-job'
import { coveredRating } from '../rounds/covered-rating'

type ReadingContext = Pick<ServiceContext, 'boardVersions' | 'boardWork'>
type ShowingContext = ReadingContext & Pick<ServiceContext, 'rounds' | 'boardSessions'>

/** Finds a version of a board. Throws AppError `not-found`. */
export async function findVersion(
  { boardVersions }: Pick<ServiceContext, 'boardVersions'>,
  boardId: string,
  id: string,
): Promise<VersionRow> {
  const version = await boardVersions.find(boardId, id)
  if (!version) throw versionNotFound()
  return version
}

/** A version as it is stored, which the jobs of board-work read in their thread. Throws AppError `not-found`. */
export async function storedVersion(context: ReadingContext, boardId: string, id: string): Promise<StoredVersion> {
  const { sha256 } = await findVersion(context, boardId, id)
  const chain = await context.boardVersions.chain(id)
  if (chain.length === 0) throw versionNotFound()
  return { chain, sha256 }
}

/** Reads a version. Throws AppError `not-found`; `too-many` and `busy` where it is read for somebody. */
export async function readVersion(
  context: ReadingContext,
  boardId: string,
  id: string,
  workFor: WorkFor = FOR_THE_SERVER,
): Promise<VersionContent> {
  const stored = await storedVersion(context, boardId, id)
  const { records, ...content } = await context.boardWork.run('read-version', [], stored, workFor)
  return { ...content, records: await readPieces(records) }
}

/** Reads a version as a document of its own, as somebody may see it: gzip of its Yjs V2 state. Throws as `readVersion` does. */
export async function readVersionDocument(
  context: ShowingContext,
  access: BoardAccess,
  id: string,
  workFor: WorkFor,
): Promise<Uint8Array<ArrayBuffer>> {
  return versionDocument(context, access, id, workFor, true)
}

/** Reads a version to draw it as somebody may see it. Throws as `readVersion` does. */
export async function drawnVersion(
  context: ShowingContext,
  access: BoardAccess,
  id: string,
  workFor: WorkFor,
): Promise<DrawnVersion> {
  const { name, at } = await findVersion(context, access.board.id, id)
  const { title, records } = await readVersion(context, access.board.id, id, workFor)
  return {
    title,
    named: { id, name, at: at.toISOString() },
    document: await versionDocument(context, access, id, workFor, false),
    records: new Map(records.map((record) => [record.id, record])),
  }
}

async function versionDocument(
  context: ShowingContext,
  access: BoardAccess,
  id: string,
  workFor: WorkFor,
  isPacked: boolean,
): Promise<Uint8Array<ArrayBuffer>> {
  const stored = await storedVersion(context, access.board.id, id)
  const rating = await coveredRating(context, access.board, access)
  return context.boardWork.run('version-document', [], { ...stored, rating, isPacked }, workFor)
}

/** Reads the briefs as they were in a version, with their texts of then. Those that were removed since are not there. */
export async function readVersionBriefs(
  context: ReadingContext & Pick<ServiceContext, 'briefs' | 'briefRevisions'>,
  boardId: string,
  id: string,
  workFor: WorkFor,
): Promise<BriefRow[]> {
  const { briefs } = await readVersion(context, boardId, id, workFor)
  const found = await Promise.all(
    briefs.map(async ({ id: briefId, title, revision }): Promise<BriefRow | null> => {
      const live = await context.briefs.find(boardId, briefId)
      if (!live || live.revision === revision) return live && { ...live, title }
      const then = await context.briefRevisions.find(briefId, revision)
      return then && { ...live, ...then, title, revision }
    }),
  )
  return found.filter((brief) => brief !== null)
}

/** Returns the problem that says that a version is gone. */
export function versionNotFound(): AppError {
  return new AppError('not-found', 'This board has no such version. It may have been thinned out or deleted.')
}
