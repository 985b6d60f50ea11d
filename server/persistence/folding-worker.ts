// The thread that folds, slices and rewrites: an entry point of its own. It knows no database and keeps nothing between requests.

import { answerRequests } from '@/server/threads/answer-requests'
import type { Folding } from './folding'
import { buffersOfReply, type FoldingReply, type FoldingRequest, splitRows } from './folding-messages'
import { InlineFolding } from './inline-folding'
import { UnreadableStateError } from './packed-state'

const folding: Folding = new InlineFolding()

async function answer(request: FoldingRequest): Promise<FoldingReply> {
  try {
    switch (request.type) {
      case 'fold':
        return { type: 'folded', folded: await folding.fold(request.packed, splitRows(request.rows)) }
      case 'slice':
        return { type: 'sliced', sliced: await folding.slice(request.packed) }
      case 'rewrite':
        return { type: 'rewritten', rewritten: await folding.rewrite(request.packed) }
    }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return { type: 'failed', message, isUnreadable: error instanceof UnreadableStateError }
  }
}

answerRequests(answer, buffersOfReply)
