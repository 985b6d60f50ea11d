// The board's room as a hook: opens it while the page shows the board, reconnects at once when the network or the
// person comes back, and asks before the page is left with unsaved changes.

import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import { useTranslations } from 'use-intl'
import { watchQuiet } from '@/components/presence/quiet-watch'
import type { Role } from '@/lib/domain/people/role'
import { askNoSocket } from './ask-no-socket'
import { EffectValue } from './effect-value'
import { endedKey } from './ended-key'
import { localCopyName, openLocalCopy } from './local-copy'
import { holdRoom, type OpenRoom } from './open-room'
import { RoomClient } from './room-client'

export interface UseRoomOptions {
  readonly boardId: string
  readonly epoch: number
  readonly userId: string
  readonly role: Role
}

/** Undefined until the effect has run. */
export function useRoom({ boardId, epoch, userId, role }: UseRoomOptions): OpenRoom | undefined {
  const t = useTranslations('room')
  // A change of language must not close the room.
  const words = useRef(t)
  useEffect(() => {
    words.current = t
  }, [t])
  const held = useMemo(() => new EffectValue<OpenRoom>(), [])
  const room = useSyncExternalStore(held.subscribe, held.get, () => undefined)

  useEffect(() => {
    const client = new RoomClient({
      serverUrl: syncUrl(window.location),
      boardId,
      epoch,
      role,
      openLocalCopy: (doc) => openLocalCopy(localCopyName(boardId, epoch, userId), doc),
      askNoSocket: (agoMs) => askNoSocket(boardId, agoMs),
      describeEnd: (...end) => words.current(`ended.${endedKey(...end)}.message`),
    })
    return holdRoom(held, client)
  }, [held, boardId, epoch, userId, role])

  const client = room?.client
  useEffect(() => {
    if (!client) return
    const reconnect = () => client.reconnectNow()
    const leave = () => client.networkLost()
    const onVisible = () => document.visibilityState === 'visible' && client.reconnectNow()
    const warn = (event: BeforeUnloadEvent) => {
      const { save, isKept } = client.getState()
      // After an end nothing more will be saved: the page may go when this device keeps what it has.
      if (save.kind === 'ended' && isKept) return
      const isUnsaved = save.kind === 'saving' || ('changes' in save && save.changes > 0)
      if (isUnsaved) event.preventDefault()
    }
    const stopWatching = watchQuiet(client.awareness)
    window.addEventListener('online', reconnect)
    window.addEventListener('offline', leave)
    document.addEventListener('visibilitychange', onVisible)
    window.addEventListener('beforeunload', warn)
    return () => {
      stopWatching()
      window.removeEventListener('online', reconnect)
      window.removeEventListener('offline', leave)
      document.removeEventListener('visibilitychange', onVisible)
      window.removeEventListener('beforeunload', warn)
    }
  }, [client])

  return room
}

function syncUrl(location: Location): string {
  return `${location.protocol === 'https:' ? 'wss:' : 'ws:'}//${location.host}/sync`
}
