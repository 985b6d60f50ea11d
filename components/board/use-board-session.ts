// The tldraw store of a board and its binding to the room's document. It is made when there is content to show, never
// before: a drawing on an empty screen would have no board to belong to.

import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import { createTLStore, type TLStore } from 'tldraw'
import { bindStore, type StoreBinding } from '@/components/binding/index'
import { boardAssetStore } from '@/components/canvas/assets/board-asset-store'
import { EffectValue } from '@/components/room/effect-value'
import type { RoomClient } from '@/components/room/room-client'
import type { PresenceUser } from '@/lib/protocol/presence'
import { createBoardSchema } from '@/lib/schema/board-schema'

export interface BoardSession {
  readonly store: TLStore
  readonly binding: StoreBinding
}

/**
 * Undefined until the room is ready. A changed name or role of `user` is passed on without a new session. `isUnseen`: the page
 * stands for nobody.
 */
export function useBoardSession(
  boardId: string,
  client: RoomClient | undefined,
  isReady: boolean,
  user: PresenceUser,
  isUnseen = false,
): BoardSession | undefined {
  const held = useMemo(() => new EffectValue<BoardSession>(), [])
  const session = useSyncExternalStore(held.subscribe, held.get, () => undefined)
  const latestUser = useRef(user)

  useEffect(() => {
    latestUser.current = user
    held.get()?.binding.setUser(user)
  }, [held, user])

  useEffect(() => {
    if (!client || !isReady) return
    // The same schema that the server validates by.
    const store = createTLStore({ schema: createBoardSchema(), assets: boardAssetStore(boardId) })
    const { doc, awareness } = client
    const binding = bindStore({ store, doc, awareness, user: latestUser.current, isUnseen })
    held.set({ store, binding })
    return () => {
      held.set(undefined)
      binding.dispose()
      store.dispose()
    }
  }, [held, boardId, client, isReady, isUnseen])
  return session
}
