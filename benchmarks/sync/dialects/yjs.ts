// The protocol of y-websocket, which the bare broadcast, y-websocket's server and Foreboard speak; Foreboard's marks too.

import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import {
  encodeAck,
  encodePresence,
  encodePresenceEntry,
  encodeSyncStep1,
  encodeSyncStep2,
  encodeUpdate,
} from '../../../lib/protocol/frames'
import { MESSAGE_ACK, MESSAGE_PACKED, MESSAGE_PRESENCE, MESSAGE_SYNC } from '../../../lib/protocol/message-type'
import type { Board } from '../load/board'
import { clientIdOf, type Move, writerOf } from '../load/shape-writer'
import { type Dialect, NOTHING, type Reading, type SeenCursor, type StatePart, type WriteRange } from './dialect'

const STEP_2 = 1
const UPDATE = 2
const ACK_SAVED = 1
const EMPTY_UPDATE = Y.encodeStateAsUpdate(new Y.Doc())

export interface YjsDialectOptions {
  readonly board: Board
  readonly path: (room: string, person: number) => string
  readonly needsNoAnswer?: boolean
  readonly hasMarks?: boolean
  /** Prefixed to every message: Hocuspocus names the document in each. */
  readonly envelope?: (room: string, frame: Uint8Array) => Uint8Array
  /** The message without its prefix. */
  readonly open?: (payload: Buffer) => Buffer
  /** Said before anything else. */
  readonly greeting?: (room: string) => readonly Uint8Array[]
}

export function yjsDialect(options: YjsDialectOptions): Dialect {
  const { board, path, needsNoAnswer = false, hasMarks = false } = options
  const { envelope = (_room, frame) => frame, open = (payload) => payload, greeting = () => [] } = options
  return {
    isText: false,
    isYjs: true,
    open,
    path,
    needsNoAnswer,
    keepAlive: null,
    hello: (room, stateVector) => {
      return needsNoAnswer ? [] : [...greeting(room), envelope(room, encodeSyncStep1(stateVector))]
    },
    move: (room, move: Move) => envelope(room, encodeUpdate(move.update)),
    cursor: (room, person, n) => envelope(room, cursorFrame(person, n)),
    // The first part as an answer to the server's question, which may be large.
    upload: (room, part) => {
      return envelope(room, (part === 0 ? encodeSyncStep2 : encodeUpdate)(board.updates[part] ?? EMPTY_UPDATE))
    },
    nothingNew: (room) => envelope(room, encodeSyncStep2(EMPTY_UPDATE)),
    mark: (n) => (hasMarks ? encodeAck({ type: 'mark', mark: n }) : null),
    read: (payload, writers) => readFrame(open(payload), writers),
    storedCounts(parts, writers) {
      const doc = new Y.Doc()
      for (const part of parts) Y.applyUpdate(doc, stateIn(open(part)))
      return Array.from({ length: writers }, (_, writer) => Y.getState(doc.store, clientIdOf(writer)))
    },
    stateOf: (payload) => statePartOf(open(payload)),
  }
}

/** Encodes a person's presence as a browser sends it, in the form of y-websocket's awareness. */
function cursorFrame(person: number, n: number): Uint8Array {
  const cursor = { x: n, y: 100 + person, type: 'default', rotation: 0 }
  const json = JSON.stringify({ pageId: 'page:page', cursor, selectedShapeIds: [] })
  return encodePresence([encodePresenceEntry({ clientId: clientIdOf(person), clock: n + 1, json })])
}

function readFrame(payload: Buffer, writers: number): Reading {
  const decoder = decoding.createDecoder(payload)
  switch (decoding.readVarUint(decoder)) {
    case MESSAGE_SYNC: {
      const step = decoding.readVarUint(decoder)
      if (step !== STEP_2 && step !== UPDATE) return { ...NOTHING, asksForState: true }
      const writes = readUpdate(decoding.readVarUint8Array(decoder), writers)
      return { ...NOTHING, writes, isSynced: step === STEP_2 }
    }
    case MESSAGE_PRESENCE:
      return { ...NOTHING, cursors: readCursors(decoding.readVarUint8Array(decoder), writers) }
    case MESSAGE_ACK:
      if (decoding.readVarUint(decoder) !== ACK_SAVED) return NOTHING
      return { ...NOTHING, savedMark: decoding.readVarUint(decoder) }
    default:
      return NOTHING
  }
}

function readUpdate(update: Uint8Array, writers: number): WriteRange[] {
  const ranges: { writer: number; first: number; end: number }[] = []
  for (const struct of Y.decodeUpdate(update).structs) {
    const writer = struct instanceof Y.Skip ? undefined : writerOf(struct.id.client, writers)
    if (writer === undefined) continue
    const first = struct.id.clock
    const last = ranges.at(-1)
    if (last?.writer === writer && last.end === first) last.end = first + struct.length
    else ranges.push({ writer, first, end: first + struct.length })
  }
  return ranges
}

const CURSOR = Buffer.from('"cursor":{"x":')
const ZERO = 48

function readCursors(body: Uint8Array, people: number): SeenCursor[] {
  const decoder = decoding.createDecoder(body)
  const cursors: SeenCursor[] = []
  for (let left = decoding.readVarUint(decoder); left > 0; left--) {
    const person = writerOf(decoding.readVarUint(decoder), people)
    decoding.readVarUint(decoder)
    const json = decoding.readVarUint8Array(decoder)
    // With thousands of entries a second, the number is read in place instead of parsing the JSON around it.
    const place = Buffer.from(json.buffer, json.byteOffset, json.length).indexOf(CURSOR)
    if (person === undefined || place < 0) continue
    let n = 0
    for (let i = place + CURSOR.length; ; i++) {
      const digit = (json[i] ?? 0) - ZERO
      if (digit < 0 || digit > 9) break
      n = n * 10 + digit
    }
    cursors.push({ person, n })
  }
  return cursors
}

function statePartOf(payload: Buffer): StatePart {
  if (payload[0] === MESSAGE_PACKED) return 'packed'
  if (payload[0] !== MESSAGE_SYNC) return 'other'
  return payload[1] === STEP_2 ? 'answer' : payload[1] === UPDATE ? 'state' : 'other'
}

/** The V1 update, or the packed state, that a message carries. */
export function stateIn(payload: Buffer): Uint8Array {
  const decoder = decoding.createDecoder(payload)
  if (decoding.readVarUint(decoder) === MESSAGE_SYNC) decoding.readVarUint(decoder)
  return decoding.readVarUint8Array(decoder)
}

/** The document's name before the message, as Hocuspocus has it. */
export function withName(room: string, frame: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarString(encoder, room)
  encoding.writeUint8Array(encoder, frame)
  return encoding.toUint8Array(encoder)
}

/** The message after the document's name. */
export function withoutName(payload: Buffer): Buffer {
  const decoder = decoding.createDecoder(payload)
  decoding.readVarString(decoder)
  return payload.subarray(decoder.pos)
}
