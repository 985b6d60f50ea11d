// Folding in a thread of its own, so that a large board never holds up the others. The thread starts with the first
// request; when it dies its requests fail and the next one gets a new thread.

import { Worker } from 'node:worker_threads'
import type { Logger } from '@/server/log'
import type { FoldedState, Folding, RewrittenState, RowToFold, SlicedState } from './folding'
import { buffersOfRequest, type FoldingReply, type FoldingRequest, joinRows } from './folding-messages'
import { UnreadableStateError } from './packed-state'

export interface WorkerFoldingOptions {
  readonly logger: Logger
  /** The most that the thread's JavaScript heap may grow to. A board that needs more ends the thread, not the server. */
  readonly maxHeapMb?: number
}

interface Waiting {
  readonly resolve: (reply: FoldingReply) => void
  readonly reject: (error: Error) => void
}

const DEFAULT_MAX_HEAP_MB = 1_024
/** scripts/build-server.mjs puts the thread's file next to the server's. */
const ENTRY = new URL(
  import.meta.url.endsWith('.ts') ? './folding-worker-source.mjs' : './folding-worker.mjs',
  import.meta.url,
)

export class WorkerFolding implements Folding {
  readonly #options: WorkerFoldingOptions
  /** Requests that the thread has not answered, by their numbers. */
  readonly #waiting = new Map<number, Waiting>()
  #worker: Worker | null = null
  #lastId = 0
  #isClosed = false

  constructor(options: WorkerFoldingOptions) {
    this.#options = options
  }

  async fold(packed: Uint8Array | null, rows: readonly RowToFold[]): Promise<FoldedState> {
    const id = ++this.#lastId
    const reply = await this.#ask({ id, type: 'fold', packed: packed && new Uint8Array(packed), rows: joinRows(rows) })
    if (reply.type !== 'folded') throw errorOf(reply)
    return reply.folded
  }

  async slice(packed: Uint8Array): Promise<SlicedState> {
    const id = ++this.#lastId
    const reply = await this.#ask({ id, type: 'slice', packed: new Uint8Array(packed) })
    if (reply.type !== 'sliced') throw errorOf(reply)
    return reply.sliced
  }

  async rewrite(packed: Uint8Array): Promise<RewrittenState> {
    const id = ++this.#lastId
    const reply = await this.#ask({ id, type: 'rewrite', packed: new Uint8Array(packed) })
    if (reply.type !== 'rewritten') throw errorOf(reply)
    return reply.rewritten
  }

  /** Ends the thread. Requests that it has not answered are rejected, and so are all later ones. */
  async close(): Promise<void> {
    this.#isClosed = true
    const worker = this.#worker
    if (!worker) return
    this.#abandon(worker, new Error('The folding thread was closed'))
    await worker.terminate()
  }

  #ask(request: FoldingRequest): Promise<FoldingReply> {
    if (this.#isClosed) return Promise.reject(new Error('The folding thread is closed'))
    const worker = this.#worker ?? this.#start()
    this.#worker = worker
    return new Promise((resolve, reject) => {
      this.#waiting.set(request.id, { resolve, reject })
      // Only while somebody waits for it does the thread keep the process alive.
      worker.ref()
      worker.postMessage(request, buffersOfRequest(request))
    })
  }

  #start(): Worker {
    const { logger, maxHeapMb = DEFAULT_MAX_HEAP_MB } = this.#options
    const worker = new Worker(ENTRY, { execArgv: [], resourceLimits: { maxOldGenerationSizeMb: maxHeapMb } })
    worker.unref()
    worker.on('message', (reply: FoldingReply) => this.#answered(worker, reply))
    const fail = (error: Error) => {
      if (this.#worker !== worker) return
      logger.error(
        { err: error, requests: this.#waiting.size },
        'The folding thread died; the next request starts it anew',
      )
      this.#abandon(worker, error)
    }
    worker.on('error', fail)
    worker.on('messageerror', fail)
    worker.on('exit', (code) => fail(new Error(`The folding thread ended with ${code}`)))
    return worker
  }

  #answered(worker: Worker, reply: FoldingReply): void {
    const waiting = this.#waiting.get(reply.id)
    this.#waiting.delete(reply.id)
    if (this.#waiting.size === 0) worker.unref()
    waiting?.resolve(reply)
  }

  #abandon(worker: Worker, error: Error): void {
    this.#worker = null
    worker.unref()
    for (const { reject } of this.#waiting.values()) reject(error)
    this.#waiting.clear()
  }
}

function errorOf(reply: FoldingReply): Error {
  if (reply.type !== 'failed') return new Error(`The folding thread answered with ${reply.type}`)
  return reply.isUnreadable ? new UnreadableStateError(reply.message) : new Error(reply.message)
}
