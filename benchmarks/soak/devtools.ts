// Queries a running server's isolates for their heaps, through Node's own inspector: the built product has no route
// that collects garbage or takes a snapshot, and gets none for a benchmark.

import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import WebSocket from 'ws'

/** The current memory of one isolate, in bytes. */
export interface IsolateMemory {
  /** `server`, or the title of a thread. */
  readonly name: string
  readonly heapUsed: number
  readonly heapTotal: number
  /**
   * Memory that objects hold outside the heap, array buffers included; the server's figure covers its whole process.
   */
  readonly external: number
  readonly arrayBuffers: number
}

interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: Readonly<Record<string, unknown>>
  readonly result?: unknown
  readonly error?: { readonly message: string }
}

type Send = (method: string, params?: object) => Promise<unknown>

const MEMORY = 'JSON.stringify(process.memoryUsage())'

/** Node prints this on its standard error when it is started with --inspect. */
export function inspectorAddress(output: string): string {
  const address = /Debugger listening on (ws:\/\/\S+)/.exec(output)?.[1]
  if (!address) throw new Error('The server was not started with --inspect')
  return address
}

export class DevTools {
  readonly #socket: WebSocket
  readonly #answers = new Map<string, (message: Message) => void>()
  readonly #threads = new Map<string, string>()
  #lastId = 0
  #onChunk: (chunk: string) => void = () => undefined

  private constructor(socket: WebSocket) {
    this.#socket = socket
    socket.on('message', (data: Buffer) => this.#take('', JSON.parse(data.toString()) as Message))
  }

  /** Opens a session for `work` alone: while one is open, the isolates hold a little more. */
  static async during<T>(address: string, work: (tools: DevTools) => Promise<T>): Promise<T> {
    const socket = new WebSocket(address, { perMessageDeflate: false, maxPayload: 0 })
    await once(socket, 'open')
    try {
      const tools = new DevTools(socket)
      // The events about threads that already run come before the answer.
      await tools.#server('NodeWorker.enable', { waitForDebuggerOnStart: false })
      return await work(tools)
    } finally {
      socket.close()
      await once(socket, 'close')
    }
  }

  /** The server first, then its threads; after a full collection of each if `collect` is set. */
  async memory(collect: boolean): Promise<IsolateMemory[]> {
    const all: IsolateMemory[] = []
    for (const [name, send] of this.#isolates()) {
      // The second collection frees the memory that finalizers of the first one release.
      for (let i = 0; collect && i < 2; i++) await send('HeapProfiler.collectGarbage')
      const { result } = (await send('Runtime.evaluate', { expression: MEMORY })) as { result: { value: string } }
      all.push({ name, ...(JSON.parse(result.value) as Omit<IsolateMemory, 'name'>) })
    }
    return all
  }

  /** Writes a heap snapshot of the server's own isolate, which Chromium's tools read. */
  async snapshot(file: string): Promise<void> {
    const stream = createWriteStream(file)
    this.#onChunk = (chunk) => stream.write(chunk)
    await this.#server('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
    stream.end()
    await once(stream, 'finish')
  }

  *#isolates(): Iterable<[name: string, send: Send]> {
    yield ['server', this.#server]
    for (const [session, title] of this.#threads) yield [title, (method, params) => this.#ask(session, method, params)]
  }

  readonly #server: Send = (method, params) => this.#ask('', method, params)

  #ask(session: string, method: string, params: object = {}): Promise<unknown> {
    const id = ++this.#lastId
    const message = { id, method, params }
    const wrapped = { sessionId: session, message: JSON.stringify(message) }
    return new Promise((resolve, reject) => {
      this.#answers.set(`${session} ${id}`, ({ result, error }) => {
        if (error) reject(new Error(`${method}: ${error.message}`))
        else resolve(result)
      })
      const sent = session === '' ? message : { id: -id, method: 'NodeWorker.sendMessageToWorker', params: wrapped }
      this.#socket.send(JSON.stringify(sent))
    })
  }

  #take(session: string, message: Message): void {
    const { id, method, params = {} } = message
    if (id !== undefined) {
      const key = `${session} ${id}`
      this.#answers.get(key)?.(message)
      this.#answers.delete(key)
    }
    if (method === 'HeapProfiler.addHeapSnapshotChunk') this.#onChunk(params.chunk as string)
    if (method === 'NodeWorker.attachedToWorker') {
      const { title } = params.workerInfo as { title: string }
      this.#threads.set(params.sessionId as string, title)
    }
    if (method === 'NodeWorker.detachedFromWorker') this.#threads.delete(params.sessionId as string)
    if (method === 'NodeWorker.receivedMessageFromWorker') {
      this.#take(params.sessionId as string, JSON.parse(params.message as string) as Message)
    }
  }
}
