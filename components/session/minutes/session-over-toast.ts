// The message that a session is over.

/** Long enough to look up from the room; the panel of sessions has the minutes, too. */
export const SESSION_OVER_MS = 10_000

/** Returns its id: the message comes once, also for the person who ended the session. */
export function sessionOverToast(sessionId: string): string {
  return `session-over-${sessionId}`
}
