// The turnout of a thousand who answer within a second is sent in a handful of notices, the last of which is right.

import { expect, test } from 'vitest'
import type { Notice } from '@/lib/protocol/notice'
import { TURNOUT_EVERY_MS, TurnoutNews } from '@/server/services/rounds/turnout-news'
import { ManualClock } from '../../../../support/manual-clock'

/** Lets what waits for promises go on. */
const settle = () => new Promise((resolve) => setImmediate(resolve))

test('turnout of a round is told at once, then at most so often, and always in the end', async () => {
  const clock = new ManualClock()
  const told: string[] = []
  const notify = (boardId: string, notice: Notice) => {
    if (notice.type === 'turnout') told.push(`${boardId} ${notice.roundId} ${notice.turnout}`)
  }
  const news = new TurnoutNews({ notify }, clock)
  for (let turnout = 1; turnout <= 1_000; turnout++) {
    news.tell('board', 'round', { turnout })
    clock.advance(1)
    if (turnout % 50 === 0) await settle()
  }
  news.tell('board', 'other', { turnout: 1 })
  clock.advance(TURNOUT_EVERY_MS)
  await settle()
  expect(told[0]).toBe('board round 1')
  expect(told).toContain('board other 1')
  expect(told.findLast((each) => each.startsWith('board round'))).toBe('board round 1000')
  expect(told.length).toBeLessThanOrEqual(7)
  clock.advance(TURNOUT_EVERY_MS)
  await settle()
  news.tell('board', 'round', { turnout: 999 })
  expect(told.at(-1)).toBe('board round 999')
  await news.stop()
})
