// The session that this person's screen is about: the one that runs for everybody, or their own rehearsal.

import type { LiveSession } from '@/lib/domain/session/session'
import { useLiveSession, useSessions } from './session-api'

/** Returns the session to show; `me` is the viewer's user id. Undefined if there is none. */
export function useShownSession(
  boardId: string,
  me: string,
  mayRun: boolean,
): { readonly session: LiveSession; readonly isRehearsal: boolean } | undefined {
  const live = useLiveSession(boardId)
  const sessions = useSessions(boardId, mayRun)
  if (live) return { session: live, isRehearsal: false }
  const rehearsed = sessions?.find(
    ({ isRehearsal, course }) => isRehearsal && course.kind === 'running' && course.startedById === me,
  )
  return rehearsed && { session: rehearsed, isRehearsal: true }
}
