// The server that most Yjs applications start from. It keeps documents in memory; with YPERSISTENCE in its environment
// (`y-leveldb` among the peers) every update also goes to LevelDB.

import { setupWSConnection } from '@y/websocket-server/utils'
import { WebSocketServer } from 'ws'
import { serve } from './serve'

const server = new WebSocketServer({ noServer: true, perMessageDeflate: false })

serve({
  onUpgrade(request, socket, head) {
    server.handleUpgrade(request, socket, head, (own) => setupWSConnection(own, request))
  },
})
