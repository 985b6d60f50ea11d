// Lets a page report only its own presence to the server, and accept a restarted server's word about others.
//
// y-websocket repeats everything that it hears of others: in a full room each cursor came back to the server from every
// page, and a page that has no presence of its own, the room's screen, took the place of the window of the same person
// whose presence it repeated.

import type { WebsocketProvider } from 'y-websocket'

/** ClientIDs whose presence came, changed or went. */
type Changes = Readonly<Record<'added' | 'updated' | 'removed', readonly number[]>>

/** Must be called before the provider connects. */
export function tellOwnPresenceOnly(provider: WebsocketProvider): void {
  const { awareness } = provider
  const own = awareness.clientID
  const tell = provider._awarenessUpdateHandler
  awareness.off('update', tell)
  // The provider removes this handler when it ends.
  provider._awarenessUpdateHandler = ({ added, updated, removed }: Changes, origin: unknown) => {
    if ([...added, ...updated, ...removed].includes(own)) tell({ added: [], updated: [own], removed: [] }, origin)
  }
  awareness.on('update', provider._awarenessUpdateHandler)
  provider.on('status', ({ status }) => {
    if (status === 'disconnected') forgetClocks()
  })

  /**
   * The state of a client with the higher clock counts, and a restarted server's clocks begin again:
   * without this, people would stay invisible until theirs had caught up with what this page has seen.
   */
  function forgetClocks(): void {
    for (const clientId of awareness.meta.keys()) if (clientId !== own) awareness.meta.delete(clientId)
  }
}
