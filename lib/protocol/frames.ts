// The frames of the socket, as values: what a client may send, and what the server sends. docs/PROTOCOL.md has them as
// equations. Nothing here knows a socket or a document.

import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { ACK_DEGRADED, ACK_MARK, ACK_REFUSED, ACK_SAVED } from './ack'
import {
  MESSAGE_ACK,
  MESSAGE_NOTICE,
  MESSAGE_PACKED,
  MESSAGE_PRESENCE,
  MESSAGE_QUERY_PRESENCE,
  MESSAGE_SYNC,
} from './message-type'
import type { Notice } from './notice'

const SYNC_STEP_1 = 0
const SYNC_STEP_2 = 1
const SYNC_UPDATE = 2

/** Size limits that are checked before a frame's parts are decoded: a frame of a few MB would hold up everybody. */
const MAX_STATE_VECTOR_BYTES = 1024 * 1024
/** A stock client repeats everybody's presence: twice as many as a process takes connections. */
const MAX_PRESENCE_ENTRIES = 4_000
const MAX_NOTICE_BYTES = 1_024

/** One client's state as presence carries it. */
export interface PresenceEntry {
  readonly clientId: number
  readonly clock: number
  /** JSON text; `null` means that the client is gone. */
  readonly json: string
}

export type ClientFrame =
  | { readonly type: 'sync-step-1'; readonly stateVector: Uint8Array }
  /** Both kinds are writes: a step 2 is what the client has and the server lacks. */
  | { readonly type: 'update'; readonly isStep2: boolean; readonly update: Uint8Array }
  | { readonly type: 'presence'; readonly entries: readonly PresenceEntry[] }
  | { readonly type: 'query-presence' }
  | { readonly type: 'mark'; readonly mark: number }
  | { readonly type: 'hello' }

/** Reads a frame of a client. Throws an Error that names its fault; the frame is then ignored. */
export function decodeClientFrame(bytes: Uint8Array): ClientFrame {
  const decoder = decoding.createDecoder(bytes)
  const type = decoding.readVarUint(decoder)
  switch (type) {
    case MESSAGE_SYNC: {
      const step = decoding.readVarUint(decoder)
      const payload = decoding.readVarUint8Array(decoder)
      if (step === SYNC_STEP_1) {
        if (payload.length > MAX_STATE_VECTOR_BYTES) throw new Error(`A state vector of ${payload.length} bytes`)
        return { type: 'sync-step-1', stateVector: payload }
      }
      if (step === SYNC_STEP_2 || step === SYNC_UPDATE) {
        return { type: 'update', isStep2: step === SYNC_STEP_2, update: payload }
      }
      throw new Error(`Unknown sync step ${step}`)
    }
    case MESSAGE_PRESENCE:
      return { type: 'presence', entries: decodePresence(decoding.readVarUint8Array(decoder)) }
    case MESSAGE_QUERY_PRESENCE:
      return { type: 'query-presence' }
    case MESSAGE_ACK: {
      const kind = decoding.readVarUint(decoder)
      if (kind !== ACK_MARK) throw new Error(`Unknown ack ${kind}`)
      return { type: 'mark', mark: decoding.readVarUint(decoder) }
    }
    case MESSAGE_NOTICE: {
      const length = decoding.peekVarUint(decoder)
      if (length > MAX_NOTICE_BYTES) throw new Error(`A notice of ${length} bytes`)
      const notice: unknown = JSON.parse(decoding.readVarString(decoder))
      if (typeof notice === 'object' && notice !== null && 'type' in notice && notice.type === 'hello') {
        return { type: 'hello' }
      }
      throw new Error('Unknown notice')
    }
    default:
      throw new Error(`Unknown message ${type}`)
  }
}

function decodePresence(bytes: Uint8Array): PresenceEntry[] {
  const decoder = decoding.createDecoder(bytes)
  const count = decoding.readVarUint(decoder)
  if (count > MAX_PRESENCE_ENTRIES) throw new Error(`${count} presence entries`)
  const entries: PresenceEntry[] = []
  for (let i = 0; i < count; i++) {
    entries.push({
      clientId: decoding.readVarUint(decoder),
      clock: decoding.readVarUint(decoder),
      json: decoding.readVarString(decoder),
    })
  }
  return entries
}

function encodeSync(step: number, payload: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE_SYNC)
  encoding.writeVarUint(encoder, step)
  encoding.writeVarUint8Array(encoder, payload)
  return encoding.toUint8Array(encoder)
}

/** Encodes a request for everything that the sender of `stateVector` lacks. */
export function encodeSyncStep1(stateVector: Uint8Array): Uint8Array {
  return encodeSync(SYNC_STEP_1, stateVector)
}

/** Encodes the answer to a step 1. */
export function encodeSyncStep2(update: Uint8Array): Uint8Array {
  return encodeSync(SYNC_STEP_2, update)
}

/** Encodes a Yjs update (V1) as a sync message. */
export function encodeUpdate(update: Uint8Array): Uint8Array {
  return encodeSync(SYNC_UPDATE, update)
}

/** The board as it was last folded: gzip of Yjs V2. */
export function encodePacked(packed: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE_PACKED)
  encoding.writeVarUint8Array(encoder, packed)
  return encoding.toUint8Array(encoder)
}

/** Encodes one entry of a presence frame: once, to be copied into the frame of each receiver. */
export function encodePresenceEntry({ clientId, clock, json }: PresenceEntry): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, clientId)
  encoding.writeVarUint(encoder, clock)
  encoding.writeVarString(encoder, json)
  return encoding.toUint8Array(encoder)
}

/** Encodes a presence frame of encoded entries. Without entries it only shows that the server is alive. */
export function encodePresence(entries: readonly Uint8Array[]): Uint8Array {
  const body = encoding.createEncoder()
  encoding.writeVarUint(body, entries.length)
  for (const entry of entries) encoding.writeUint8Array(body, entry)
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE_PRESENCE)
  encoding.writeVarUint8Array(encoder, encoding.toUint8Array(body))
  return encoding.toUint8Array(encoder)
}

export type AckFrame =
  | { readonly type: 'mark'; readonly mark: number }
  | { readonly type: 'saved'; readonly mark: number }
  | { readonly type: 'degraded'; readonly reason: string }
  | { readonly type: 'refused'; readonly mark: number; readonly code: string }
  /** Read only: a kind from a newer server that this page does not know. It promises nothing. */
  | { readonly type: 'unknown' }

/** Encodes an acknowledgement frame of a known type. */
export function encodeAck(ack: Exclude<AckFrame, { type: 'unknown' }>): Uint8Array<ArrayBuffer> {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE_ACK)
  switch (ack.type) {
    case 'mark':
      encoding.writeVarUint(encoder, ACK_MARK)
      encoding.writeVarUint(encoder, ack.mark)
      break
    case 'saved':
      encoding.writeVarUint(encoder, ACK_SAVED)
      encoding.writeVarUint(encoder, ack.mark)
      break
    case 'degraded':
      encoding.writeVarUint(encoder, ACK_DEGRADED)
      encoding.writeVarString(encoder, ack.reason)
      break
    case 'refused':
      encoding.writeVarUint(encoder, ACK_REFUSED)
      encoding.writeVarUint(encoder, ack.mark)
      encoding.writeVarString(encoder, ack.code)
      break
  }
  return encoding.toUint8Array(encoder)
}

/** Reads an ack after its message type, as `provider.messageHandlers[120]` gets it. */
export function decodeAck(decoder: decoding.Decoder): AckFrame {
  switch (decoding.readVarUint(decoder)) {
    case ACK_MARK:
      return { type: 'mark', mark: decoding.readVarUint(decoder) }
    case ACK_SAVED:
      return { type: 'saved', mark: decoding.readVarUint(decoder) }
    case ACK_DEGRADED:
      return { type: 'degraded', reason: decoding.readVarString(decoder) }
    case ACK_REFUSED:
      return { type: 'refused', mark: decoding.readVarUint(decoder), code: decoding.readVarString(decoder) }
    default:
      return { type: 'unknown' }
  }
}

/** Encodes the request for notices. */
export function encodeHello(): Uint8Array<ArrayBuffer> {
  return encodeNoticeText('{"type":"hello"}')
}

/** Encodes a notice as JSON. */
export function encodeNotice(notice: Notice): Uint8Array {
  return encodeNoticeText(JSON.stringify(notice))
}

function encodeNoticeText(json: string): Uint8Array<ArrayBuffer> {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE_NOTICE)
  encoding.writeVarString(encoder, json)
  return encoding.toUint8Array(encoder)
}
