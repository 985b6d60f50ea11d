// A process that folds once in a thread and then has no more work: it must end by itself.

import { createLogger } from '@/server/log/logger'
import { WorkerFolding } from '@/server/persistence/worker-folding'

const folding = new WorkerFolding({ logger: createLogger('silent') })
const { foldedIds } = await folding.fold(null, [{ id: 7, bytes: new Uint8Array([0, 0]) }])
process.stdout.write(`folded ${foldedIds.join()}`)
