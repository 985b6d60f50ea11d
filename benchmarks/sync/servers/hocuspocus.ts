// Hocuspocus with its own SQLite extension, as its guide sets it up.

import { join } from 'node:path'
import { SQLite } from '@hocuspocus/extension-sqlite'
import { Hocuspocus } from '@hocuspocus/server'
import { WebSocketServer } from 'ws'
import { dataFolder, serve } from './serve'

const hocuspocus = new Hocuspocus({
  quiet: true,
  extensions: [new SQLite({ database: join(dataFolder, 'hocuspocus.sqlite') })],
})
const server = new WebSocketServer({ noServer: true, perMessageDeflate: false })

serve({
  onUpgrade(request, socket, head) {
    server.handleUpgrade(request, socket, head, (own) => hocuspocus.handleConnection(own, request))
  },
})
