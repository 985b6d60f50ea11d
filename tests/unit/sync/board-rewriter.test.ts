// Which boards a rewriter remembers as not worth rewriting: those that may be checked again.

import { expect, it } from 'vitest'
import { DEFAULT_LIMITS } from '@/lib/protocol/limits'
import { createLogger } from '@/server/log/logger'
import { ALL_AT_HOME } from '@/server/persistence/board-homes'
import { InlineFolding } from '@/server/persistence/inline-folding'
import { BoardRewriter } from '@/server/sync/rooms/board-rewriter'
import { ManualClock } from '../../support/manual-clock'
import { MemoryUpdateLog } from '../../support/persistence/memory-update-log'

it('F23: forgets boards that are idle no more, and those that were erased', async () => {
  let idle = Array.from({ length: 50 }, (_, i) => ({ boardId: `board${i}`, snapshotId: i }))
  const rewriter = new BoardRewriter({
    log: Object.assign(new MemoryUpdateLog(), { idleBoards: () => Promise.resolve(idle) }),
    registry: { whileClosed: (_boardId, work) => work() },
    homes: ALL_AT_HOME,
    folding: new InlineFolding(),
    limits: DEFAULT_LIMITS,
    clock: new ManualClock(),
    logger: createLogger('silent'),
    // Deleted boards have nothing to rewrite.
    epochOf: () => Promise.resolve(null),
    changeEpoch: () => Promise.reject(new Error('Nothing was rewritten')),
  })
  await rewriter.sweep()
  expect(rewriter.remembered).toBe(50)
  idle = idle.slice(48)
  await rewriter.sweep()
  expect(rewriter.remembered).toBe(2)
})
