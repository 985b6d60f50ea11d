// How far somebody is with a round, in few words for a small button.

import { useTranslations } from 'use-intl'
import { dotsGiven, ratedCount } from '@/lib/domain/session/ballot-progress'
import type { Round, ScoreBallot, VoteBallot } from '@/lib/domain/session/round'
import { useMayTakePart } from '../rounds-api'
import { useBallot } from './use-ballot'

/** Returns the progress in words; '' if there is nothing to say. */
export function useOwnProgress(boardId: string, round: Round, me: string): string {
  const t = useTranslations('round.progress')
  const mayTakePart = useMayTakePart(boardId)
  const { activity, state, cardIds } = round
  const { ballot } = useBallot<VoteBallot | ScoreBallot>(boardId, round, me, mayTakePart && activity.kind !== 'write')
  if (state === 'shown') return t('shown')
  if (!ballot || activity.kind === 'write' || cardIds.length === 0) return ''
  return activity.kind === 'vote'
    ? t('vote', { left: activity.dots - dotsGiven(ballot as VoteBallot), dots: activity.dots })
    : t('score', { rated: ratedCount(ballot as ScoreBallot, cardIds, activity.cardKind), count: cardIds.length })
}
