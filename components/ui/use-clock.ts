// The time now, for words such as "5 minutes ago". use-intl's useNow begins, wherever it is mounted, with the time at which
// the page was loaded, so a list opened an hour later would be an hour behind until its next tick.

'use client'

import { useSyncExternalStore } from 'react'
import { useNow } from 'use-intl'

const TICK_MS = 15_000

/** Returns the time in ms since 1970, rounded down to the tick; while the page hydrates, the time that the server drew. */
export function useClock(): number {
  const drawnAt = useNow().getTime()
  return useSyncExternalStore(subscribe, tickNow, () => drawnAt)
}

function tickNow(): number {
  return Math.floor(Date.now() / TICK_MS) * TICK_MS
}

function subscribe(listener: () => void): () => void {
  const timer = setInterval(listener, TICK_MS)
  // A hidden tab's timers sleep, so the time is updated when the person returns.
  document.addEventListener('visibilitychange', listener)
  return () => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', listener)
  }
}
