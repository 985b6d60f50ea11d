// Puts what happened into people's inboxes, in the transaction of what happened: neither is ever there without the other.

import { randomFillSync } from 'node:crypto'
import {
  type FollowLevel,
  followLevel,
  type InboxData,
  type InboxKind,
  isAboutThread,
  isToldAlready,
  isWanted,
  joinedKind,
  kindsInOneEntry,
  MOST_CARDS_GIVEN,
  MOST_COMMENT_IDS,
} from '@/lib/domain/inbox/inbox'
import { makeId } from '@/lib/std/ids'
import { readersAmong } from '../access/readers-among'
import type { AppDb } from '../engine/client'
import { fromJson, toJson } from '../engine/json-column'

/** Something that people are to learn. */
export interface Delivery {
  /** Those whom it concerns. Who did it, who may not read the board and who wants to hear nothing of it are left out. */
  readonly to: readonly string[]
  readonly kind: InboxKind
  /** The id of what it is about: of the thread, card, session or board; of cards that somebody gives, of that person. */
  readonly subject: string
  readonly boardId: string
  /** Null for the server itself. */
  readonly actorId: string | null
  readonly at: Date
  /** What else there is to know, without words. */
  readonly data?: Omit<InboxData, 'actorId' | 'commentIds'>
  /** The comment, where a thread is what it is about. */
  readonly commentId?: string
}

export type InboxTables = Pick<AppDb, 'board' | 'membership' | 'workspaceMember' | 'inboxItem' | 'follow'>

/** Delivers in the caller's transaction. Resolves to the people whose inbox has changed. */
export async function deliverIn(tx: InboxTables, delivery: Delivery): Promise<readonly string[]> {
  const { kind, subject, boardId, actorId, at } = delivery
  const others = [...new Set(delivery.to)].filter((userId) => userId !== actorId)
  if (others.length === 0) return []
  const board = await tx.board.findFirst({ where: { id: boardId, deletedAt: null } })
  if (!board) return []
  const readers = await readersAmong(tx, board, others, at)
  const levels = await levelsOf(tx, boardId, isAboutThread(kind) ? subject : null)
  const told: string[] = []
  for (const userId of others) {
    if (!readers.has(userId) || !isWanted(kind, levels.get(userId)?.ofBoard, levels.get(userId)?.ofThread)) continue
    if (await put(tx, userId, delivery)) told.push(userId)
  }
  return told
}

/** Those who want to hear everything of a board, or of this thread of it, and nothing less of the thread. */
export async function followersIn(tx: Pick<AppDb, 'follow'>, boardId: string, threadId: string): Promise<string[]> {
  const levels = await levelsOf(tx, boardId, threadId)
  return [...levels].filter(([, { ofBoard, ofThread }]) => (ofThread ?? ofBoard) === 'all').map(([userId]) => userId)
}

interface Levels {
  readonly ofBoard?: FollowLevel
  readonly ofThread?: FollowLevel
}

async function levelsOf(
  tx: Pick<AppDb, 'follow'>,
  boardId: string,
  threadId: string | null,
): Promise<ReadonlyMap<string, Levels>> {
  const rows = await tx.follow.findMany({ where: { boardId, threadId: { in: ['', threadId ?? ''] } } })
  const levels = new Map<string, Levels>()
  for (const { userId, threadId: of, level } of rows) {
    const known = followLevel(level)
    if (known) levels.set(userId, { ...levels.get(userId), ...(of === '' ? { ofBoard: known } : { ofThread: known }) })
  }
  return levels
}

/** Adds an entry, or lets the one about the same thing grow. False if the same was delivered before. */
async function put(tx: Pick<AppDb, 'inboxItem'>, userId: string, delivery: Delivery): Promise<boolean> {
  const { kind, subject, boardId, actorId, at, data, commentId } = delivery
  const before = await tx.inboxItem.findFirst({
    where: { userId, boardId, subject, kind: { in: [...kindsInOneEntry(kind)] } },
  })
  const known = before && fromJson<InboxData>(before.data)
  if (known && isToldAlready(kind, known, data ?? {})) return false
  const isUnread = before !== null && before.readAt === null
  const named = (isUnread && known?.commentIds) || []
  // A comment that mentions a person only after an edit was delivered as a reply before.
  const isNamed = commentId !== undefined && named.includes(commentId)
  const commentIds = commentId && (isNamed ? named : [...named, commentId].slice(-MOST_COMMENT_IDS))
  const given = data?.cards && [...((isUnread && known?.cards) || []), ...data.cards]
  const cards = given && [...new Map(given.map((card) => [card.id, card])).values()]
  const isGiven = (cards?.length ?? 0) < (given?.length ?? 0)
  const fresh: InboxData = {
    actorId,
    ...data,
    ...(commentIds && { commentIds }),
    ...(cards && { cards: cards.slice(-MOST_CARDS_GIVEN) }),
  }
  const columns = { data: toJson(fresh), lastAt: at, readAt: null }
  if (!before) {
    const id = makeId((bytes) => randomFillSync(bytes))
    await tx.inboxItem.create({ data: { id, userId, boardId, kind, subject, count: 1, firstAt: at, ...columns } })
    return true
  }
  const unreadKind = isUnread ? (before.kind as InboxKind) : null
  const grown = isUnread
    ? { count: before.count + Number(!isNamed && !isGiven) }
    : { count: 1, firstAt: at, mailedAt: null }
  await tx.inboxItem.update({
    where: { id: before.id },
    data: { ...columns, ...grown, kind: joinedKind(unreadKind, kind) },
  })
  return true
}
