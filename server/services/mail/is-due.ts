// When what waits for somebody goes out by mail.

import type { WaitingItem } from '../../db/people/notice-mails'

/** Nothing new came for so long: edits, answers and second thoughts become one mail. */
const QUIET_MS = 2 * 60_000
/** A conversation that goes on keeps nobody waiting for longer. */
const LONGEST_WAIT_MS = 10 * 60_000
/** Somebody who is here sees it by themselves. */
const WAIT_WHILE_HERE_MS = 30 * 60_000

/** Whether it is time to mail somebody what waits for them of one board. `isHere`: they have a board open. */
export function isDue(
  items: readonly Pick<WaitingItem, 'firstAt' | 'lastAt' | 'mailedAt'>[],
  now: Date,
  isHere: boolean,
): boolean {
  const newest = Math.max(...items.map(({ lastAt }) => lastAt.getTime()))
  // What was in a mail before waits since it has grown.
  const oldest = Math.min(...items.map(({ firstAt, lastAt, mailedAt }) => (mailedAt ? lastAt : firstAt).getTime()))
  const waits = now.getTime() - oldest
  if (isHere) return waits >= WAIT_WHILE_HERE_MS
  return now.getTime() - newest >= QUIET_MS || waits >= LONGEST_WAIT_MS
}
