// tldraw's own rooms, kept as its example server keeps them: one JSON file a room, written at most every two seconds and
// when the last person leaves.

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type RoomSnapshot, TLSocketRoom } from '@tldraw/sync-core'
import { WebSocketServer } from 'ws'
import { dataFolder, serve } from './serve'

const SAVE_EVERY_MS = 2_000

const server = new WebSocketServer({ noServer: true, perMessageDeflate: false })
const rooms = new Map<string, TLSocketRoom>()
const unsaved = new Set<string>()

const fileOf = (id: string): string => join(dataFolder, `${id}.json`)
const contentOf = (id: string): string => JSON.stringify(rooms.get(id)?.getCurrentSnapshot())

function roomOf(id: string): TLSocketRoom {
  const known = rooms.get(id)
  if (known) return known
  const file = fileOf(id)
  const initialSnapshot = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as RoomSnapshot) : undefined
  const room = new TLSocketRoom({
    ...(initialSnapshot && { initialSnapshot }),
    onDataChange: () => unsaved.add(id),
    onSessionRemoved(own, { numSessionsRemaining }) {
      if (numSessionsRemaining > 0) return
      save(id)
      rooms.delete(id)
      own.close()
    },
  })
  rooms.set(id, room)
  return room
}

function save(id: string): void {
  if (unsaved.delete(id)) writeFileSync(fileOf(id), contentOf(id))
}

setInterval(() => {
  for (const id of unsaved) void writeFile(fileOf(id), contentOf(id))
  unsaved.clear()
}, SAVE_EVERY_MS)

serve({
  onUpgrade(request, socket, head) {
    server.handleUpgrade(request, socket, head, (own) => {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://host')
      const sessionId = searchParams.get('sessionId') ?? ''
      roomOf(pathname.slice(1)).handleSocketConnect({ sessionId, socket: own })
    })
  },
  onStop() {
    for (const id of [...unsaved]) save(id)
    return Promise.resolve()
  },
})
