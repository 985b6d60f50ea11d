// Finds what waits for people and is due, and claims it: one mail a board, or one a day of all boards, which also
// reports what has changed on them.

import { nextDailyTime } from '@/lib/domain/boards/daily-time'
import { groupBy } from '@/lib/std/group-by'
import type { InboxBoard } from '../../db/inbox/inbox-items'
import type { DailyReader, WaitingItem } from '../../db/people/notice-mails'
import type { ServiceContext } from '../context'
import { openBoards, readInbox } from '../inbox/read-inbox'
import { isDue } from './is-due'

/** Among this many events at least one is assumed to be by somebody else. */
const MOST_EVENTS = 200

/** Claims the mails whose time has come. */
export async function claimMails(context: ServiceContext): Promise<void> {
  const { noticeMails, boardVisits, now } = context
  const at = now()
  const inboxes: Inboxes = new Map()
  const byBoard = groupBy(await noticeMails.waitingSoon(at), ({ userId, boardId }) => `${userId} ${boardId}`)
  for (const items of byBoard.values()) {
    const [first] = items
    if (!first || !isDue(items, at, boardVisits.isHere(first.userId))) continue
    const { userId, boardId } = first
    const visible = await visibleOf(context, inboxes, userId, items)
    if (visible.length > 0) await claim(context, { userId, boardId }, visible)
  }
  for (const reader of await noticeMails.dailyReaders()) {
    const { userId, digestAt } = reader
    if (!isHour(reader, at)) continue
    const waiting = await noticeMails.waitingFor(userId, at)
    const visible = await visibleOf(context, inboxes, userId, waiting)
    const newsOf = await boardsWithNews(context, reader, visible)
    await claim(context, { userId, boardId: null, digestAt, newsOf }, visible)
  }
}

interface Claimant {
  readonly userId: string
  readonly boardId: string | null
  readonly digestAt?: Date
  readonly newsOf?: readonly string[]
}

async function claim(context: ServiceContext, claimant: Claimant, items: readonly WaitingItem[]): Promise<void> {
  const { noticeMails, newId, now, defaultLocale } = context
  await noticeMails.claim({ id: newId(), ...claimant, now: now(), locale: defaultLocale }, items)
}

/** What each person may see of their inbox, which is read once however many boards wait. */
type Inboxes = Map<string, ReadonlySet<string>>

/** Those that the person may see now: what a private step holds back waits on. */
async function visibleOf(
  context: ServiceContext,
  inboxes: Inboxes,
  userId: string,
  items: readonly WaitingItem[],
): Promise<readonly WaitingItem[]> {
  if (items.length === 0) return items
  const entries = inboxes.has(userId) ? [] : await readInbox(context, userId, { onlyUnread: true })
  const visible = inboxes.get(userId) ?? new Set(entries.map(({ row }) => row.id))
  inboxes.set(userId, visible)
  return items.filter(({ id }) => visible.has(id))
}

/**
 * The boards whose changes a daily mail reports: those of its entries, and those that the person follows and on which
 * something has happened since the last one. People who are on a board see it there, and a muted one reports nothing.
 */
async function boardsWithNews(
  context: ServiceContext,
  { userId, digestAt }: DailyReader,
  waiting: readonly WaitingItem[],
): Promise<string[]> {
  const { inbox, boardVisits } = context
  const levels = await inbox.boardFollows(userId)
  const withEntries = new Set(waiting.flatMap(({ boardId }) => boardId ?? []))
  const followed = [...levels].filter(([, level]) => level === 'all').map(([boardId]) => boardId)
  const asked = [...new Set([...withEntries, ...followed])].filter((boardId) => levels.get(boardId) !== 'none')
  const found: string[] = []
  for (const board of (await openBoards(context, userId, asked)).values()) {
    if (boardVisits.isVisiting(board.id, userId)) continue
    if (withEntries.has(board.id) || (await hasHappenedSince(context, board, userId, digestAt))) found.push(board.id)
  }
  return found
}

async function hasHappenedSince(
  { boardEvents }: ServiceContext,
  { id, changedAt }: InboxBoard,
  userId: string,
  digestAt: Date,
): Promise<boolean> {
  if (changedAt > digestAt) return true
  return (await boardEvents.since(id, digestAt, MOST_EVENTS)).some(({ actorId }) => actorId !== userId)
}

function isHour({ hour, timeZone, digestAt }: DailyReader, now: Date): boolean {
  return nextDailyTime(digestAt, hour * 60, timeZone) <= now
}
