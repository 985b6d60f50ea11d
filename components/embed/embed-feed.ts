// Asks the server repeatedly for changes of an embedded board. The server holds each request until it has an answer;
// while nobody can see the page, nothing is requested.

import { type ApiAnswer, ApiError, api } from '@/components/api/client'

export type EmbedChange = NonNullable<ApiAnswer<'GET /api/embeds/{boardId}/{key}'>>

export interface EmbedFeedOptions {
  readonly boardId: string
  readonly key: string
  readonly onChange: (change: EmbedChange) => void
  /** Called when the board is no longer shown, for good. */
  readonly onGone: () => void
  /** Reports that the server can't be reached, or can again. */
  readonly onReachable: (isReachable: boolean) => void
}

/** The pause between two requests: a board on which somebody draws changes every second. */
const PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 30_000
/**
 * An empty answer that comes this soon was not held back: too many clients are waiting, so the next pause is longer.
 */
const CROWDED_MS = 3_000
const CROWDED_PAUSE_MS = 10_000

/** Starts to ask. The returned function stops. */
export function followEmbed({ boardId, key, onChange, onGone, onReachable }: EmbedFeedOptions): () => void {
  const stopping = new AbortController()
  const { signal } = stopping
  let seen: string | undefined

  /** How long to wait before the next question. */
  async function ask(): Promise<number> {
    const askedAt = performance.now()
    const change = await api('GET /api/embeds/{boardId}/{key}', { params: { boardId, key }, query: { seen }, signal })
    if (!change) return performance.now() - askedAt < CROWDED_MS ? CROWDED_PAUSE_MS : PAUSE_MS
    if (!signal.aborted) onChange(change)
    seen = change.version
    return PAUSE_MS
  }

  async function follow(): Promise<void> {
    let failures = 0
    while (!signal.aborted) {
      await whileHidden(signal)
      let pauseMs: number
      try {
        pauseMs = await ask()
        failures = 0
        onReachable(true)
      } catch (error) {
        if (signal.aborted) return
        if (error instanceof ApiError && error.code === 'not-found') return onGone()
        failures += 1
        onReachable(false)
        // Readers of one page don't come back in one instant after the server was away.
        pauseMs = Math.min(LONGEST_PAUSE_MS, PAUSE_MS * 2 ** failures) * (0.5 + Math.random() / 2)
      }
      await pause(pauseMs, signal)
    }
  }
  void follow()
  return () => stopping.abort()
}

/** Resolves when somebody can see the page. */
function whileHidden(signal: AbortSignal): Promise<void> {
  if (document.visibilityState === 'visible') return Promise.resolve()
  return new Promise((resolve) => {
    const look = () => {
      if (document.visibilityState !== 'visible' && !signal.aborted) return
      document.removeEventListener('visibilitychange', look)
      resolve()
    }
    document.addEventListener('visibilitychange', look)
    signal.addEventListener('abort', look)
  })
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
