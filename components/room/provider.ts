// The board's socket: a y-websocket provider that also speaks our frame types, and reports when the server has our half
// of the exchange of states. It does not connect by itself.

import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { type AckFrame, decodeAck } from '@/lib/protocol/frames'
import { MESSAGE_ACK, MESSAGE_NOTICE, MESSAGE_PACKED, MESSAGE_SYNC } from '@/lib/protocol/message-type'
import type { Notice } from '@/lib/protocol/notice'
import { CLIENT_VERSION } from '@/lib/protocol/version'
import { tellOwnPresenceOnly } from './own-presence'
import { readNotice } from './read-notice'
import { unpackBoard } from './unpack-board'

export interface ProviderOptions {
  /** `wss://host/sync`; the board id is added. */
  readonly serverUrl: string
  readonly boardId: string
  readonly epoch: number
  /** Tests give a socket of their own. */
  readonly WebSocketClass?: typeof WebSocket
}

export interface ProviderEvents {
  /**
   * Called when this page has sent what the server lacked: from now on, a mark on this socket covers the whole
   * document.
   */
  readonly onAnswered: () => void
  readonly onAck: (answer: AckFrame) => void
  readonly onNotice: (notice: Notice) => void
  /** The packed board could not be read. What follows on this socket builds on it, so it must be left. */
  readonly onPackedBroken: (error: unknown) => void
}

export function createProvider(options: ProviderOptions, doc: Y.Doc, events: ProviderEvents): WebsocketProvider {
  const { serverUrl, boardId, epoch, WebSocketClass } = options
  const provider = new WebsocketProvider(serverUrl, boardId, doc, {
    connect: false,
    // Tabs must not relay each other's edits: the server knows which client ids are whose.
    disableBc: true,
    params: { epoch: String(epoch), v: String(CLIENT_VERSION) },
    ...(WebSocketClass ? { WebSocketPolyfill: WebSocketClass } : {}),
  })
  tellOwnPresenceOnly(provider)
  const readSync = provider.messageHandlers[MESSAGE_SYNC]
  provider.messageHandlers[MESSAGE_SYNC] = (encoder, decoder, from, emitSynced, type) => {
    readSync?.(encoder, decoder, from, emitSynced, type)
    // More than the frame's type was written: our half of the exchange, which the provider sends after this handler.
    if (encoding.length(encoder) > 1) queueMicrotask(events.onAnswered)
  }
  provider.messageHandlers[MESSAGE_ACK] = (_encoder, decoder) => events.onAck(decodeAck(decoder))
  provider.messageHandlers[MESSAGE_NOTICE] = (_encoder, decoder) => {
    const notice = readNotice(decoder)
    if (notice) events.onNotice(notice)
  }
  provider.messageHandlers[MESSAGE_PACKED] = (_encoder, decoder) => {
    try {
      Y.applyUpdateV2(doc, unpackBoard(decoding.readVarUint8Array(decoder)), provider)
    } catch (error) {
      events.onPackedBroken(error)
    }
  }
  return provider
}

/** Says for the next connections whether the server shall send the board packed: only worth it without any content. */
export function askForPacked(provider: WebsocketProvider, isWanted: boolean): void {
  const { join: _, ...params } = provider.params
  provider.params = isWanted ? { ...params, join: 'packed' } : params
}
