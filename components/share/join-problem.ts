// Tells apart why a link lets nobody in, or which field the server wants changed, so that each case has words of its
// own.

import { ApiError } from '@/components/api/client'
import { parseJoinCode } from '@/lib/domain/session/join-code'

/** Problems of the link itself: it opens nothing, or not just now. */
export const LINK_PROBLEMS = ['not-found', 'no-session', 'used-up', 'expired', 'revoked', 'too-many', 'failed'] as const
export type LinkProblem = (typeof LINK_PROBLEMS)[number]

export type JoinProblem = LinkProblem | 'name' | 'password'

/** Interprets a failed preview or join by a token, or by a session's code. */
export function joinProblemOf(error: unknown, token: string): JoinProblem {
  if (!(error instanceof ApiError)) return 'failed'
  switch (error.code) {
    case 'not-found':
    case 'board-deleted':
      return parseJoinCode(token) === undefined ? 'not-found' : 'no-session'
    case 'invite-used-up':
      return 'used-up'
    case 'invite-expired':
      return 'expired'
    case 'invite-revoked':
      return 'revoked'
    case 'too-many':
      return 'too-many'
    default:
      return error.path === 'password' || error.path === 'name' ? error.path : 'failed'
  }
}

export function isLinkProblem(problem: JoinProblem): problem is LinkProblem {
  return (LINK_PROBLEMS as readonly string[]).includes(problem)
}
