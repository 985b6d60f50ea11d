// The ways from the inbox to a place on this board: from its list, and from an address that an entry or a mail gave.

import { useEffect, useEffectEvent } from 'react'
import type { InboxHere } from '@/components/inbox/inbox-list'
import { removeFragment } from '@/components/paths/remove-fragment'
import { useOpenMinutes } from '@/components/session/minutes/minutes-provider'
import { type InboxPlace, placeOf } from '@/lib/domain/inbox/inbox'

export interface InboxOnBoardOptions {
  readonly boardId: string
  /** The board and its threads are there: places can be shown. */
  readonly isReady: boolean
  readonly onThread: (threadId: string) => void
  readonly onCard: (cardId: string) => void
}

interface WantedPlace {
  readonly place: InboxPlace
  readonly id: string
}

export function useInboxOnBoard({ boardId, isReady, onThread, onCard }: InboxOnBoardOptions): InboxHere {
  const openMinutes = useOpenMinutes()
  const show = ({ place, id }: WantedPlace) => {
    if (place === 'thread') onThread(id)
    else if (place === 'card') onCard(id)
    else openMinutes(id)
  }
  const showWanted = useEffectEvent(() => {
    const wanted = placeInAddress()
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

/**
 * Entries name it in the query; mails behind the #, so that no log of a server has it. A card may still be on its way when
 * the board is there: use-card-in-address waits for it.
 */
function placeInAddress(): WantedPlace | undefined {
  const { search, hash } = window.location
  const [query, fragment] = [new URLSearchParams(search), new URLSearchParams(hash.slice(1))]
  for (const place of ['thread', 'session'] as const) {
    const id = query.get(place) ?? fragment.get(place)
    if (id !== null) return { place, id }
  }
  return undefined
}
