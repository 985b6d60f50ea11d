// Finds what waits for people and is due, and claims it: one mail a board, or one a day of all boards.

import { nextDailyTime } from '@/lib/domain/boards/daily-time'
import { groupBy } from '@/lib/std/group-by'
import type { DailyReader, WaitingItem } from '../../db/people/notice-mails'
import type { ServiceContext } from '../context'
import { readInbox } from '../inbox/read-inbox'
import { isDue } from './is-due'

/** Claims the mails whose time has come. */
export async function claimMails(context: ServiceContext): Promise<void> {
  const { noticeMails, boardVisits, now } = context
  const at = now()
  const byBoard = groupBy(await noticeMails.waitingSoon(at), ({ userId, boardId }) => `${userId} ${boardId}`)
  for (const items of byBoard.values()) {
    const [first] = items
    if (!first || !isDue(items, at, boardVisits.isHere(first.userId))) continue
    const { userId, boardId } = first
    const visible = await visibleOf(context, userId, items)
    if (visible.length > 0) await claim(context, { userId, boardId }, visible)
  }
  for (const reader of await noticeMails.dailyReaders()) {
    const { userId, digestAt } = reader
    if (!isHour(reader, at)) continue
    const waiting = await noticeMails.waitingFor(userId, at)
    await claim(context, { userId, boardId: null, digestAt }, await visibleOf(context, userId, waiting))
  }
}

interface Claimant {
  readonly userId: string
  readonly boardId: string | null
  readonly digestAt?: Date
}

async function claim(context: ServiceContext, claimant: Claimant, items: readonly WaitingItem[]): Promise<void> {
  const { noticeMails, newId, now, defaultLocale } = context
  await noticeMails.claim({ id: newId(), ...claimant, now: now(), locale: defaultLocale }, items)
}

/** Those that the person may see now: what a private step holds back waits on. */
async function visibleOf(
  context: ServiceContext,
  userId: string,
  items: readonly WaitingItem[],
): Promise<readonly WaitingItem[]> {
  if (items.length === 0) return items
  const entries = await readInbox(context, userId, { onlyUnread: true })
  const visible = new Set(entries.map(({ row }) => row.id))
  return items.filter(({ id }) => visible.has(id))
}

function isHour({ hour, timeZone, digestAt }: DailyReader, now: Date): boolean {
  return nextDailyTime(digestAt, hour * 60, timeZone) <= now
}
