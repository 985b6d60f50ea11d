// Sends every message to everybody else in the room, and knows nothing of documents: the least possible cost of a
// server that writes one frame for each message. A client that asks for `?join=<bytes>` gets one prepared buffer of
// that length.

import { randomBytes } from 'node:crypto'
import { type WebSocket, WebSocketServer } from 'ws'
import { serve } from './serve'

const server = new WebSocketServer({ noServer: true, perMessageDeflate: false })
const rooms = new Map<string, Set<WebSocket>>()
const buffers = new Map<number, Buffer>()

function prepared(bytes: number): Buffer {
  const known = buffers.get(bytes)
  if (known) return known
  const made = randomBytes(bytes)
  buffers.set(bytes, made)
  return made
}

serve({
  onUpgrade(request, socket, head) {
    server.handleUpgrade(request, socket, head, (own) => {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://host')
      const room = rooms.get(pathname) ?? new Set()
      rooms.set(pathname, room.add(own))
      own.on('message', (data, isBinary) => {
        for (const other of room) if (other !== own) other.send(data, { binary: isBinary })
      })
      own.on('close', () => {
        room.delete(own)
        if (room.size === 0) rooms.delete(pathname)
      })
      const bytes = Number(searchParams.get('join'))
      if (bytes > 0) own.send(prepared(bytes))
    })
  },
})
