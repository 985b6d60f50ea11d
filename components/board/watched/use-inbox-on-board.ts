// The ways from the inbox to a place on this board: from its list, and from an address that an entry or a mail gave.

import { useEffect, useEffectEvent } from 'react'
import type { InboxHere } from '@/components/inbox/inbox-list'
import { placeInAddress } from '@/components/paths/place-in-address'
import { removeFragment } from '@/components/paths/remove-fragment'
import { useOpenMinutes } from '@/components/session/minutes/minutes-provider'
import type { BoardPlace } from '@/lib/domain/boards/board-path'
import { placeOf } from '@/lib/domain/inbox/inbox'

export interface InboxOnBoardOptions {
  readonly boardId: string
  /** The board and its threads are there: places can be shown. */
  readonly isReady: boolean
  readonly onThread: (threadId: string) => void
  readonly onCard: (cardId: string) => void
}

export function useInboxOnBoard({ boardId, isReady, onThread, onCard }: InboxOnBoardOptions): InboxHere {
  const openMinutes = useOpenMinutes()
  const show = ({ place, id }: BoardPlace) => {
    if (place === 'thread') onThread(id)
    else if (place === 'card') onCard(id)
    else openMinutes(id)
  }
  const showWanted = useEffectEvent(() => {
    // A card may still be on its way when the board is there: use-card-in-address waits for it.
    const wanted = placeInAddress('thread', 'session')
    if (!wanted) return
    // Loading the page again, or passing its address on, leads to the board.
    removeFragment(window.location.pathname)
    show(wanted)
  })
  useEffect(() => {
    if (isReady) showWanted()
  }, [isReady])
  return {
    boardId,
    show: ({ kind, subject }) => {
      const place = placeOf(kind)
      if (place) show({ place, id: subject })
    },
  }
}
