// How far somebody is with a round, in few words for a small button.

import { useTranslations } from 'use-intl'
import { givesDrafts } from '@/lib/domain/session/activities/activities'
import type { Activity, ActivityKind, ActivityOf } from '@/lib/domain/session/activity'
import { dotsGiven, ratedCount } from '@/lib/domain/session/ballot-progress'
import type { Round, ScoreBallot, VoteBallot } from '@/lib/domain/session/round'
import { useMayTakePart } from '../rounds-api'
import { useBallot } from './use-ballot'

type Words = ReturnType<typeof useTranslations<'round.progress'>>

type ProgressOf<A extends Activity> = (
  activity: A,
  ballot: VoteBallot | ScoreBallot,
  cardIds: readonly string[],
  t: Words,
) => string

/** How far a ballot is, for each kind of activity. Drafts are counted where people write them. */
const PROGRESS: { readonly [K in ActivityKind]: ProgressOf<ActivityOf<K>> } = {
  write: () => '',
  vote: ({ dots }, ballot, _cardIds, t) => t('vote', { left: dots - dotsGiven(ballot as VoteBallot), dots }),
  score: ({ cardKind }, ballot, cardIds, t) =>
    t('score', { rated: ratedCount(ballot as ScoreBallot, cardIds, cardKind), count: cardIds.length }),
}

/** Returns the progress in words; '' if there is nothing to say. */
export function useOwnProgress(boardId: string, round: Round, me: string): string {
  const t = useTranslations('round.progress')
  const mayTakePart = useMayTakePart(boardId)
  const { activity, state, cardIds } = round
  const { ballot } = useBallot<VoteBallot | ScoreBallot>(boardId, round, me, mayTakePart && !givesDrafts(activity))
  if (state === 'shown' || !ballot || cardIds.length === 0) return ''
  // The table's keys say it: each row takes activities of its own kind.
  const progressOf = PROGRESS[activity.kind] as ProgressOf<Activity>
  return progressOf(activity, ballot, cardIds, t)
}
