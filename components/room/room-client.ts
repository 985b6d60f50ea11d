// One board's connection, without React: the document, its socket (y-websocket), its copy on this device, durable
// acknowledgements, notices and the save state. It knows nothing of what a board contains.
// Order of events: the local copy loads, then the socket opens, so that one exchange covers what earlier visits left.

import type { Awareness } from 'y-protocols/awareness'
import type { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { recordsOf } from '@/lib/document/roots'
import type { Role } from '@/lib/domain/role'
import { roleAllows } from '@/lib/domain/role'
import type { SaveState } from '@/lib/domain/save-state'
import { type AckFrame, encodeAck, encodeHello } from '@/lib/protocol/frames'
import type { Notice } from '@/lib/protocol/notice'
import { Disposer } from '@/lib/std/disposer'
import { changedPlaces } from './changed-places'
import { closeCodeOfError } from './close-reason'
import type { LocalCopy } from './local-copy'
import { createProvider, type ProviderOptions } from './provider'
import { reconnectDelay } from './reconnect-delay'
import { SaveTracker } from './save-tracker'

/** Changes made within this time share one mark. */
const MARK_DELAY_MS = 80
/** While the server can't write, it is asked again so often. */
const DEGRADED_RETRY_MS = 2_000
/** A blocked IndexedDB must not keep a person from the board. */
const LOCAL_COPY_TIMEOUT_MS = 2_000
/** An attempt that is under way for so long is given up when the network comes back. */
const STUCK_ATTEMPT_MS = 3_000

export interface RoomOptions extends ProviderOptions {
  readonly role: Role
  /** Opens this device's copy; undefined where nothing can be kept. */
  readonly openLocalCopy: (doc: Y.Doc) => Promise<LocalCopy | undefined>
  /** A sentence for a person about a close code of lib/domain/errors. */
  readonly describeEnd: (closeCode: number) => string
  /** 0 <= r < 1; tests fix it. */
  readonly random?: () => number
}

export interface RoomState {
  readonly save: SaveState
  readonly role: Role
  /** There is content to show: the server's, or this device's copy. Nobody edits before that. */
  readonly isReady: boolean
  /** The server refused changes for good; they are only in this device's document. */
  readonly hasRefusedChanges: boolean
}

export class RoomClient {
  readonly doc = new Y.Doc()
  readonly awareness: Awareness
  #options: RoomOptions
  #provider: WebsocketProvider
  #tracker = new SaveTracker()
  #localCopy: LocalCopy | undefined
  #disposer = new Disposer()
  #stateListeners = new Set<() => void>()
  #noticeListeners = new Set<(notice: Notice) => void>()
  #state: RoomState
  #role: Role
  #isReady = false
  #hasRefusedChanges = false
  /** This socket has our answer to the server's state, so a mark now covers everything in the document. */
  #hasAnswered = false
  #failures = 0
  #attemptStartedAt = 0
  #markTimer: ReturnType<typeof setTimeout> | undefined
  #retryTimer: ReturnType<typeof setTimeout> | undefined
  #isEnded = false
  #isDisposed = false

  constructor(options: RoomOptions) {
    this.#options = options
    this.#role = options.role
    this.#state = { save: { kind: 'connecting' }, role: options.role, isReady: false, hasRefusedChanges: false }
    const delay = reconnectDelay(options.random ?? Math.random)
    const provider = createProvider(options, this.doc, {
      onAnswered: () => this.#onAnswered(),
      onAck: (answer) => this.#onAck(answer),
      onNotice: (notice) => this.#onNotice(notice),
    })
    this.#provider = provider
    this.awareness = provider.awareness
    provider.on('status', ({ status }) => this.#onStatus(status))
    provider.on('sync', (isSynced) => isSynced && this.#onSynced())
    provider.on('connection-close', () => this.#onClosed(delay.after(this.#failures + 1)))
    provider.on('closed', ({ code }) => this.#end(code))

    const onUpdate = (_update: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
      if (transaction.local) this.#onLocalChange(changedPlaces(transaction))
    }
    this.doc.on('update', onUpdate)
    const ticker = setInterval(() => this.#publish(), 1_000)
    const asker = setInterval(() => this.#tracker.isDegraded && this.#sendMark(), DEGRADED_RETRY_MS)
    this.#disposer.add(() => {
      clearInterval(ticker)
      clearInterval(asker)
      clearTimeout(this.#markTimer)
      clearTimeout(this.#retryTimer)
      this.#localCopy?.close()
      this.doc.off('update', onUpdate)
      provider.destroy()
      this.doc.destroy()
    })
    void this.#start()
  }

  /** The same object until something changed. */
  readonly getState = (): RoomState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#stateListeners.add(listener)
    return () => this.#stateListeners.delete(listener)
  }

  /** Calls back for every notice of the server. Returns the unsubscriber. */
  onNotice(listener: (notice: Notice) => void): () => void {
    this.#noticeListeners.add(listener)
    return () => this.#noticeListeners.delete(listener)
  }

  /** Tries at once: the network came back, or somebody looks at the page again. Keeps a live connection. */
  reconnectNow(): void {
    if (this.#isEnded || this.#isDisposed || this.#provider.wsconnected) return
    if (this.#provider.ws !== null) {
      if (Date.now() - this.#attemptStartedAt < STUCK_ATTEMPT_MS) return
      this.#provider.disconnect()
    }
    clearTimeout(this.#retryTimer)
    this.#provider.connect()
  }

  /** The device says that its network is gone. A socket would keep silent about it for half a minute. */
  networkLost(): void {
    if (this.#provider.wsconnected) this.#provider.disconnect()
  }

  /** Begins a new connection, because the server says who one is when a connection begins: after a change of name. */
  introduceAgain(): void {
    if (!this.#provider.wsconnected) return
    this.#provider.disconnect()
    this.reconnectNow()
  }

  /** Gives up this device's copy of the board, with the changes that were refused. */
  async discardLocalCopy(): Promise<void> {
    await this.#localCopy?.clear()
    this.#localCopy = undefined
  }

  dispose(): void {
    this.#isDisposed = true
    this.#disposer.dispose()
    this.#stateListeners.clear()
    this.#noticeListeners.clear()
  }

  async #start(): Promise<void> {
    const loading = this.#loadLocalCopy()
    let timer: ReturnType<typeof setTimeout> | undefined
    const timeout = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, LOCAL_COPY_TIMEOUT_MS)
    })
    await Promise.race([loading, timeout])
    clearTimeout(timer)
    if (!this.#isDisposed) this.#provider.connect()
  }

  async #loadLocalCopy(): Promise<void> {
    const copy = await this.#options.openLocalCopy(this.doc)
    if (this.#isDisposed) return copy?.close()
    const unsaved = (await copy?.load()) ?? 0
    if (this.#isDisposed) return
    this.#localCopy = copy
    if (recordsOf(this.doc).size > 0) this.#isReady = true
    if (unsaved > 0) {
      this.#tracker.leftBehind(Date.now(), unsaved)
      this.#scheduleMark()
    }
    this.#publish()
  }

  #onAck(answer: AckFrame): void {
    if (answer.type === 'refused') {
      this.#refuse(answer.code)
      return
    }
    if (answer.type === 'saved') this.#tracker.saved(answer.mark, Date.now())
    else if (answer.type === 'degraded') this.#tracker.degraded(answer.reason)
    if (this.#tracker.unsaved === 0) this.#localCopy?.noteAllSaved()
    else this.#localCopy?.noteUnsaved(this.#tracker.unsaved)
    this.#publish()
  }

  #onNotice(notice: Notice): void {
    if (notice.type === 'role') {
      this.#role = notice.role
      this.#publish()
    }
    for (const listener of this.#noticeListeners) listener(notice)
  }

  #onStatus(status: 'connected' | 'disconnected' | 'connecting'): void {
    if (status === 'connecting') this.#attemptStartedAt = Date.now()
    if (status !== 'connected') return
    this.#hasAnswered = false
    this.#tracker.connected(Date.now())
    // After the provider's own first frame, which the server waits for.
    queueMicrotask(() => this.#send(encodeHello()))
    this.#publish()
  }

  #onSynced(): void {
    this.#failures = 0
    this.#isReady = true
    if (!this.#canEdit) this.#tracker.upToDate(Date.now())
    this.#publish()
  }

  #onAnswered(): void {
    if (!this.#provider.wsconnected) return
    this.#hasAnswered = true
    this.#sendMark()
  }

  #onClosed(retryAfterMs: number): void {
    this.#failures += 1
    this.#hasAnswered = false
    clearTimeout(this.#markTimer)
    this.#markTimer = undefined
    this.#tracker.disconnected()
    // The provider would try again without jitter; this page keeps the schedule itself.
    this.#provider.shouldConnect = false
    clearTimeout(this.#retryTimer)
    if (!this.#isDisposed && !this.#isEnded) this.#retryTimer = setTimeout(() => this.#provider.connect(), retryAfterMs)
    this.#publish()
  }

  #onLocalChange(places: readonly string[]): void {
    this.#tracker.changed(Date.now(), places)
    this.#localCopy?.noteUnsaved(this.#tracker.unsaved)
    this.#scheduleMark()
    this.#publish()
  }

  #scheduleMark(): void {
    if (this.#markTimer !== undefined) return
    this.#markTimer = setTimeout(() => {
      this.#markTimer = undefined
      this.#sendMark()
    }, MARK_DELAY_MS)
  }

  /** Asks the server to say when all changes so far are on its disk. */
  #sendMark(): void {
    if (!this.#hasAnswered || !this.#provider.wsconnected) return
    if (!this.#canEdit && this.#tracker.unsaved === 0) return
    this.#send(encodeAck({ type: 'mark', mark: this.#tracker.nextMark() }))
  }

  #send(frame: Uint8Array<ArrayBuffer>): void {
    const socket = this.#provider.ws
    if (socket && this.#provider.wsconnected && socket.readyState === socket.OPEN) socket.send(frame)
  }

  #refuse(code: string): void {
    this.#hasRefusedChanges = true
    this.#end(closeCodeOfError(code))
    this.#provider.disconnect()
  }

  #end(closeCode: number): void {
    this.#tracker.ended(closeCode, this.#options.describeEnd(closeCode))
    this.#isEnded = true
    clearTimeout(this.#retryTimer)
    this.#publish()
  }

  get #canEdit(): boolean {
    return roleAllows(this.#role, 'edit-board')
  }

  #publish(): void {
    const save = this.#tracker.state(Date.now())
    const before = this.#state
    const isSame =
      before.role === this.#role &&
      before.isReady === this.#isReady &&
      before.hasRefusedChanges === this.#hasRefusedChanges &&
      JSON.stringify(before.save) === JSON.stringify(save)
    if (isSame) return
    this.#state = { save, role: this.#role, isReady: this.#isReady, hasRefusedChanges: this.#hasRefusedChanges }
    for (const listener of this.#stateListeners) listener()
  }
}
