// Keeps the board that is open, once all of it is there and the page has nothing else to do; gives it up when the server
// no longer lets this person in.

import { useEffect } from 'react'
import { type EndedKey, endedKey } from '@/components/room/ended-key'
import type { RoomClient } from '@/components/room/room-client'
import { KEPT_OFFLINE } from '@/components/settings/kept-offline'
import { whenIdle } from '@/components/ui/when-idle'
import { FAREWELLS } from '@/lib/domain/people/farewell'
import { WORKER_PATH } from '@/lib/protocol/offline-files'
import {
  type BoardToKeep,
  canKeep,
  forgetAllPages,
  forgetEverything,
  giveUpBoard,
  keepBoard,
  keptSince,
} from './kept-boards'
import { askForFiles, keepFiles } from './kept-files'
import { holdOwnFiles } from './own-files'

/** What was kept this recently is not asked for again. */
const FRESH_MS = 60 * 60 * 1000
/** Ends after which the board is nothing to this person. */
const IS_OVER: ReadonlySet<EndedKey> = new Set(['not-found', 'board-deleted', 'forbidden', ...FAREWELLS])

/** `client` is undefined until the room is there. */
export function useKeptOffline({ boardId, userId, title }: BoardToKeep, client: RoomClient | undefined): void {
  const isOn = KEPT_OFFLINE.use()
  useEffect(() => {
    if (!client || !canKeep()) return
    const board = { boardId, userId, title }
    let callOff: (() => void) | undefined
    const attempt = (work: Promise<void>) =>
      work.catch((error: unknown) => console.warn('What this device keeps of the board could not be changed.', error))
    const follow = () => {
      const { save, isReady } = client.getState()
      if (save.kind === 'ended') {
        stopFollowing()
        if (IS_OVER.has(endedKey(save.closeCode, save.wasIn, save.farewell))) void attempt(giveUpBoard(board))
      } else if (save.kind === 'saved' && isReady) {
        callOff ??= whenIdle(() => void attempt(isOn ? keepOpened(board) : forgetAllPages()))
      }
    }
    const stopFollowing = client.subscribe(follow)
    follow()
    return () => {
      callOff?.()
      stopFollowing()
    }
  }, [boardId, userId, title, client, isOn])
}

async function keepOpened(board: BoardToKeep): Promise<void> {
  const registration = await navigator.serviceWorker.register(WORKER_PATH, { updateViaCache: 'none' })
  // A browser with workers disabled returns no registration.
  if (!registration) return
  const files = await askForFiles()
  if (!files) {
    await forgetEverything()
    await registration.unregister()
    return
  }
  await keepFiles(files)
  await holdOwnFiles()
  const since = await keptSince(board, files.build)
  if (since === undefined || Date.now() - since > FRESH_MS) await keepBoard(board, files)
}
