// The interface of the live boards for the rest of the server. The sync engine implements it; services and routes use
// it. A board that nobody has open is loaded for the call and unloaded when idle.

import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type * as Y from 'yjs'
import type { FirstContent } from '@/lib/document/records/first-content'
import type { Origin } from '@/lib/document/records/origin'
import type { ErrorCode } from '@/lib/domain/errors'
import type { Farewell } from '@/lib/domain/people/farewell'
import type { Role } from '@/lib/domain/people/role'
import type { Notice } from '@/lib/protocol/notice'
import type { PresenceUser } from '@/lib/protocol/presence'

/** The decision of server/auth about an upgrade request to a board. */
export type SocketAccess =
  | {
      readonly ok: true
      readonly user: { readonly id: string; readonly name: string }
      readonly role: Role
      /** The socket never writes, whatever the user's role is or becomes. */
      readonly isReadOnly?: boolean
      /** The user's credential; when it ends, so does the socket. */
      readonly credentialId: string
      readonly epoch: number
    }
  | { readonly ok: false; readonly code: ErrorCode; readonly message: string }

export type DecideAccess = (request: IncomingMessage, boardId: string) => Promise<SocketAccess>

/** The current figures of the sync engine. */
export interface SyncStats {
  readonly connections: number
  readonly rooms: number
  /** Rooms whose document is in memory. */
  readonly documents: number
  /** Bytes that are accepted and not yet on the disk. */
  readonly bufferedBytes: number
  /** Clients' changes that wait for missing ones, in structs and in bytes. */
  readonly waitingStructs: number
  readonly waitingBytes: number
  /** Commits fail just now. */
  readonly isDegraded: boolean
  /** Boards whose changes can't be saved, although those of others can. */
  readonly heldUpBoards: number
  /** Milliseconds during which commits failed, since the start. */
  readonly degradedMs: number
}

export interface BoardRooms {
  /**
   * Runs `change` on the live document in one transaction, repairs what it touched in the same transaction, and
   * resolves when the result is committed to the log. People see it at once. Throws AppError `busy` while commits fail.
   */
  edit<T>(boardId: string, origin: Origin, change: (doc: Y.Doc) => T): Promise<T>
  /** Looks at the live document, or at what is saved where another node has it. `look` must not keep it. */
  read<T>(boardId: string, look: (doc: Y.Doc) => T): Promise<T>
  /** Writes the first content of a new board, before anybody opened it; resolves when it is committed. */
  seed(boardId: string, epoch: number, content: FirstContent): Promise<void>
  /** The people who are in, one entry a person. Empty for a board that isn't open. */
  people(boardId: string): readonly PresenceUser[]
  /** Everybody who is in, by board. */
  present(): ReadonlyMap<string, readonly PresenceUser[]>
  /** Whether another node is the board's home just now: what concerns it is done there. */
  isElsewhere(boardId: string): Promise<boolean>
  /** Ends the board's sockets, all or one user's, with a close code of lib/domain/errors and a sentence. */
  disconnect(boardId: string, code: ErrorCode, message: string, userId?: string): void
  /** Ends a user's sockets for good because they may not be here any more, and tells their pages why. */
  sendAway(boardId: string, userId: string, why: Farewell): void
  /** Ends the sockets that a credential opened, on every board. */
  disconnectCredential(credentialId: string, code: ErrorCode, message: string): void
  /** Ends a user's sockets on every board. */
  disconnectUser(userId: string, code: ErrorCode, message: string): void
  /** The open sockets of one credential go on with another one of the same user. */
  replaceCredential(credentialId: string, by: string): void
  /** The credentials that opened the open sockets, each once. */
  credentials(): ReadonlySet<string>
  /**
   * Gives the clientIDs of one user to another one, on every board, when a visitor continues with an account. Resolves
   * when it is stored. The first user's sockets must be closed before.
   */
  changeClientOwner(userId: string, by: string): Promise<void>
  /** A changed role holds for the very next frame of the user's open sockets. */
  changeRole(boardId: string, userId: string, role: Role): void
  /** Sends a notice to everybody on the board; those who may invite people get `toHosts`. */
  notify(boardId: string, notice: Notice, toHosts?: Notice): void
  /**
   * Deletes all that the log holds of a board that nobody can enter any more, piece by piece, so that others are served
   * in between. Doing it twice has the same effect. Throws AppError `busy` when somebody still has it open.
   */
  erase(boardId: string): Promise<void>
  /** Calls back after a commit changed a board, at most about once a second a board. Returns the unsubscriber. */
  onCommitted(listener: (boardId: string, at: Date) => void): () => void
  /** Calls back with every notice for the people on a board. Returns the unsubscriber. */
  onNotice(listener: (boardId: string, notice: Notice) => void): () => void
  /**
   * Calls back when a person comes onto a board with their first socket (`isHere`), and when their last one has gone.
   * Returns the unsubscriber.
   */
  onPerson(listener: (boardId: string, userId: string, isHere: boolean) => void): () => void
  /** The current figures for /metrics and /readyz. */
  stats(): SyncStats
  /** Takes a WebSocket upgrade of `/sync/<board id>`; answers every socket that it is given. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  /** Refuses new sockets, closes the open ones with 1012, flushes every write. */
  shutdown(): Promise<void>
}
