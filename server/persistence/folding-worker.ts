// The thread that folds and slices: an entry point of its own. It knows no database and keeps nothing between requests.

import { parentPort } from 'node:worker_threads'
import type { Folding } from './folding'
import { buffersOfReply, type FoldingReply, type FoldingRequest, splitRows } from './folding-messages'
import { InlineFolding } from './inline-folding'
import { UnreadableStateError } from './packed-state'

const folding: Folding = new InlineFolding()

async function answer(request: FoldingRequest): Promise<FoldingReply> {
  const { id } = request
  try {
    return request.type === 'fold'
      ? { id, type: 'folded', folded: await folding.fold(request.packed, splitRows(request.rows)) }
      : { id, type: 'sliced', sliced: await folding.slice(request.packed) }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return { id, type: 'failed', message, isUnreadable: error instanceof UnreadableStateError }
  }
}

parentPort?.on('message', (request: FoldingRequest) => {
  void answer(request).then((reply) => parentPort?.postMessage(reply, buffersOfReply(reply)))
})
