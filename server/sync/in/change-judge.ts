// Judges a change of a client when it arrives, before anything is made of it: is it within the bounds, does it say
// anything new, does the role allow it, is its content allowed, is it under the writer's own name. What passes is
// judged once more, by role and owner, in the moment in which it is applied (ingest-batch.ts).

import { roleAllows } from '@/lib/domain/people/role'
import { decodeUpdateWithin, TooManyStructs } from '@/lib/protocol/decode-update'
import type { Limits } from '@/lib/protocol/limits'
import { forbiddenContent } from '@/lib/protocol/update-content'
import type { DecodedUpdate } from '@/lib/protocol/update-extent'
import type { BoardSaving } from '@/server/persistence/board-saving'
import type { OpenBoard } from '../board/open-board'
import type { PresenceRelay } from '../out/presence-relay'
import type { Connection } from '../sockets/connection'
import type { Refusals } from './refusals'

export interface ChangeJudgeOptions {
  readonly connection: Connection
  readonly presence: Pick<PresenceRelay, 'holderOf'>
  readonly saving: Pick<BoardSaving, 'bufferedBytes'>
  readonly limits: Pick<Limits, 'maxFirstSyncStructs' | 'maxLiveUpdateStructs' | 'maxBufferedWriteBytes'>
  /** Bytes in the inbox. */
  readonly postedBytes: () => number
}

/** Why a change goes no further: it says nothing new, the role forbids it, or its connection was ended over it. */
export type Rejection = 'nothing-new' | 'not-allowed' | 'refused'

/** Decides whether a client's change may go to the inbox. */
export class ChangeJudge {
  readonly #options: ChangeJudgeOptions
  readonly #refusals: Refusals
  #hasSynced = false

  constructor(options: ChangeJudgeOptions, refusals: Refusals) {
    this.#options = options
    this.#refusals = refusals
  }

  /** The role allows changes now. */
  get mayWrite(): boolean {
    return roleAllows(this.#options.connection.role, 'edit-board')
  }

  /** The change, decoded, when it may go to the inbox. */
  judge(board: OpenBoard, update: Uint8Array, isStep2: boolean): DecodedUpdate | Rejection {
    const decoded = this.#decode(update, isStep2)
    if (decoded === null) return 'refused'
    if (decoded.structs.length === 0 && decoded.ds.clients.size === 0) return 'nothing-new'
    // A reader's socket stays open: its answer to a sync may repeat what everybody knows.
    if (!this.mayWrite) return board.stored.has(decoded) ? 'nothing-new' : 'not-allowed'
    // What a page repeats of the board needs no document.
    if (!board.isLive && board.stored.has(decoded)) return 'nothing-new'
    const { limits, saving, postedBytes } = this.#options
    if (saving.bufferedBytes + postedBytes() > limits.maxBufferedWriteBytes) {
      this.#refusals.notSavedNow()
      return 'refused'
    }
    const forbidden = forbiddenContent(decoded)
    if (forbidden !== null) {
      this.#refusals.forbidden(forbidden)
      return 'refused'
    }
    if (this.#isUnderAnotherName(board, decoded)) {
      this.#refusals.forbidden('A change under the name of somebody else')
      return 'refused'
    }
    return decoded
  }

  /** Decodes within the bounds; null when that can't be done and the connection is ended. */
  #decode(update: Uint8Array, isStep2: boolean): DecodedUpdate | null {
    const { maxFirstSyncStructs, maxLiveUpdateStructs } = this.#options.limits
    const isFirstSync = isStep2 && !this.#hasSynced
    if (isStep2) this.#hasSynced = true
    const structs = isFirstSync ? maxFirstSyncStructs : maxLiveUpdateStructs
    try {
      // One click may delete a page full of shapes, and a sync repeats everything that was ever deleted.
      return decodeUpdateWithin(update, { structs, deletes: maxFirstSyncStructs })
    } catch (error) {
      if (error instanceof TooManyStructs) this.#refusals.tooLargeChange()
      else this.#refusals.malformed(error)
      return null
    }
  }

  /** Everybody sees the clientIDs of the people here, even before their owners have written under them. */
  #isUnderAnotherName(board: OpenBoard, { structs }: DecodedUpdate): boolean {
    const { presence, connection } = this.#options
    let last: number | undefined
    for (const { id } of structs) {
      if (id.client === last) continue
      last = id.client
      const holder = presence.holderOf(id.client)
      if (holder === undefined || holder === connection.userId) continue
      if (board.ownerOf(id.client) === undefined) return true
    }
    return false
  }
}
