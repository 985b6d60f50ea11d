// Compares two states of a board, or two boards: versions by their ids, the board as it is now, another board as it is
// now.

import type { BriefBlock } from '@/lib/brief/parsed-brief'
import type { BriefText } from '@/lib/compare/align-sentences'
import type { BoardRecord } from '@/lib/document/records/records'
import { withoutCoveredScores } from '@/lib/document/view/covered-records'
import type { WorkFor } from '../../board-work/board-work'
import type { ComparedSide, CompareWishes } from '../../board-work/compare-boards'
import { packRecords } from '../../board-work/packed-records'
import { type BoardAccess, enterBoard } from '../../policies/board-policy'
import { boardRecords } from '../boards/board-records'
import type { ServiceContext } from '../context'
import { coveredRating } from '../rounds/covered-rating'
import { findVersion, readVersion } from './read-version'

/** Begins the name of a side that is another board. */
const OTHER_BOARD = 'board:'

export interface ComparedSides {
  /** The id of a version, or `board:` with the id of another board. */
  readonly from: string
  /** The id of a version, or `now`. */
  readonly to: string
}

interface Side {
  readonly boardId: string
  readonly title: string
  readonly name: string | null
  readonly records: readonly BoardRecord[]
  readonly briefs: readonly { readonly id: string; readonly title: string; readonly revision: number }[]
}

/**
 * Compares two sides; what comes back is the bytes of the JSON text or the Markdown. Throws AppError `not-found` for a
 * version or board that isn't there for this person, `too-many` and `busy`.
 */
export async function compareVersions(
  context: ServiceContext,
  access: BoardAccess,
  { from, to }: ComparedSides,
  wishes: Pick<CompareWishes, 'locale' | 'filter' | 'format'>,
  workFor: WorkFor,
): Promise<Uint8Array<ArrayBuffer>> {
  const before = await earlierSide(context, access, from, workFor)
  const after = await sideOf(context, access, to, workFor)
  const isOneBoard = before.boardId === after.boardId
  return context.boardWork.run(
    'compare',
    [],
    {
      ...wishes,
      isOneBoard,
      from: await packedSide(context, before, isOneBoard ? after : undefined),
      to: await packedSide(context, after, isOneBoard ? before : undefined),
    },
    workFor,
  )
}

/**
 * Reads a version or another board, and the briefs of now, for a report with the changes since. Throws as
 * `compareVersions`.
 */
export async function sinceSide(context: ServiceContext, access: BoardAccess, from: string, workFor: WorkFor) {
  const since = await earlierSide(context, access, from, workFor)
  const isOneBoard = since.boardId === access.board.id
  const briefs = await context.briefs.list(access.board.id)
  const now = { ...since, boardId: access.board.id, records: [], briefs }
  return {
    isOneBoard,
    side: await packedSide(context, since, isOneBoard ? now : undefined),
    briefs: (await packedSide(context, now, isOneBoard ? since : undefined)).briefs,
  }
}

/** A version of the board, or another board that the person may read. */
async function earlierSide(
  context: ServiceContext,
  access: BoardAccess,
  from: string,
  workFor: WorkFor,
): Promise<Side> {
  if (!from.startsWith(OTHER_BOARD)) return sideOf(context, access, from, workFor)
  const other = await enterBoard(context.boards, access.person, from.slice(OTHER_BOARD.length), 'read-board')
  return liveSide(context, other, other.board.title)
}

async function sideOf(context: ServiceContext, access: BoardAccess, id: string, workFor: WorkFor): Promise<Side> {
  const { board } = access
  if (id === 'now') return liveSide(context, access, null)
  const { name, at } = await findVersion(context, board.id, id)
  const { title, records, briefs } = await readVersion(context, board.id, id, workFor)
  const shown = await asShown(context, access, records)
  return {
    boardId: board.id,
    title,
    records: shown,
    briefs,
    name: name || at.toISOString().slice(0, 16).replace('T', ' '),
  }
}

async function liveSide(context: ServiceContext, access: BoardAccess, name: string | null): Promise<Side> {
  const { board } = access
  const records = await asShown(context, access, await boardRecords(context, board.id))
  return { boardId: board.id, title: board.title, name, records, briefs: await context.briefs.list(board.id) }
}

/** What people rate alone just now is covered on both sides: what it was tells what it is. */
async function asShown(context: ServiceContext, access: BoardAccess, records: readonly BoardRecord[]) {
  const rating = await coveredRating(context, access.board, access)
  return rating ? withoutCoveredScores(records, rating) : records
}

/** Texts go along for the briefs that the other side of the same board has at another revision. */
async function packedSide(context: ServiceContext, side: Side, other: Side | undefined): Promise<ComparedSide> {
  const revisions = new Map(other?.briefs.map(({ id, revision }) => [id, revision]))
  const briefs = []
  for (const { id, title, revision } of side.briefs) {
    const isOther = revisions.has(id) && revisions.get(id) !== revision
    briefs.push({
      id,
      title,
      revision,
      content: isOther ? await textAt(context, side.boardId, id, revision) : undefined,
    })
  }
  return { title: side.title, name: side.name, records: await packRecords(side.records), briefs }
}

/** Reads the text of a brief as it was at a revision; undefined where it is gone. */
async function textAt(
  { briefs, briefRevisions }: Pick<ServiceContext, 'briefs' | 'briefRevisions'>,
  boardId: string,
  briefId: string,
  revision: number,
): Promise<BriefText | undefined> {
  const live = await briefs.find(boardId, briefId)
  if (!live) return undefined
  if (live.revision === revision) return readable(live)
  const earlier = await briefRevisions.find(briefId, revision)
  return earlier ? readable(earlier) : undefined
}

function readable({ text, blocks }: { readonly text: string; readonly blocks: readonly BriefBlock[] }): BriefText {
  const read = blocks.filter(({ setAside }) => setAside === null)
  return { text, blocks: read.map(({ start, end }) => ({ start, end })) }
}
