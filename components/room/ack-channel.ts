// The durable acknowledgement on the wire, frame type 120 (lib/protocol/ack): encodes marks, decodes answers.

import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { ACK_DEGRADED, ACK_MARK, ACK_REFUSED, ACK_SAVED } from '@/lib/protocol/ack'
import { MESSAGE_ACK } from '@/lib/protocol/message-type'

export type AckAnswer =
  | { readonly type: 'saved'; readonly mark: number }
  | { readonly type: 'degraded'; readonly reason: string }
  | { readonly type: 'refused'; readonly mark: number; readonly code: string }
  /** An answer of a newer server that this page does not know; it promises nothing. */
  | { readonly type: 'unknown' }

export function encodeMark(n: number): Uint8Array<ArrayBuffer> {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE_ACK)
  encoding.writeVarUint(encoder, ACK_MARK)
  encoding.writeVarUint(encoder, n)
  return encoding.toUint8Array(encoder)
}

/** Reads what follows the frame's type. */
export function readAckAnswer(decoder: decoding.Decoder): AckAnswer {
  switch (decoding.readVarUint(decoder)) {
    case ACK_SAVED:
      return { type: 'saved', mark: decoding.readVarUint(decoder) }
    case ACK_DEGRADED:
      return { type: 'degraded', reason: decoding.readVarString(decoder) }
    case ACK_REFUSED: {
      const mark = decoding.readVarUint(decoder)
      return { type: 'refused', mark, code: decoding.readVarString(decoder) }
    }
    default:
      return { type: 'unknown' }
  }
}
