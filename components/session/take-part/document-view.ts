// The board's cards for pages without a canvas: read from the room's document, and again a moment after each change.

import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { EffectValue } from '@/components/room/effect-value'
import type { RoomClient } from '@/components/room/room-client'
import type { BoardView } from '@/lib/document/view/board-view'
import { viewDocument } from '@/lib/document/view/view-document'

/** While others work, a phone reads the whole board at most so often. */
const READ_EVERY_MS = 500

/** Undefined until the room has the board. */
export function useDocumentView(client: RoomClient | undefined, isReady: boolean): BoardView | undefined {
  const held = useMemo(() => new EffectValue<BoardView>(), [])
  useEffect(() => {
    if (!client || !isReady) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const read = () => {
      timer = undefined
      held.set(viewDocument(client.doc))
    }
    const onUpdate = () => {
      timer ??= setTimeout(read, READ_EVERY_MS)
    }
    read()
    client.doc.on('update', onUpdate)
    return () => {
      clearTimeout(timer)
      client.doc.off('update', onUpdate)
      held.set(undefined)
    }
  }, [held, client, isReady])
  return useSyncExternalStore(held.subscribe, held.get, () => undefined)
}
