// The board's room as a hook: opens it while the page shows the board, reconnects at once when the network or the
// person comes back, and asks before the page is left with unsaved changes.

import { useEffect, useMemo, useRef, useState } from 'react'
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

/**
 * Undefined until the effect has run. It isn't notified of "saving" and "saved", which come with each letter: SaveChip
 * shows them.
 */
export function useRoom({ boardId, epoch, userId, role }: UseRoomOptions): OpenRoom | undefined {
  const t = useTranslations('room')
  // A change of language must not close the room.
  const words = useRef(t)
  useEffect(() => {
    words.current = t
  }, [t])
  const held = useMemo(() => new EffectValue<OpenRoom>(), [])
  const [room, setRoom] = useState<OpenRoom | undefined>()

  useEffect(() => {
    let before: OpenRoom | undefined
    return held.subscribe(() => {
      const now = held.get()
      if (isQuiet(before, now)) return
      before = now
      setRoom(now)
    })
  }, [held])

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

/** Returns whether nothing has changed but how far a person's work is saved, while all is well. */
function isQuiet(before: OpenRoom | undefined, now: OpenRoom | undefined): boolean {
  if (!before || !now || before.client !== now.client) return false
  const [a, b] = [before.state, now.state]
  const isWell = [a, b].every(({ save }) => save.kind === 'saved' || save.kind === 'saving')
  return isWell && a.role === b.role && a.isReady === b.isReady && a.isKept === b.isKept
}

function syncUrl(location: Location): string {
  return `${location.protocol === 'https:' ? 'wss:' : 'ws:'}//${location.host}/sync`
}
