// Keeps a card before the room for a moment after it was agreed on, so that everybody reads the agreed value before the next
// card takes its place.

import { useEffect, useEffectEvent, useState } from 'react'

/** Long enough to read two values on a wall. */
const AGREED_SHOWN_MS = 4_000

export interface AgreedInSight {
  /** Brings a card before the room now, instead of one that was to come. */
  readonly discuss: (cardId: string) => void
  /** Brings a card before the room once the one that is there has been seen. */
  readonly discussLater: (cardId: string) => void
}

/** Wraps `bring`, which brings a card before the room. */
export function useAgreedInSight(bring: (cardId: string) => void): AgreedInSight {
  const [nextId, setNextId] = useState<string>()
  const bringNext = useEffectEvent(bring)
  useEffect(() => {
    if (nextId === undefined) return
    const timer = setTimeout(() => {
      bringNext(nextId)
      setNextId(undefined)
    }, AGREED_SHOWN_MS)
    return () => clearTimeout(timer)
  }, [nextId])
  return {
    discuss: (cardId) => {
      setNextId(undefined)
      bring(cardId)
    },
    discussLater: setNextId,
  }
}
