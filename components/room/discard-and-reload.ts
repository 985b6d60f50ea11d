// Gives up what this device has of the board, unsaved changes included, and loads the board as the server has it.

import type { RoomClient } from './room-client'

export async function discardAndReload(client: RoomClient): Promise<void> {
  await client.discardLocalCopy()
  window.location.reload()
}
