// When to try again after a lost connection. y-websocket has no jitter of its own, and a room of forty people whose
// server restarts must not come back in one instant.

const FIRST_RETRY_MAX_MS = 2_000
const BASE_MS = 250
/** Other nodes are there; they need no more than that not all come in one instant. */
const MOVE_MAX_MS = 100

export interface ReconnectDelay {
  /** Milliseconds until the attempt after `failures` closed connections in a row (1 is the first). */
  after(failures: number): number
  /** Milliseconds until the attempt after a node has said that it gives the board up to another one. */
  afterMove(): number
}

/** `random` gives 0 <= r < 1. The ceiling is drawn once a page, between 5 and 15 s. */
export function reconnectDelay(random: () => number): ReconnectDelay {
  const ceilingMs = 5_000 + random() * 10_000
  return {
    after(failures) {
      if (failures <= 1) return random() * FIRST_RETRY_MAX_MS
      return Math.min(ceilingMs, BASE_MS * 2 ** Math.min(failures, 16) * (0.5 + random() / 2))
    },
    afterMove: () => random() * MOVE_MAX_MS,
  }
}
