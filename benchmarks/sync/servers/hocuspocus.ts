// Hocuspocus with its own SQLite extension, as its guide sets it up. The extension makes its table without waiting for it;
// here it is there before the first request.

import { join } from 'node:path'
import { SQLite, schema } from '@hocuspocus/extension-sqlite'
import { Hocuspocus } from '@hocuspocus/server'
import Database from 'better-sqlite3'
import { WebSocketServer } from 'ws'
import { dataFolder, serve } from './serve'

const database = join(dataFolder, 'hocuspocus.sqlite')
new Database(database).exec(schema).close()
const hocuspocus = new Hocuspocus({ quiet: true, extensions: [new SQLite({ database })] })
const server = new WebSocketServer({ noServer: true, perMessageDeflate: false })

serve({
  onUpgrade(request, socket, head) {
    server.handleUpgrade(request, socket, head, (own) => hocuspocus.handleConnection(own, request))
  },
})
