// What waits for a person, with its words as they are now: boards that they may not read any more, removed comments and
// deleted sessions are not in it, and a board on which people answer alone just now waits until they are done.

import { isAboutThread } from '@/lib/domain/inbox/inbox'
import type { LocalizedText } from '@/lib/domain/localized'
import { answersAlone } from '@/lib/domain/session/answers-alone'
import type { ThreadAnchor } from '@/lib/domain/threads/thread'
import type { InboxBoard, InboxRow } from '../../db/inbox/inbox-items'
import type { InboxComment } from '../../db/threads/inbox-comments'
import type { ServiceContext } from '../context'

/** An entry that its person may see now. */
export interface InboxEntry {
  readonly row: InboxRow
  readonly board: InboxBoard
  /** A thread's comments since it was last read, removed ones aside; at least one. */
  readonly comments: readonly InboxComment[]
  readonly anchor: ThreadAnchor | null
  /** The session that ended. */
  readonly session: { readonly title: string; readonly titleIn?: LocalizedText | undefined } | null
}

/** People read the newest entries; what is older is in the threads themselves. */
const MOST = { unread: 500, read: 100 } as const

/** A person's entries that they may see now, the newest first. For mails, `onlyUnread`. */
export async function readInbox(
  context: ServiceContext,
  userId: string,
  { onlyUnread = false } = {},
): Promise<InboxEntry[]> {
  const rows = await context.inbox.list(userId, onlyUnread ? { ...MOST, read: 0 } : MOST)
  const boards = await openBoards(
    context,
    userId,
    rows.flatMap(({ boardId }) => boardId ?? []),
  )
  const visible = rows.flatMap((row) => {
    const board = boards.get(row.boardId ?? '')
    return board ? [{ row, board }] : []
  })
  const ofThreads = visible.filter(({ row }) => isAboutThread(row.kind)).map(({ row }) => row)
  const comments = await context.inboxComments.living(ofThreads.flatMap(({ data }) => data.commentIds ?? []))
  const anchors = await context.inboxComments.anchors(ofThreads.map(({ subject }) => subject))
  const entries: InboxEntry[] = []
  for (const { row, board } of visible) {
    if (isAboutThread(row.kind)) {
      const own = (row.data.commentIds ?? []).flatMap((id) => comments.get(id) ?? [])
      const anchor = anchors.get(row.subject)
      if (own.length > 0 && anchor) entries.push({ row, board, comments: own, anchor, session: null })
    } else if (row.kind === 'session-ended') {
      const session = await context.boardSessions.find(board.id, row.subject)
      if (session) entries.push({ row, board, comments: [], anchor: null, session })
    } else {
      entries.push({ row, board, comments: [], anchor: null, session: null })
    }
  }
  return entries
}

/** Those of these boards that the person may read and that hold nothing back just now, by id. */
export async function openBoards(
  context: ServiceContext,
  userId: string,
  boardIds: readonly string[],
): Promise<ReadonlyMap<string, InboxBoard>> {
  const readable = await context.inbox.readable(userId, boardIds)
  const open = new Map(readable)
  for (const { id, runningSessionId } of readable.values()) {
    const session = runningSessionId && (await context.boardSessions.find(id, runningSessionId))
    if (session && answersAlone(session)) open.delete(id)
  }
  return open
}
