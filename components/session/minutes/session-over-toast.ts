// The message that a session is over.

/** Returns its id: the message comes once, also for the person who ended the session. */
export function sessionOverToast(sessionId: string): string {
  return `session-over-${sessionId}`
}
