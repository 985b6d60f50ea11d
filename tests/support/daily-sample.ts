// A sweep tries every case of a long list. It does so in a full run (FAULT_FULL=1: npm run test:nightly); the daily run
// tries a sample that changes from day to day, so that nothing on the list stays untried for long.

import { seededRandom } from './seeded-random'
import { IS_FULL } from './sync/fault-scale'

const DAY_MS = 86_400_000

/** SWEEP_SEED repeats the sample of another day: days since 1970, UTC. */
export const SWEEP_SEED = Number(process.env.SWEEP_SEED ?? Math.floor(Date.now() / DAY_MS))

/** Returns all cases in a full run, otherwise `count` random ones, in their order. */
export function dailySample<T>(cases: readonly T[], count: number, seed = SWEEP_SEED, isFull = IS_FULL): readonly T[] {
  if (isFull || count >= cases.length) return cases
  const random = seededRandom(seed)
  const drawn = cases.map((_, i) => ({ i, rank: random() })).sort((a, b) => a.rank - b.rank)
  const chosen = new Set(drawn.slice(0, count).map(({ i }) => i))
  return cases.filter((_, i) => chosen.has(i))
}
