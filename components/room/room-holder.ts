// Holds the one open room of a page for React: made and disposed in an effect (which React may run twice), read as an
// external store.

import type { RoomClient, RoomState } from './room-client'

export interface OpenRoom {
  readonly client: RoomClient
  readonly state: RoomState
}

export class RoomHolder {
  #open: OpenRoom | undefined
  #listeners = new Set<() => void>()

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** The same object until the room or its state changed. */
  readonly get = (): OpenRoom | undefined => this.#open

  /** Takes over the client. The returned function disposes it. */
  hold(client: RoomClient): () => void {
    const read = () => this.#set({ client, state: client.getState() })
    const unsubscribe = client.subscribe(read)
    read()
    return () => {
      unsubscribe()
      client.dispose()
      this.#set(undefined)
    }
  }

  #set(open: OpenRoom | undefined): void {
    this.#open = open
    for (const listener of this.#listeners) listener()
  }
}
