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

/**
 * Returns how many have taken part in a round, in words: of how many, where `people` are on the board. People who answered
 * and left count in the turnout alone, and a number of more than all would be a riddle.
 */
export function useTurnoutWords(): (
  round: Pick<Round, 'activity' | 'state' | 'turnout' | 'finished'>,
  people?: number,
) => string {
  const t = useTranslations('round')
  return ({ activity: { kind }, state, turnout: count, finished = 0 }, people = 0) => {
    if (kind === 'write') return t('turnout.write', { count })
    if (state === 'shown') return t('people', { count })
    return people > 1 && people >= count
      ? t(`turnoutOf.${kind}`, { count, finished, people })
      : t(`turnout.${kind}`, { count, finished })
  }
}
