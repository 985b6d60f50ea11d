// A bare WebSocket on a board: for frames that no honest client sends, and for exact answers.

import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import * as decoding from 'lib0/decoding'
import WebSocket from 'ws'
import { waitFor } from '../wait-for'

export class RawSocket {
  readonly socket: WebSocket
  readonly frames: Uint8Array[] = []
  closed: { code: number; reason: string } | null = null
  #stream: Duplex | undefined

  /** `headers` go with the upgrade. */
  constructor(url: string, headers: Readonly<Record<string, string>> = {}) {
    this.socket = new WebSocket(url, { headers })
    this.socket.on('upgrade', (response) => {
      this.#stream = response.socket
    })
    this.socket.on('message', (data: Buffer) => this.frames.push(data))
    this.socket.on('close', (code, reason) => {
      this.closed = { code, reason: reason.toString() }
    })
    // A socket that the server cuts off emits an error; `closed` reports it.
    this.socket.on('error', () => undefined)
  }

  static async open(url: string): Promise<RawSocket> {
    const raw = new RawSocket(url)
    await waitFor('the socket is open', () => raw.isOpen)
    return raw
  }

  /** Bytes that came over the wire, the answer to the upgrade included. */
  get bytesRead(): number {
    return (this.#stream as Socket | undefined)?.bytesRead ?? 0
  }

  get isOpen(): boolean {
    return this.socket.readyState === WebSocket.OPEN
  }

  send(frame: Uint8Array): void {
    this.socket.send(frame)
  }

  /** Sends frames as one piece, which the server reads at once, however busy both sides are. */
  sendTogether(frames: readonly Uint8Array[]): void {
    this.#stream?.cork()
    for (const frame of frames) this.send(frame)
    this.#stream?.uncork()
  }

  /** Frames whose first number is `type`. */
  ofType(type: number): Uint8Array[] {
    return this.frames.filter((frame) => decoding.readVarUint(decoding.createDecoder(frame)) === type)
  }

  async close(): Promise<{ code: number; reason: string }> {
    await waitFor('the server closes the socket', () => this.closed !== null)
    return this.closed ?? { code: 0, reason: '' }
  }
}
