// The tests of the limits on content in memory and on the disk.

import { LIMITS, type TestedLimits } from './tested'

export const OF_STORAGE = {
  idleUnloadMs: ['unit/sync/idle-timers.test.ts', 'goes its time after the last one left, unless somebody comes back'],
  parkAfterMs: [
    'unit/sync/idle-timers.test.ts',
    'is parked its time after the last use, with one timer however often it is used',
  ],
  maxSyncTickMs: [
    'unit/sync/update-inbox.test.ts',
    'maxSyncTickMs: of much that comes the next batch is handed on after so long, and not before',
  ],
  maxCommitRows: [
    'unit/persistence/log-writer.test.ts',
    'rows that come during a commit go together with the next, in order',
  ],
  maxCommitBytes: [
    'unit/persistence/log-writer.test.ts',
    'maxCommitBytes: as many bytes go in one commit, and of one more the last row goes with the next',
  ],
  degradedAfterMs: [
    'unit/persistence/log-writer.test.ts',
    'I12: degradedAfterMs: a commit may fail or hang for so long, and not for one more',
  ],
  maxBufferedWriteBytes: [
    `${LIMITS}/storage.test.ts`,
    'I10, I12: maxBufferedWriteBytes: while as much waits changes are taken, beyond it their writers are told to come back',
  ],
  compactAfterRows: ['unit/sync/compaction-trigger.test.ts', 'I5: folds after so many rows or so many bytes'],
  compactAfterBytes: ['unit/sync/compaction-trigger.test.ts', 'I5: folds after so many rows or so many bytes'],
  keptSnapshots: [`${LIMITS}/storage.test.ts`, 'I5: keptSnapshots: as many stay, and with one more the oldest goes'],
  rewriteIdleMs: [
    `${LIMITS}/storage.test.ts`,
    'rewriteIdleMs: a board that was idle for no longer stays as it is, and is rewritten when it was for one more',
  ],
  rewriteSweepMs: [
    `${LIMITS}/storage.test.ts`,
    'rewriteSweepMs: idle boards are looked for after so long, and not before',
  ],
  minRewriteBytes: [
    `${LIMITS}/storage.test.ts`,
    'minRewriteBytes: a board of as many bytes is rewritten, and a smaller one is left alone',
  ],
} satisfies TestedLimits
