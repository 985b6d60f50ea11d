// Folding in a thread of its own, so that a large board never holds up the others.

import type { Logger } from '@/server/log/logger'
import { RequestThread } from '@/server/threads/request-thread'
import type { FoldedState, Folding, RewrittenState, RowToFold, SlicedState } from './folding'
import { buffersOfRequest, type FoldingReply, type FoldingRequest, joinRows } from './folding-messages'
import { UnreadableStateError } from './packed-state'

export interface WorkerFoldingOptions {
  readonly logger: Logger
  /** The most that the thread's JavaScript heap may grow to. A board that needs more ends the thread, not the server. */
  readonly maxHeapMb?: number
  /** How long the thread may have nothing to fold before it is ended. */
  readonly maxIdleMs?: number
}

const DEFAULT_MAX_HEAP_MB = 1_024
/**
 * Longer than a busy board rests after a fold in a new thread, so that the next one finds it warm: until its code is
 * compiled a fold takes five times the processor time.
 */
const DEFAULT_MAX_IDLE_MS = 40_000
/** scripts/build-server.mjs puts the thread's file next to the server's. */
const ENTRY = new URL(
  import.meta.url.endsWith('.ts') ? './folding-worker-source.mjs' : './folding-worker.mjs',
  import.meta.url,
)

/** Folds in a thread of its own, so that a large board doesn't hold up the others. */
export class WorkerFolding implements Folding {
  readonly #thread: RequestThread<FoldingRequest, FoldingReply>

  constructor({ logger, maxHeapMb = DEFAULT_MAX_HEAP_MB, maxIdleMs = DEFAULT_MAX_IDLE_MS }: WorkerFoldingOptions) {
    const resourceLimits = { maxOldGenerationSizeMb: maxHeapMb }
    this.#thread = new RequestThread({ name: 'folding', entry: ENTRY, resourceLimits, maxIdleMs, logger })
  }

  async fold(packed: Uint8Array | null, rows: readonly RowToFold[]): Promise<FoldedState> {
    const reply = await this.#ask({ type: 'fold', packed: packed && new Uint8Array(packed), rows: joinRows(rows) })
    if (reply.type !== 'folded') throw errorOf(reply)
    return reply.folded
  }

  async slice(packed: Uint8Array): Promise<SlicedState> {
    const reply = await this.#ask({ type: 'slice', packed: new Uint8Array(packed) })
    if (reply.type !== 'sliced') throw errorOf(reply)
    return reply.sliced
  }

  async rewrite(packed: Uint8Array): Promise<RewrittenState> {
    const reply = await this.#ask({ type: 'rewrite', packed: new Uint8Array(packed) })
    if (reply.type !== 'rewritten') throw errorOf(reply)
    return reply.rewritten
  }

  /** Ends the thread. Requests that it has not answered are rejected, and so are all later ones. */
  close(): Promise<void> {
    return this.#thread.close()
  }

  #ask(request: FoldingRequest): Promise<FoldingReply> {
    return this.#thread.ask(request, buffersOfRequest(request))
  }
}

function errorOf(reply: FoldingReply): Error {
  if (reply.type !== 'failed') return new Error(`The folding thread answered with ${reply.type}`)
  return reply.isUnreadable ? new UnreadableStateError(reply.message) : new Error(reply.message)
}
