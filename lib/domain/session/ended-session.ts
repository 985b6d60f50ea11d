// The session of a board that ended last, as everybody on the board knows it: they may read its minutes.

import type { Session } from './session'

export interface EndedSession extends Pick<Session, 'id' | 'title' | 'titleIn'> {
  /** Both in milliseconds since 1970, on the server's clock. */
  readonly startedAt: number
  readonly endedAt: number
}

/** People who come back within this time after a session read that it is over, rather than that none is running. */
const JUST_OVER_MS = 12 * 3_600_000

/** Returns the one that ended last; null if none of them has. A rehearsal never ends as a session. */
export function endedLast(
  sessions: readonly Pick<Session, 'id' | 'title' | 'titleIn' | 'course'>[],
): EndedSession | null {
  const ended = sessions.flatMap(({ id, title, titleIn, course }) =>
    course.kind === 'closed'
      ? [{ id, title, ...(titleIn && { titleIn }), startedAt: course.startedAt, endedAt: course.closedAt }]
      : [],
  )
  return ended.toSorted((a, b) => b.endedAt - a.endedAt)[0] ?? null
}

/** Whether people who open a page at that moment may still look for the session. */
export function isJustOver({ endedAt: at }: Pick<EndedSession, 'endedAt'>, now: number): boolean {
  return now - at < JUST_OVER_MS
}
