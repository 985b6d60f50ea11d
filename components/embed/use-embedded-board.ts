// An embedded board as a store to draw: a document of this page's own, kept equal to what the server sends.

import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { createTLStore } from 'tldraw'
import type * as Y from 'yjs'
import { bindStore } from '@/components/binding/index'
import type { BoardSession } from '@/components/board/use-board-session'
import { boardAssetStore } from '@/components/canvas/assets/board-asset-store'
import { EffectValue } from '@/components/room/effect-value'
import { newBoardDoc } from '@/lib/document/records/board-doc'
import { createRecord, deleteRecord } from '@/lib/document/records/records'
import { recordsOf } from '@/lib/document/records/roots'
import type { PresenceUser } from '@/lib/protocol/presence'
import { createBoardSchema } from '@/lib/schema/board-schema'
import { type EmbedChange, followEmbed } from './embed-feed'

export interface EmbeddedBoard {
  /** Undefined until there is something to show. */
  readonly session: BoardSession | undefined
  readonly title: string
  /** It is not shown here any more. */
  readonly isGone: boolean
  readonly isReachable: boolean
}

/** The viewer is anonymous, and may change nothing. */
export const NOBODY: PresenceUser = { id: 'embed', name: '', color: '#646b75', role: 'viewer' }

export function useEmbeddedBoard(boardId: string, key: string, firstTitle: string): EmbeddedBoard {
  const held = useMemo(() => new EffectValue<BoardSession>(), [])
  const session = useSyncExternalStore(held.subscribe, held.get, () => undefined)
  const [title, setTitle] = useState(firstTitle)
  const [isGone, setGone] = useState(false)
  const [isReachable, setReachable] = useState(true)

  useEffect(() => {
    const path = `/api/embeds/${boardId}/${key}`
    const doc = newBoardDoc()
    const stop = followEmbed({
      boardId,
      key,
      onChange: (change) => {
        doc.transact(() => takeOver(doc, change))
        setTitle(change.title)
        if (!held.get()) {
          const assets = boardAssetStore(boardId, (address) =>
            address.startsWith('/') ? `${path}${address}` : address,
          )
          const store = createTLStore({ schema: createBoardSchema(), assets })
          held.set({ store, binding: bindStore({ store, doc, user: NOBODY }) })
        }
      },
      onGone: () => setGone(true),
      onReachable: setReachable,
    })
    return () => {
      stop()
      const made = held.get()
      held.set(undefined)
      made?.binding.dispose()
      made?.store.dispose()
      doc.destroy()
    }
  }, [held, boardId, key])

  return { session, title, isGone, isReachable }
}

/** Brings the document to the state that the change describes. */
function takeOver(doc: Y.Doc, { put, remove, isWhole }: EmbedChange): void {
  for (const record of put) createRecord(doc, record)
  for (const id of remove) deleteRecord(doc, id)
  if (!isWhole) return
  const all = new Set(put.map(({ id }) => id))
  for (const id of [...recordsOf(doc).keys()]) if (!all.has(id)) deleteRecord(doc, id)
}
