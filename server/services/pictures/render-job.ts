// Puts together all that a picture of a board is made of: the document, what its head and foot say, and its images.

import * as Y from 'yjs'
import type { BoardRecord } from '@/lib/document/records/records'
import { recordsOf } from '@/lib/document/records/roots'
import { withoutCoveredScores } from '@/lib/document/view/covered-records'
import { documentMetaOf } from '@/lib/document/view/document-meta'
import { publicRecord } from '@/lib/document/view/public-records'
import { voteIdOnCards } from '@/lib/domain/boards/vote-on-cards'
import { AppError } from '@/lib/domain/errors'
import { dotsOfVote, type KnownVotes, lastShownVote } from '@/lib/domain/session/last-vote'
import type { OpenRating } from '@/lib/domain/session/round-in-front'
import { NO_SOURCES, type PictureContext, type PicturedVersion, ratersOf } from '@/lib/picture/picture-context'
import type { BoardTask } from '@/lib/picture/render-message'
import { FOR_THE_SERVER } from '../../board-work/board-work'
import type { BoardRow } from '../../db/boards/boards'
import { cutFaces } from '../../fonts/cut-faces'
import type { Onlooker } from '../../policies/board-policy'
import type { BoardJob } from '../../render/render-job'
import { boardRecords } from '../boards/board-records'
import type { ServiceContext } from '../context'
import { coveredRating } from '../rounds/covered-rating'

/** A version of a board, to be drawn in its place. */
export interface DrawnVersion {
  readonly title: string
  readonly named: PicturedVersion
  /** As one Yjs update. */
  readonly document: Uint8Array
  readonly records: ReadonlyMap<string, BoardRecord>
}

/**
 * Gathers all that the renderer needs to draw a board as somebody may see it. Throws AppError `not-found` with `shape` or `page` as its path where
 * the task names one that isn't on the board.
 */
export async function makeRenderJob(
  context: Pick<
    ServiceContext,
    'rooms' | 'assets' | 'assetStore' | 'briefs' | 'rounds' | 'boardSessions' | 'boardWork' | 'faceCutter'
  >,
  board: BoardRow,
  onlooker: Onlooker,
  { kind, request }: Pick<BoardTask, 'kind' | 'request'>,
  version?: DrawnVersion,
): Promise<BoardJob> {
  const { rooms, assets, assetStore } = context
  const { part } = request
  const what = part.kind === 'page' ? 'page' : 'shape'
  const wanted = part.kind === 'shapes' ? part.ids : part.kind === 'page' ? [part.id] : []
  const rating = await coveredRating(context, board, onlooker)
  // Its address is public, as that of an embed is, and shows as little: no people, no days, and no result of a vote.
  const isLive = kind === 'picture' && onlooker === null
  const missingIn = (records: { readonly has: (id: string) => boolean }) => wanted.filter((id) => !records.has(id))
  const { document, missing, meta } = version
    ? { document: version.document, missing: missingIn(version.records), meta: {} }
    : await rooms.read(board.id, (doc) => ({
        document: Y.encodeStateAsUpdate(doc),
        missing: missingIn(recordsOf(doc)),
        meta: documentMetaOf(doc),
      }))
  if (missing[0] !== undefined) {
    throw new AppError('not-found', `There is no ${what} ${missing[0]} on this board.`, what)
  }
  return {
    // A board that came back out of a picture would have lost the scores that are covered in it.
    task: {
      kind,
      request: rating ? { ...request, carriesData: false } : request,
      context: await contextOf(
        context,
        board,
        { request, dotsBy: kind === 'picture' && !isLive && !version ? meta : undefined },
        version,
      ),
    },
    document: (rating || isLive) && !version ? await shownDocument(context, board.id, rating, isLive) : document,
    cutFaces: (faces) => cutFaces((face) => context.faceCutter.cutForOwnPicture(face), faces),
    async readImage(assetId) {
      const asset = await assets.find(assetId)
      if (asset?.boardId !== board.id) return null
      const file = await assetStore.read(assetId)
      if (!file) return null
      try {
        return { bytes: await file.readFile(), mimeType: asset.mimeType }
      } finally {
        await file.close()
      }
    },
  }
}

/** The board as another one, which has no scores that are covered and, for a live picture, nothing that isn't public. */
async function shownDocument(
  context: Pick<ServiceContext, 'rooms' | 'boardWork'>,
  boardId: string,
  rating: OpenRating | undefined,
  isLive: boolean,
): Promise<Uint8Array> {
  const all = await boardRecords(context, boardId)
  const uncovered = rating ? withoutCoveredScores(all, rating) : all
  const records = isLive ? uncovered.flatMap((record) => publicRecord(record) ?? []) : uncovered
  return (await context.boardWork.run('content', records, {}, FOR_THE_SERVER)).update
}

/** The cards of a PDF lead to what they cite, and a board that is carried brings along what it cites. */
function namesSources({ isExplained, carriesData, format }: BoardTask['request']): boolean {
  return isExplained || carriesData || format === 'pdf'
}

async function contextOf(
  { briefs, rounds }: Pick<ServiceContext, 'briefs' | 'rounds'>,
  board: BoardRow,
  { request, dotsBy }: Pick<BoardTask, 'request'> & { readonly dotsBy: Readonly<Record<string, unknown>> | undefined },
  version: DrawnVersion | undefined,
): Promise<PictureContext> {
  const withSources = namesSources(request)
  const all = withSources || dotsBy ? await rounds.list(board.id) : []
  const votes = dotsBy && (await knownVotes(rounds, board.id, lastShownVote(all)?.id, dotsBy))
  const facts = {
    ...(version
      ? // When the board changed last says nothing of a version that is long ago.
        { title: version.title, changedAt: '', ofVersion: version.named }
      : { title: board.title, changedAt: board.changedAt.toISOString() }),
    ...(votes && { votes }),
  }
  if (!withSources) return { ...facts, ...NO_SOURCES }
  return { ...facts, sources: Object.fromEntries(await briefs.sources(board.id)), raters: ratersOf(all) }
}

/** The vote that the document's `meta` has the cards show. */
async function knownVotes(
  rounds: ServiceContext['rounds'],
  boardId: string,
  newestId: string | undefined,
  meta: Readonly<Record<string, unknown>>,
): Promise<KnownVotes | undefined> {
  if (newestId === undefined) return undefined
  const shownId = voteIdOnCards(newestId, meta)
  const vote = shownId === undefined ? null : await rounds.find(boardId, shownId)
  return { newestId, shown: vote ? dotsOfVote(vote) : undefined }
}
