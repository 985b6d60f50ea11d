// The protocol of one kind of server: the messages that a light client sends, and how it reads the answers.

import type { Move } from '../load/shape-writer'

/** Changes `first` up to, not including, `end` of a writer. */
export interface WriteRange {
  readonly writer: number
  readonly first: number
  readonly end: number
}

/** The newest position of a person's cursor: its number, counted from 0. */
export interface SeenCursor {
  readonly person: number
  readonly n: number
}

export interface Reading {
  readonly writes: readonly WriteRange[]
  readonly cursors: readonly SeenCursor[]
  /** The server has answered with the document. */
  readonly isSynced: boolean
  /** True if the server asks for the client's state. */
  readonly asksForState: boolean
  /** Everything before this mark is on the server's disk. */
  readonly savedMark: number | null
}

export const NOTHING: Reading = { writes: [], cursors: [], isSynced: false, asksForState: false, savedMark: null }

export interface Dialect {
  readonly isText: boolean
  /** Documents are Yjs documents. */
  readonly isYjs: boolean
  /** The message without what this server wraps round it. */
  open(payload: Buffer): Buffer
  /** The address of a room, for person number `person`. */
  path(room: string, person: number): string
  /**
   * Returns the client's first messages. `stateVector` is the state that it has already (servers without Yjs ignore
   * it).
   */
  hello(room: string, stateVector: Uint8Array): readonly Uint8Array[]
  /** The client is in without an answer. */
  readonly needsNoAnswer: boolean
  /** Every few seconds, where a silent client would be put out. */
  readonly keepAlive: Uint8Array | null
  move(room: string, move: Move): Uint8Array
  cursor(room: string, person: number, n: number): Uint8Array
  /** The part of a board with this number, to be stored on the server. */
  upload(room: string, part: number): Uint8Array
  /** Answers `asksForState`. */
  nothingNew(room: string): Uint8Array | null
  /** Encodes a mark that the server answers by `savedMark`; null if the server has none. */
  mark(n: number): Uint8Array | null
  /** Reads a message. `writers` people write. */
  read(payload: Buffer, writers: number): Reading
  /** Counts the changes of each of `writers` people in a state that was sent to somebody who joined. */
  storedCounts(parts: readonly Buffer[], writers: number): readonly number[]
  /** Tells from the beginning of a message which part of a joining client's state it is. */
  stateOf(payload: Buffer): StatePart
}

/** `state`: part of the board. `answer`: the same, and the server's answer to the question for it. `packed`: type 122. */
export type StatePart = 'state' | 'answer' | 'packed' | 'other'
