// A board that is in memory: what is committed of it as bytes, and, from the first write on, its document. The document
// is built in steps, so that a large board doesn't hold up everybody else, and thrown away again when nobody writes.

import * as Y from 'yjs'
import { newBoardDoc } from '@/lib/document/records/board-doc'
import type { Origin } from '@/lib/document/records/origin'
import { hasReached, type UpdateExtent } from '@/lib/protocol/update-extent'
import type { LogWriter } from '@/server/persistence/log-writer'
import type { ClientOwners } from './client-owners'
import { CommitLine } from './commit-line'
import { isReached } from './known-state'
import { type CommittedUpdate, LiveDocument } from './live-document'
import type { RepairBoard } from './repair-until-stable'
import type { StoredBoard } from './stored-board'

/** Functions that a board's content needs besides its bytes. */
export interface BoardRules {
  readonly repair: RepairBoard
  /** Whether the document has anything that only hosts may change, so that theirs and others' changes go in apart. */
  readonly hasLocks: (doc: Y.Doc) => boolean
  /** Brings a document that was just loaded to this version, inside a transaction of the server. */
  readonly migrate: (doc: Y.Doc) => void
  /** Prepares `repair` for a document, in steps. */
  readonly index: (doc: Y.Doc) => Iterable<void>
}

export interface OpenBoardOptions {
  readonly boardId: string
  readonly epoch: number
  /** The token of the board's home; undefined where a server is alone. */
  readonly homeToken?: number | undefined
  readonly stored: StoredBoard
  readonly owners: ClientOwners
  readonly rules: BoardRules
  readonly writer: LogWriter
  /** Called for each committed update, when the stored board has it. */
  readonly onCommitted: (committed: CommittedUpdate) => void
  readonly onRepaired: (count: number) => void
}

const LOAD: Origin = { type: 'load' }
/** Taken into a document in one turn: a few milliseconds. */
const BYTES_PER_TURN = 32 * 1024

/** Holds a board that is in memory, and its document while somebody writes. */
export class OpenBoard {
  readonly epoch: number
  readonly stored: StoredBoard
  readonly commits: CommitLine
  readonly #options: OpenBoardOptions
  #live: LiveDocument | null = null
  #building: Promise<LiveDocument> | null = null
  #isClosed = false

  constructor(options: OpenBoardOptions) {
    this.#options = options
    this.epoch = options.epoch
    this.stored = options.stored
    this.commits = new CommitLine(options.writer, options.homeToken)
  }

  /** The document, if it is there just now. */
  get live(): LiveDocument | null {
    return this.#live
  }

  /** True when the document is there or on its way. */
  get isLive(): boolean {
    return this.#building !== null
  }

  /** The owner of a clientID, or undefined when nobody has written under it. */
  ownerOf(clientId: number): string | undefined {
    return this.#options.owners.of(clientId)
  }

  changeClientOwner(userId: string, by: string): void {
    this.#options.owners.changeOwner(userId, by)
  }

  adoptOwner(userId: string, stored: ReadonlyMap<number, string>): void {
    this.#options.owners.adopt(userId, stored)
  }

  /** True while the document is on its way. */
  get isBuilding(): boolean {
    return this.#building !== null && this.#live === null
  }

  /** The document, built if it wasn't there. Rejects when it can't be read. */
  document(): Promise<LiveDocument> {
    this.#building ??= this.#build().catch((error: unknown) => {
      this.#building = null
      throw error
    })
    return this.#building
  }

  /** The state vector of all that the server has, committed or not. */
  stateVector(): Uint8Array {
    return this.#live?.stateVector ?? this.stored.stateVector()
  }

  /** True when everything up to `extent` is part of the board; false while something waits for a missing update. */
  hasReached(extent: UpdateExtent): boolean {
    return this.#live ? hasReached(this.#live.doc, extent) : isReached(this.stored.reach(), extent)
  }

  /** Throws the document away; the next write builds it again from what is on the disk then. */
  dropDocument(): void {
    this.#live?.destroy()
    this.#live = null
    this.#building = null
  }

  close(): void {
    this.#isClosed = true
    this.dropDocument()
    this.stored.forgetSlices()
  }

  async #build(): Promise<LiveDocument> {
    const { boardId, epoch, owners, rules, stored, onRepaired, onCommitted } = this.#options
    await new Promise<void>((resolve, reject) => this.commits.whenCommitted(resolve, reject))
    const rest = stored.tail
    const { slices, deletions } = await stored.sliced()
    const doc = newBoardDoc()
    let storedBytes = deletions.length
    for (const { update } of slices) {
      Y.applyUpdate(doc, update, LOAD)
      storedBytes += update.length
      await pause()
    }
    Y.applyUpdate(doc, deletions, LOAD)
    let inThisTurn = 0
    // Merging them first would take longer.
    for (const update of rest) {
      Y.applyUpdate(doc, update, LOAD)
      storedBytes += update.length
      inThisTurn += update.length
      if (inThisTurn < BYTES_PER_TURN) continue
      inThisTurn = 0
      await pause()
    }
    for (const _step of rules.index(doc)) await pause()
    if (this.#isClosed) {
      doc.destroy()
      throw new Error('The board was closed while its document was built')
    }
    const live = new LiveDocument({
      boardId,
      epoch,
      doc,
      owners,
      repair: rules.repair,
      hasLocks: rules.hasLocks,
      storedBytes,
      onRepaired,
      submit: (row, claims, committed) => {
        this.commits.submit(row, claims, () => {
          stored.append(committed.update)
          onCommitted(committed)
        })
      },
    })
    live.edit({ type: 'migrate' }, rules.migrate)
    this.#live = live
    return live
  }
}

/** Lets everybody else have a turn. */
function pause(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
