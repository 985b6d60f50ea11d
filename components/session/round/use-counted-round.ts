// The round by which a session counts its people just now, and the words of that count: the same in the bar, in the panel and
// on the projector.

import { useTranslations } from 'use-intl'
import { givesDrafts } from '@/lib/domain/session/activities/activities'
import type { Round } from '@/lib/domain/session/round'
import { useLiveSession } from '../session-api'
import { useRoundInFront } from '../use-round-in-front'

/**
 * Returns the vote or rating that asks everybody, and the one of the step whose result is shown: nobody says in that step
 * that they are done. Undefined where people say so, which is counted then.
 */
export function useCountedRound(boardId: string): Round | undefined {
  const front = useRoundInFront(boardId, useLiveSession(boardId))
  if (!front || givesDrafts(front.activity)) return undefined
  return front.state === 'open' || (front.state === 'shown' && front.sessionId !== null) ? front : undefined
}

/** Returns how many have taken part in a round, in words. */
export function useTurnoutWords(): (round: Pick<Round, 'activity' | 'state' | 'turnout' | 'finished'>) => string {
  const t = useTranslations('round')
  return ({ activity, state, turnout: count, finished = 0 }) =>
    state === 'shown' && !givesDrafts(activity)
      ? t('people', { count })
      : t(`turnout.${activity.kind}`, { count, finished })
}
