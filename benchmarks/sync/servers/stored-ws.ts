// The least cost of a server that stores before it sends: it gathers messages as Foreboard does, appends each batch to
// a file that is on the disk when the call returns (open(2), O_DSYNC), and then writes to each socket once. It knows
// nothing of documents, people or roles, and answers nothing.

import { closeSync, constants, fsyncSync, openSync, write, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type WebSocket, WebSocketServer } from 'ws'
import { DEFAULT_LIMITS } from '../../../lib/protocol/limits'
import { UpdateInbox } from '../../../server/sync/in/update-inbox'
import { binaryMessage } from '../../../server/sync/sockets/binary-message'
import { systemClock } from '../../../server/time/clock'
import { dataFolder, serve } from './serve'

interface Item {
  readonly from: WebSocket
  readonly message: Buffer
}

interface Room {
  /** Each socket's stream, for messages that are already encoded. */
  readonly streams: Map<WebSocket, { write(bytes: Buffer): void }>
  readonly inbox: UpdateInbox<Item>
}

const FILE_BYTES = 64 * 1024 * 1024

const webSockets = new WebSocketServer({ noServer: true, perMessageDeflate: false })
const rooms = new Map<string, Room>()
const file = openFile(join(dataFolder, 'messages'))
let position = 0

/** Its blocks are allocated beforehand, so that an append writes only its own bytes. */
function openFile(path: string): number {
  writeFileSync(path, Buffer.alloc(FILE_BYTES, 1))
  const made = openSync(path, 'r+')
  fsyncSync(made)
  closeSync(made)
  return openSync(path, constants.O_RDWR | constants.O_DSYNC)
}

function newRoom(): Room {
  const streams: Room['streams'] = new Map()
  const onBatch = (items: readonly Item[]): void => store(items, () => send(items, streams))
  return { streams, inbox: new UpdateInbox({ limits: DEFAULT_LIMITS, clock: systemClock, onBatch }) }
}

function store(items: readonly Item[], onStored: () => void): void {
  const bytes = Buffer.concat(items.map(({ message }) => message))
  if (position + bytes.length > FILE_BYTES) position = 0
  write(file, bytes, 0, bytes.length, position, (error) => {
    if (error) throw error
    onStored()
  })
  position += bytes.length
}

function send(items: readonly Item[], streams: Room['streams']): void {
  const all = Buffer.concat(items.map(({ message }) => message))
  const authors = new Set(items.map(({ from }) => from))
  for (const [socket, stream] of streams) {
    const others = authors.has(socket) ? items.filter(({ from }) => from !== socket) : items
    if (others.length > 0) stream.write(others === items ? all : Buffer.concat(others.map(({ message }) => message)))
  }
}

serve({
  onUpgrade(request, socket, head) {
    webSockets.handleUpgrade(request, socket, head, (own) => {
      const path = request.url ?? '/'
      const room = rooms.get(path) ?? newRoom()
      rooms.set(path, room)
      room.streams.set(own, socket)
      own.on('message', (data: Buffer) => {
        room.inbox.put({ from: own, message: binaryMessage(data) }, data.length)
      })
      own.on('close', () => room.streams.delete(own))
    })
  },
})
