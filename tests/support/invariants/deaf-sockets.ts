// Simulates a server that forgets to listen for errors of its sockets. It needs a process of its own, because it
// changes every socket opened from now on.

import { EventEmitter } from 'node:events'
import { WebSocket } from 'ws'

/** Drops every listener for a socket's errors. */
export function forgetErrorListeners(): void {
  const { prototype } = EventEmitter
  const real = Object.getOwnPropertyDescriptor(prototype, 'on')?.value as EventEmitter['on']
  const deaf: EventEmitter['on'] = function (this: EventEmitter, event, listener) {
    // The defect.
    return event === 'error' ? this : real.call(this, event, listener)
  }
  Object.assign(WebSocket.prototype, { on: deaf })
}
