// One board's connection, without React: the document, its socket (y-websocket), its copy on this device, durable
// acknowledgements, notices and the save state. It knows nothing of what a board contains.
// Order of events: the local copy loads, then the socket opens, so that one exchange covers what earlier visits left.

import type { Awareness } from 'y-protocols/awareness'
import type { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { newBoardDoc } from '@/lib/document/records/board-doc'
import { recordsOf } from '@/lib/document/records/roots'
import { rescueLetters } from '@/lib/document/repair/rescue-letters'
import type { OfflineCause, SaveState } from '@/lib/domain/boards/save-state'
import type { Farewell } from '@/lib/domain/people/farewell'
import type { Role } from '@/lib/domain/people/role'
import { type AckFrame, encodeHello } from '@/lib/protocol/frames'
import type { Notice } from '@/lib/protocol/notice'
import { Disposer } from '@/lib/std/disposer'
import { changedPlaces } from './changed-places'
import { closeCodeOfError } from './close-reason'
import type { LocalCopy } from './local-copy'
import { MarkSender } from './mark-sender'
import { offlineCause } from './offline-cause'
import { askForPacked, createProvider, type ProviderOptions } from './provider'
import { Reconnector } from './reconnector'
import { RoleOnBoard } from './role-on-board'
import { SaveTracker } from './save-tracker'

/** A blocked IndexedDB must not keep a person from the board. */
const LOCAL_COPY_TIMEOUT_MS = 2_000

export interface RoomOptions extends ProviderOptions {
  readonly role: Role
  /** Opens this device's copy; undefined where nothing can be kept. */
  readonly openLocalCopy: (doc: Y.Doc) => Promise<LocalCopy | undefined>
  /** A sentence for a person about a close code of lib/domain/errors; `wasIn` and `farewell` as in SaveState. */
  readonly describeEnd: (closeCode: number, wasIn: boolean, farewell?: Farewell) => string
  /** Asks the server why no socket opens, the last of which was tried `agoMs` ago; never rejects. Tests do without. */
  readonly askNoSocket?: (agoMs: number) => Promise<OfflineCause>
  /** 0 <= r < 1; tests fix it. */
  readonly random?: () => number
}

export interface RoomState {
  readonly save: SaveState
  readonly role: Role
  /** There is content to show: the server's, or this device's copy. Nobody edits before that. */
  readonly isReady: boolean
  /** This device keeps a copy: what isn't saved outlives the page. */
  readonly isKept: boolean
}

export class RoomClient {
  readonly doc = newBoardDoc()
  readonly awareness: Awareness
  #options: RoomOptions
  #provider: WebsocketProvider
  #reconnector: Reconnector
  #tracker = new SaveTracker()
  #marks: MarkSender
  #localCopy: LocalCopy | undefined
  #disposer = new Disposer()
  #stateListeners = new Set<() => void>()
  #noticeListeners = new Set<(notice: Notice) => void>()
  #state: RoomState
  #role: RoleOnBoard
  #isReady = false
  #mayAskForPacked = true
  /** The last socket brought the board's state. */
  #wasIn = false
  /** The reason that the server sent on this socket before it closed it. */
  #farewell: Farewell | undefined
  #isDisposed = false
  #isOpen = false
  /** The number of sockets in a row that did not open, and the server's explanation. */
  #unopened = 0
  #noSocket: OfflineCause | undefined

  constructor(options: RoomOptions) {
    this.#options = options
    this.#role = new RoleOnBoard(options.role)
    this.#state = { save: { kind: 'connecting' }, role: options.role, isReady: false, isKept: false }
    const provider = createProvider(options, this.doc, {
      onAnswered: () => this.#onAnswered(),
      onAck: (answer) => this.#onAck(answer),
      onNotice: (notice) => this.#onNotice(notice),
      onPackedBroken: (error) => this.#onPackedBroken(error),
    })
    this.#provider = provider
    this.awareness = provider.awareness
    const prepare = () => askForPacked(provider, this.#mayAskForPacked && this.doc.store.clients.size === 0)
    this.#reconnector = new Reconnector(provider, prepare, options.random ?? Math.random)
    this.#marks = new MarkSender({
      tracker: this.#tracker,
      send: (frame) => this.#send(frame),
      ownClock: () => Y.getState(this.doc.store, this.doc.clientID),
      isWanted: () => this.#role.canEdit || this.#tracker.unsaved > 0,
    })
    provider.on('status', ({ status }) => status === 'connected' && this.#onConnected())
    provider.on('sync', (isSynced) => isSynced && this.#onSynced())
    provider.on('connection-close', (event) => this.#onClosed(event?.code))
    provider.on('closed', ({ code }) => this.#end(code))

    const onUpdate = (_update: Uint8Array, origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
      if (transaction.local) this.#onLocalChange(changedPlaces(transaction))
      // The ticker publishes it. This device's own copy has an origin of its own.
      else if (origin === provider) this.#tracker.savedByOthers(Date.now())
    }
    this.doc.on('update', onUpdate)
    this.doc.on('afterTransaction', (transaction) => this.#rescueOwn(transaction))
    const ticker = setInterval(() => this.#publish(), 1_000)
    this.#disposer.add(() => {
      clearInterval(ticker)
      this.#marks.dispose()
      this.#reconnector.stop()
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
    this.#reconnector.reconnectNow()
  }

  /** The device says that its network is gone. A socket would keep silent about it for half a minute. */
  networkLost(): void {
    if (this.#provider.wsconnected) this.#provider.disconnect()
  }

  /**
   * Begins a new connection after a change of name, because the server only sets a person's identity when a connection
   * begins.
   */
  introduceAgain(): void {
    if (this.#provider.wsconnected) this.#reconnector.again()
  }

  /**
   * Puts back letters of this page that went with a line which others made again, where the server hasn't had them: it
   * can't know them (decision 151).
   */
  #rescueOwn(transaction: Y.Transaction): void {
    if (transaction.local || !this.#role.canEdit) return
    const { clientID } = this.doc
    const saved = this.#tracker.savedClock
    rescueLetters(transaction, {
      wasMeant: ({ client, clock }) => client !== clientID || clock < saved,
      mayBeBack: true,
    })
  }

  /** Gives up this device's copy of the board, with the changes that aren't saved. The page must be loaded again. */
  async discardLocalCopy(): Promise<void> {
    await this.#localCopy?.clear()
    this.#localCopy = undefined
    this.#tracker.discarded()
    this.#publish()
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
    this.#reconnector.connect()
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
      this.#marks.schedule()
    }
    this.#publish()
  }

  #onAck(answer: AckFrame): void {
    if (answer.type === 'refused') {
      this.#onRefused(answer.mark, answer.code)
      return
    }
    if (answer.type === 'saved') this.#tracker.saved(answer.mark, Date.now())
    else if (answer.type === 'degraded') this.#tracker.degraded(answer.reason)
    if (this.#tracker.unsaved === 0) this.#localCopy?.noteAllSaved()
    else this.#localCopy?.noteUnsaved(this.#tracker.unsaved)
    this.#publish()
  }

  /** Something before the mark was dropped. A lower role explains it, and the board stays open to look at. */
  #onRefused(mark: number, code: string): void {
    const verdict = this.#role.refused(mark)
    if (verdict === 'set-aside') this.#setAside()
    else if (verdict === 'ask-again') {
      // Answers to the marks in between could be about the time before.
      this.#tracker.refused()
      this.#tracker.sentAgain(Date.now())
      this.#marks.send()
    } else {
      this.#wasIn = true
      this.#end(closeCodeOfError(code))
      this.#provider.disconnect()
    }
  }

  #onNotice(notice: Notice): void {
    if (notice.type === 'role') {
      this.#role.told(notice.role)
      this.#setAsideWhatIsNotAskedFor()
      this.#publish()
    } else if (notice.type === 'farewell') this.#farewell = notice.why
    for (const listener of this.#noticeListeners) listener(notice)
  }

  #onConnected(): void {
    this.#farewell = undefined
    this.#isOpen = true
    this.#unopened = 0
    this.#noSocket = undefined
    this.#role.connected()
    this.#tracker.connected(Date.now())
    // After the provider's own first frame, which the server waits for.
    queueMicrotask(() => this.#send(encodeHello()))
    this.#publish()
  }

  #onSynced(): void {
    this.#reconnector.succeeded()
    this.#isReady = true
    if (!this.#role.canEdit) this.#tracker.upToDate()
    this.#setAsideWhatIsNotAskedFor()
    this.#publish()
  }

  /**
   * Sets aside changes from an earlier visit or from offline time, which the server doesn't request if the person may
   * only look.
   */
  #setAsideWhatIsNotAskedFor(): void {
    const isTold = this.#role.isTold && this.#provider.synced && !this.#marks.isOpen
    if (isTold && !this.#role.canEdit && this.#tracker.unsaved > 0) this.#setAside()
  }

  #setAside(): void {
    this.#tracker.refused()
    this.#marks.close()
    this.#localCopy?.noteUnsaved(this.#tracker.unsaved)
    this.#publish()
  }

  #onAnswered(): void {
    if (!this.#provider.wsconnected) return
    this.#tracker.sentAgain(Date.now())
    this.#role.sentAll(this.#marks.open())
    this.#publish()
  }

  #onClosed(closeCode: number | undefined): void {
    this.#wasIn = this.#provider.synced
    this.#marks.close()
    this.#tracker.disconnected(this.#noSocket ?? offlineCause(closeCode))
    this.#reconnector.lost(closeCode)
    if (!this.#isOpen) void this.#onUnopened()
    this.#isOpen = false
    this.#publish()
  }

  /**
   * One failure is a flapping network. From the second on, the page asks at each try: nothing else reveals the cause.
   */
  async #onUnopened(): Promise<void> {
    this.#unopened += 1
    if (this.#unopened < 2 || !this.#options.askNoSocket) return
    const cause = await this.#options.askNoSocket(this.#reconnector.sinceAttemptMs)
    if (this.#isDisposed || this.#unopened === 0) return
    this.#noSocket = cause
    this.#tracker.disconnected(cause)
    this.#publish()
  }

  /** Asks for the board unpacked from now on, rather than not showing it. */
  #onPackedBroken(error: unknown): void {
    console.warn('The packed board could not be read.', error)
    this.#mayAskForPacked = false
    this.#reconnector.again()
  }

  #onLocalChange(places: readonly string[]): void {
    this.#tracker.changed(Date.now(), places)
    this.#localCopy?.noteUnsaved(this.#tracker.unsaved)
    this.#marks.schedule()
    this.#publish()
  }

  #send(frame: Uint8Array<ArrayBuffer>): void {
    const socket = this.#provider.ws
    if (socket && this.#provider.wsconnected && socket.readyState === socket.OPEN) socket.send(frame)
  }

  #end(closeCode: number): void {
    const message = this.#options.describeEnd(closeCode, this.#wasIn, this.#farewell)
    this.#tracker.ended(closeCode, this.#wasIn, message, this.#farewell)
    this.#reconnector.stop()
    this.#publish()
  }

  #publish(): void {
    const save = this.#tracker.state(Date.now())
    const isKept = this.#localCopy !== undefined
    const next: RoomState = { save, role: this.#role.role, isReady: this.#isReady, isKept }
    if (JSON.stringify(next) === JSON.stringify(this.#state)) return
    this.#state = next
    for (const listener of this.#stateListeners) listener()
  }
}
