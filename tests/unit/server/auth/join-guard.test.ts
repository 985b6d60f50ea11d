// Guesses that are under way at once, of which no more may be answered than of as many one after the other.

import { expect, it } from 'vitest'
import { AppError } from '@/lib/domain/errors'
import { err, ok, type Result } from '@/lib/std/result'
import { answerGuess, JoinGuard } from '@/server/auth/join-guard'
import { ManualClock } from '../../../support/manual-clock'

const WRONG = new AppError('not-found', 'No such link')
const MISSES = 3

it('S17: a right guess among many at once is refused where wrong ones have used the last try up', async () => {
  const clock = new ManualClock()
  const limit = new JoinGuard(clock, { misses: MISSES, windowMs: 60_000 })
  const looks: ((found: Result<string, AppError>) => void)[] = []
  const guess = () =>
    answerGuess(limit, 'address', () => new Promise<Result<string, AppError>>((end) => looks.push(end)))
  const guesses = Array.from({ length: MISSES + 2 }, guess)
  const settled = Promise.allSettled(guesses)
  // All have begun to look before the first one is known to be wrong.
  await expect.poll(() => looks.length).toBe(MISSES + 2)
  for (const end of looks.slice(0, MISSES + 1)) end(err(WRONG))
  looks.at(-1)?.(ok('the board'))
  const tooMany = { status: 'rejected', reason: expect.objectContaining({ code: 'too-many' }) as unknown }
  expect(await settled).toMatchObject([
    ...new Array<object>(MISSES).fill({ status: 'rejected', reason: WRONG }),
    tooMany,
    tooMany,
  ])

  clock.advance(60_000)
  const late = guess()
  await expect.poll(() => looks.length).toBe(MISSES + 3)
  looks.at(-1)?.(ok('the board'))
  expect(await late).toBe('the board')
})
