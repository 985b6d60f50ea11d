// The server's time on this device. Every screen of a session shows the same second, so each asks the server how far
// its own clock is off: several times, since the answer with the shortest round trip is the most exact (Cristian's
// algorithm). It asks again when the page comes back, as a device that slept may have another time.

import { useEffect, useSyncExternalStore } from 'react'
import { api } from '@/components/api/client'

const SAMPLES = 5

let offsetMs = 0
let asking: Promise<void> | undefined

/** Milliseconds since 1970 on the server's clock, as well as this page knows. */
export function serverNow(): number {
  return Date.now() + offsetMs
}

/**
 * Resolves when the clock is set; rejects with ApiError if the server doesn't answer. Concurrent calls share one
 * request.
 */
export function setServerClock(ask: () => Promise<number> = askServer): Promise<void> {
  asking ??= measure(ask).finally(() => {
    asking = undefined
  })
  return asking
}

async function measure(ask: () => Promise<number>): Promise<void> {
  let shortestMs = Number.POSITIVE_INFINITY
  let best = offsetMs
  for (let i = 0; i < SAMPLES; i++) {
    const sent = Date.now()
    const there = await ask()
    const wayMs = Date.now() - sent
    // If the clock was set in between, the measurement is useless.
    if (wayMs < 0 || wayMs >= shortestMs) continue
    shortestMs = wayMs
    best = there - (sent + wayMs / 2)
  }
  offsetMs = best
}

async function askServer(): Promise<number> {
  return (await api('GET /api/clock')).now
}

/** Keeps the clock right while `isWanted`. */
export function useServerClock(isWanted: boolean): void {
  useEffect(() => {
    if (!isWanted) return
    const set = () => {
      // If the server can't be reached, the clock stays as it was; the page says elsewhere that it is offline.
      if (document.visibilityState === 'visible') void setServerClock().catch(() => undefined)
    }
    set()
    document.addEventListener('visibilitychange', set)
    window.addEventListener('online', set)
    return () => {
      document.removeEventListener('visibilitychange', set)
      window.removeEventListener('online', set)
    }
  }, [isWanted])
}

/** How often a timer that shows seconds is drawn; it is late by less than this. */
const TICK_MS = 100

/** The server's time in whole ticks while `isTicking`; the time at the last tick otherwise. */
export function useServerNow(isTicking: boolean): number {
  return useSyncExternalStore(isTicking ? onTick : onNothing, tick, tick)
}

function tick(): number {
  return Math.floor(serverNow() / TICK_MS) * TICK_MS
}

function onTick(changed: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>
  // Wait for the whole ticks: a separate interval would add the same delay once more.
  const plan = () => {
    timer = setTimeout(
      () => {
        changed()
        plan()
      },
      TICK_MS - (serverNow() % TICK_MS),
    )
  }
  plan()
  return () => clearTimeout(timer)
}

function onNothing(): () => void {
  return () => undefined
}
