const FIRST_MS = 50
const LONGEST_MS = 2_000

/** The pause after a failed try to store something, the first being number 0. */
export function retryPauseMs(attempt: number): number {
  return Math.min(FIRST_MS * 2 ** attempt, LONGEST_MS)
}
