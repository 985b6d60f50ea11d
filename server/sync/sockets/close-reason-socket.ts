// The server's end of a WebSocket. When bytes are not a WebSocket message, or form one that is too large, ws closes the
// socket with a code and no reason; this class adds the reason.

import WebSocket from 'ws'

const SENTENCES: Readonly<Record<number, string>> = {
  1002: 'What this page sent is no WebSocket message. Reload it to go on.',
  1007: 'What this page sent as text is none. Reload it to go on.',
  1008: 'This page sent a message in too many pieces. Reload it to go on.',
  1009: 'What this page sent is too large for the server. It stays on this device only.',
}

/** A WebSocket that adds a reason when ws closes it over invalid bytes. */
export class CloseReasonSocket extends WebSocket {
  /** Closes with the sentence of the code when none is given. */
  override close(code?: number, reason?: string | Buffer): void {
    super.close(code, reason ?? (code === undefined ? undefined : SENTENCES[code]))
  }
}
