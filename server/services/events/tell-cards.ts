// Reports changed cards as one event when a board falls quiet, and every minute while it doesn't. The reported state is
// kept with the event, so that a change is reported once, and changes that a stop or a crash left out are reported
// after the next start.

import { viewDocument } from '@/lib/document/view/view-document'
import { MOST_CARDS_NAMED, NOBODY_ALONE } from '@/lib/domain/boards/board-event'
import type { Logger } from '../../log/logger'
import type { Clock } from '../../time/clock'
import { followQuietBoards } from '../../time/quiet-boards'
import type { ServiceContext } from '../context'
import { type CardMarks, cardMarks, changedCards, packMarks, unpackMarks } from './card-marks'

const LOOK_EVERY_MS = 1_000
/** A board is quiet when nothing was changed for so long. */
const QUIET_MS = 5_000
/** A board that is never quiet is reported after this long. */
const LATEST_MS = 60_000
/** A board that could not be read is looked at again after so long. */
const REST_MS = 30_000

type TellContext = Pick<ServiceContext, 'rooms' | 'boards' | 'toldCards' | 'now'>

/** Starts to listen. The returned function stops, and resolves when nothing of it is under way any more. */
export function tellCards(context: TellContext, clock: Clock, logger: Logger): () => Promise<void> {
  return followQuietBoards({
    clock,
    onChanged: (listener) => context.rooms.onCommitted(listener),
    lookEveryMs: LOOK_EVERY_MS,
    quietMs: QUIET_MS,
    latestMs: LATEST_MS,
    restMs: REST_MS,
    behind: () => context.toldCards.behind(),
    run: (boardId) => tellOf(context, boardId),
    onFailed: (error, boardId) =>
      boardId === undefined
        ? logger.error({ err: error }, 'Boards with changed cards could not be looked up; trying again')
        : logger.warn({ boardId, err: error }, 'Changed cards of a board could not be told; trying again'),
  })
}

async function tellOf({ rooms, boards, toldCards, now }: TellContext, boardId: string): Promise<void> {
  const board = await boards.find(boardId)
  if (!board || board.deletedAt || (await rooms.isElsewhere(boardId))) return
  const at = now()
  const after = await rooms.read(boardId, (doc) => cardMarks(viewDocument(doc)))
  const before = await marksBefore(await toldCards.find(boardId))
  const cardIds = before && changedCards(before, after)
  const isNamed = cardIds !== null && cardIds.length <= MOST_CARDS_NAMED
  const event = {
    boardId,
    kind: 'cards-changed',
    by: { userId: NOBODY_ALONE, at },
    subject: isNamed ? { cardIds } : {},
  } as const
  await toldCards.tell(boardId, await packMarks(after), at, cardIds?.length === 0 ? null : event)
}

/** Null where they are not known. */
async function marksBefore(bytes: Uint8Array | null): Promise<CardMarks | null> {
  if (bytes === null) return {}
  return bytes.length === 0 ? null : unpackMarks(bytes)
}
