// A room and its current state, as one value for the screen.

import type { EffectValue } from './effect-value'
import type { RoomClient, RoomState } from './room-client'

export interface OpenRoom {
  readonly client: RoomClient
  readonly state: RoomState
}

/** Keeps `held` at the client and its newest state. The returned function disposes the client. */
export function holdRoom(held: EffectValue<OpenRoom>, client: RoomClient): () => void {
  const read = () => held.set({ client, state: client.getState() })
  const unsubscribe = client.subscribe(read)
  read()
  return () => {
    unsubscribe()
    client.dispose()
    held.set(undefined)
  }
}
