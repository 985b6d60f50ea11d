// A thread that answers requests. It starts with the first one; when it dies its requests fail and the next one gets a
// new thread. It keeps the process alive only while somebody waits for an answer. JavaScript's collector gives memory
// back late, or never where nothing happens any more; the end of a thread does at once.

import { type ResourceLimits, Worker } from 'node:worker_threads'
import { offLoop } from '@/server/fairness/busy-time'
import type { Logger } from '@/server/log/logger'
import type { ThreadAnswer, ThreadQuestion } from './thread-messages'

export interface RequestThreadOptions {
  /** The thread's name in the log. */
  readonly name: string
  /** The thread's first file. */
  readonly entry: URL
  /** The thread's `workerData`. */
  readonly data?: unknown
  readonly resourceLimits?: ResourceLimits
  /** Idle time after which the thread ends, with everything that it holds; by default it never ends. */
  readonly maxIdleMs?: number
  readonly logger: Logger
}

interface Waiting<Reply> {
  readonly resolve: (reply: Reply) => void
  readonly reject: (error: Error) => void
}

/** A thread that answers requests; it starts with the first one, and again after it has died. */
export class RequestThread<Request, Reply> {
  readonly #options: RequestThreadOptions
  /** Requests that the thread has not answered, by their numbers. */
  readonly #waiting = new Map<number, Waiting<Reply>>()
  #worker: Worker | null = null
  #lastId = 0
  #isClosed = false
  #cancelEnd: (() => void) | null = null

  constructor(options: RequestThreadOptions) {
    this.#options = options
  }

  /** Rejects when the thread dies or is closed before it has answered. `moved` buffers are the thread's afterwards. */
  ask(request: Request, moved: ArrayBuffer[]): Promise<Reply> {
    if (this.#isClosed) return Promise.reject(new Error(`The ${this.#options.name} thread is closed`))
    this.#cancelEnd?.()
    this.#cancelEnd = null
    const worker = this.#worker ?? this.#start()
    this.#worker = worker
    const id = ++this.#lastId
    const answered = new Promise<Reply>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      worker.ref()
      const question: ThreadQuestion<Request> = { id, request }
      worker.postMessage(question, moved)
    })
    return offLoop(() => answered)
  }

  /** Ends the thread. Requests that it has not answered are rejected, and so are all later ones. */
  async close(): Promise<void> {
    this.#isClosed = true
    this.#cancelEnd?.()
    const worker = this.#worker
    if (!worker) return
    this.#abandon(worker, new Error(`The ${this.#options.name} thread was closed`))
    await worker.terminate()
  }

  #start(): Worker {
    const { name, entry, data, resourceLimits, logger } = this.#options
    const worker = new Worker(entry, {
      name,
      workerData: data,
      execArgv: [],
      ...(resourceLimits && { resourceLimits }),
    })
    worker.unref()
    worker.on('message', (answer: ThreadAnswer<Reply>) => this.#answered(worker, answer))
    const fail = (error: Error) => {
      if (this.#worker !== worker) return
      logger.error(
        { err: error, thread: name, requests: this.#waiting.size },
        'A thread died; the next request starts it again',
      )
      this.#abandon(worker, error)
    }
    worker.on('error', fail)
    worker.on('messageerror', fail)
    worker.on('exit', (code) => fail(new Error(`The ${name} thread ended with ${code}`)))
    return worker
  }

  #answered(worker: Worker, { id, reply }: ThreadAnswer<Reply>): void {
    const waiting = this.#waiting.get(id)
    this.#waiting.delete(id)
    if (this.#waiting.size === 0) {
      worker.unref()
      this.#endLater(worker)
    }
    waiting?.resolve(reply)
  }

  #endLater(worker: Worker): void {
    const { maxIdleMs } = this.#options
    if (maxIdleMs === undefined || this.#isClosed) return
    const timer = setTimeout(() => {
      this.#worker = null
      void worker.terminate()
    }, maxIdleMs)
    timer.unref()
    this.#cancelEnd = () => clearTimeout(timer)
  }

  #abandon(worker: Worker, error: Error): void {
    this.#worker = null
    worker.unref()
    for (const { reject } of this.#waiting.values()) reject(error)
    this.#waiting.clear()
  }
}
