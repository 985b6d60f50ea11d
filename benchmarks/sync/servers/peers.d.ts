// The parts of the peers' interfaces that their servers here use, so that types are checked even if the peers are not
// installed.

declare module '@y/websocket-server/utils' {
  import type { IncomingMessage } from 'node:http'
  import type { WebSocket } from 'ws'

  export function setupWSConnection(socket: WebSocket, request: IncomingMessage): void
}

declare module '@hocuspocus/server' {
  import type { IncomingMessage } from 'node:http'
  import type { WebSocket } from 'ws'

  export class Hocuspocus {
    constructor(configuration: { quiet: boolean; extensions: readonly object[] })
    handleConnection(socket: WebSocket, request: IncomingMessage): void
  }
}

declare module '@hocuspocus/extension-sqlite' {
  export const schema: string
  export class SQLite {
    constructor(configuration: { database: string })
  }
}

declare module '@tldraw/sync-core' {
  import type { WebSocket } from 'ws'

  export interface RoomSnapshot {
    readonly clock: number
    readonly documents: readonly { readonly state: { readonly id: string }; readonly lastChangedClock: number }[]
  }
  export class TLSocketRoom {
    constructor(options: {
      initialSnapshot?: RoomSnapshot
      onDataChange: () => void
      onSessionRemoved: (room: TLSocketRoom, left: { numSessionsRemaining: number }) => void
    })
    getCurrentSnapshot(): RoomSnapshot
    handleSocketConnect(session: { sessionId: string; socket: WebSocket }): void
    close(): void
  }
}
