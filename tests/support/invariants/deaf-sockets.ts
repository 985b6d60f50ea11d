// What a server does that forgets to listen for the errors of its sockets. For a process of its own: it changes every
// socket that is opened from now on.

import { EventEmitter } from 'node:events'
import { WebSocket } from 'ws'

/** Leaves out whatever listens for a socket's errors. */
export function forgetErrorListeners(): void {
  const { prototype } = EventEmitter
  const real = Object.getOwnPropertyDescriptor(prototype, 'on')?.value as EventEmitter['on']
  const deaf: EventEmitter['on'] = function (this: EventEmitter, event, listener) {
    // The defect.
    return event === 'error' ? this : real.call(this, event, listener)
  }
  Object.assign(WebSocket.prototype, { on: deaf })
}
