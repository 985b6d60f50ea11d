// A compactor that folds a log's rows in the test's process and logs nothing.

import { createLogger } from '@/server/log/logger'
import { Compactor } from '@/server/persistence/compactor'
import { InlineFolding } from '@/server/persistence/inline-folding'
import type { UpdateLog } from '@/server/persistence/update-log'

export function compactorOf(log: UpdateLog): Compactor {
  return new Compactor({
    log,
    folding: new InlineFolding(),
    limits: { keptSnapshots: 3 },
    logger: createLogger('silent'),
  })
}
