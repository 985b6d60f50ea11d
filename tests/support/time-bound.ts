// Time limits, where a rule names a time. On a busy machine the clock would judge the machine, so only a full run
// (FAULT_FULL=1: npm run test:nightly) asserts them.

import { expect } from 'vitest'
import { IS_FULL } from './sync/fault-scale'

/** Fails a full run when `tookMs` isn't less than `boundMs`; both in milliseconds. */
export function expectWithin(tookMs: number, boundMs: number, what = 'milliseconds'): void {
  if (IS_FULL) expect(tookMs, what).toBeLessThan(boundMs)
}

/** Starts a clock: the function that it returns fails a full run when `boundMs` milliseconds have passed since. */
export function deadline(boundMs: number): () => void {
  const since = performance.now()
  return () => expectWithin(performance.now() - since, boundMs)
}
