// A version as a session of the board's page: the second maker of what board/use-board-session makes from a room. Views,
// inspector and exports take either, and don't know which.

import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { createTLStore } from 'tldraw'
import { apiFile } from '@/components/api/client'
import { bindStore } from '@/components/binding/index'
import type { BoardSession } from '@/components/board/use-board-session'
import { boardAssetStore } from '@/components/canvas/assets/board-asset-store'
import { EffectValue } from '@/components/room/effect-value'
import type { PresenceUser } from '@/lib/protocol/presence'
import { createBoardSchema } from '@/lib/schema/board-schema'
import { frozenDoc } from './frozen-doc'

export interface VersionSession {
  /** Undefined until the version is there. */
  readonly session: BoardSession | undefined
  /** Why there is none; null for no reason. */
  readonly error: Error | null
}

/** Fetches the version once: it never changes. */
export function useVersionSession(boardId: string, versionId: string, user: PresenceUser): VersionSession {
  const held = useMemo(() => new EffectValue<BoardSession>(), [])
  const session = useSyncExternalStore(held.subscribe, held.get, () => undefined)
  const { data: packed, error } = useQuery({
    queryKey: ['version document', boardId, versionId],
    queryFn: async ({ signal }) => {
      const path = `/api/boards/${encodeURIComponent(boardId)}/versions/${encodeURIComponent(versionId)}/document`
      return new Uint8Array(await (await apiFile(path, { signal })).arrayBuffer())
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })

  useEffect(() => {
    if (!packed) return
    const doc = frozenDoc(packed)
    const store = createTLStore({ schema: createBoardSchema(), assets: boardAssetStore(boardId) })
    const binding = bindStore({ store, doc, user })
    held.set({ store, binding })
    return () => {
      held.set(undefined)
      binding.dispose()
      store.dispose()
      doc.destroy()
    }
  }, [held, boardId, packed, user])
  return { session, error }
}
