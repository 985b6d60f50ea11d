// Makes versions of a board. Equal ones that follow each other are one; where the board's versions have no room left,
// the oldest ones that nobody has named go.

import { setImmediate as nextTurn } from 'node:timers/promises'
import { metaOf } from '@/lib/document/records/roots'
import { readBoard } from '@/lib/document/view/read-board'
import { AppError } from '@/lib/domain/errors'
import { isAutomatic, type VersionKind } from '@/lib/domain/versions/version'
import { FOR_THE_SERVER } from '../../board-work/board-work'
import type { VersionRow } from '../../db/boards/board-versions'
import type { ServiceContext } from '../context'
import { removeInTurn } from './remove-version'

export type VersionContext = Pick<
  ServiceContext,
  'boards' | 'boardLimits' | 'boardVersions' | 'boardWork' | 'briefs' | 'newId' | 'now' | 'rooms' | 'versionTurns'
>

export interface VersionWishes {
  readonly kind: VersionKind
  /** '' for none. */
  readonly name?: string
  /** The id of the version, where one is made; a new one without. */
  readonly id?: string
  /** The person who makes it; null: the server by itself. */
  readonly byId: string | null
}

/** A chain of differences has at most so many versions: each but the first is read over all before it. */
export const LONGEST_CHAIN = 256
/** The limit for versions made by hand; the limit of bytes bounds the others. */
const MOST_NAMED = 1_000

/**
 * Makes a version of a board as it is now, and tells everybody on it. Where nothing has changed since the newest one,
 * that one is the result, named if a name was asked for. Throws AppError `storage-full` where versions that people named
 * leave no room, `conflict` where there are too many of them, `not-found` for a board that is gone.
 */
export function makeVersion(context: VersionContext, boardId: string, wishes: VersionWishes): Promise<VersionRow> {
  return context.versionTurns.run(boardId, () => makeInTurn(context, boardId, wishes))
}

async function makeInTurn(
  context: VersionContext,
  boardId: string,
  { kind, name = '', id, byId }: VersionWishes,
): Promise<VersionRow> {
  const { boards, boardVersions, boardWork, briefs, newId, now, rooms } = context
  const board = await boards.find(boardId)
  if (!board) throw new AppError('not-found', 'There is no such board.')
  // SQLite answers at once, on this thread: without turns in between, all of this would be one block of the event loop.
  await nextTurn()
  const newest = await boardVersions.newest(boardId)
  const base = newest && newest.depth < LONGEST_CHAIN - 1 ? newest : null
  await nextTurn()
  const sources = (await briefs.list(boardId)).map(({ id, title, revision }) => ({ id, title, revision }))
  await nextTurn()
  const before = base && (await boardVersions.chain(base.id))
  await nextTurn()
  const at = laterThan(newest, now())
  const live = await rooms.read(boardId, (doc) => ({
    schema: metaOf(doc).get('schema'),
    records: [...readBoard(doc).records.values()],
  }))
  await nextTurn()
  const wishes = { title: board.title, briefs: sources, schema: live.schema, before }
  const made = await boardWork.run('version', live.records, wishes, FOR_THE_SERVER)
  // The thread's answer and what follows from it are in the turn in which it came.
  await nextTurn()
  if (newest && newest.sha256 === made.sha256) {
    const kept = await named(context, newest, { kind, name, byId })
    if (kept) return kept
    // Another node has thinned it out in between.
    return makeInTurn(context, boardId, { kind, name, byId, ...(id === undefined ? {} : { id }) })
  }
  if (kind === 'named') await requireMayName(context, boardId)
  await makeRoom(context, boardId, made.bytes.length, base)
  await nextTurn()
  const { bytes, isDifference, sha256, cards, records } = made
  const content = { sha256, cards, records, bytes, base: isDifference ? base : null }
  const version = await boardVersions.add({ id: id ?? newId(), boardId, kind, name, at, byId, ...content })
  rooms.notify(boardId, { type: 'versions-changed' })
  return version
}

/** The newest version has the board's content already; null where it is gone by now. */
async function named(
  context: VersionContext,
  newest: VersionRow,
  wishes: Required<Omit<VersionWishes, 'id'>>,
): Promise<VersionRow | null> {
  const { kind, name, byId } = wishes
  if (kind !== 'named' || (!isAutomatic(newest) && (name === '' || name === newest.name))) return newest
  const version = await context.boardVersions.name(newest.id, name === '' ? newest.name : name, byId)
  if (version) context.rooms.notify(newest.boardId, { type: 'versions-changed' })
  return version
}

async function requireMayName({ boardVersions }: VersionContext, boardId: string): Promise<void> {
  const named = (await boardVersions.list(boardId)).filter((version) => !isAutomatic(version))
  if (named.length < MOST_NAMED) return
  throw new AppError('conflict', `A board may have ${MOST_NAMED} versions of your own. Delete one that you don't need.`)
}

/** Lets the oldest automatic versions go until there is room. `base` must stay: the new one may be its difference. */
async function makeRoom(
  context: VersionContext,
  boardId: string,
  bytes: number,
  base: Pick<VersionRow, 'id'> | null,
): Promise<void> {
  const { boardVersions, boardLimits } = context
  const most = boardLimits.maxVersionBytesPerBoard
  let isOver = (await boardVersions.bytesOf(boardId)) + bytes > most
  if (!isOver) return
  const oldestFirst = (await boardVersions.list(boardId)).toReversed()
  for (const version of oldestFirst) {
    if (!isOver) return
    if (!isAutomatic(version) || version.id === base?.id) continue
    await removeInTurn(context, version, 'automatic')
    isOver = (await boardVersions.bytesOf(boardId)) + bytes > most
  }
  if (!isOver) return
  throw new AppError(
    'storage-full',
    `The versions of this board have no room left: they may take ${Math.round(most / 1024 / 1024)} MB together. Delete one that you don't need.`,
  )
}

/** The order of versions is that of their times. */
function laterThan(newest: Pick<VersionRow, 'at'> | null, now: Date): Date {
  return newest && newest.at >= now ? new Date(newest.at.getTime() + 1) : now
}
