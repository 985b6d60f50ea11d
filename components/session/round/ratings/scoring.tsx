// Ratings: the ballot while the round is open, what came out when it is shown.

import { Eye } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { useMediaQuery } from '@/components/ui/use-media-query'
import type { ActivityOf } from '@/lib/domain/session/activity'
import { ratedCount } from '@/lib/domain/session/ballot-progress'
import type { ScoreBallot } from '@/lib/domain/session/round'
import { scoredAlready } from '@/lib/domain/session/scored-already'
import { CannotCast } from '../cast-state'
import { NoCards } from '../no-cards'
import type { RoundViewProps } from '../round-view-props'
import { ShowResult } from '../show-result'
import { useBallot } from '../use-ballot'
import { useDoneByItself } from '../use-done-by-itself'
import { ScoreBallotView } from './score-ballot'
import { ScoreResultView } from './score-result'

export interface ScoringProps extends RoundViewProps {
  readonly activity: ActivityOf<'score'>
}

export function Scoring(props: ScoringProps) {
  const { round, boardId, me, mayTakePart, isStepOver, mayRun, activity, cards, cover } = props
  const t = useTranslations('round.score')
  const own = useBallot<ScoreBallot>(boardId, round, me, mayTakePart && !isStepOver)
  const isComplete =
    own.ballot !== undefined && ratedCount(own.ballot, round.cardIds, activity.cardKind) === round.cardIds.length
  useDoneByItself(props, own, isComplete)
  const rated = round.cardIds.flatMap((id) => cards.get(id) ?? [])
  const coveredCount = scoredAlready(rated, activity).length
  const isLooking = cover?.isLooking ?? false
  // The sentence stands on the covered matrix, too: on a usual screen its room is for the card and its questions.
  const isTall = useMediaQuery('(min-height: 1080px)')
  const isInBallot = own.ballot !== undefined && !isStepOver && !isTall && !isLooking
  const look =
    cover?.roundId === round.id && coveredCount > 0 ? (
      <Button
        size="sm"
        icon={isInBallot ? <Eye /> : undefined}
        title={isInBallot ? t('covered') : undefined}
        onClick={() => cover.onLook(!isLooking)}
      >
        {t(isLooking ? 'cover' : 'lookBelow')}
      </Button>
    ) : null
  if (round.cardIds.length === 0) return <NoCards {...props} />
  if (round.result?.kind === 'score') {
    const mine = round.result.named?.find(({ userId }) => userId === me)?.ballot ?? own.ballot
    return <ScoreResultView {...props} kind={activity.cardKind} result={round.result} mine={mine} />
  }
  return (
    <>
      {look && !isInBallot ? (
        <div className="flex items-center gap-3 text-ink-soft text-xs leading-4">
          <p className="min-w-0 grow">{t(isLooking ? 'uncovered' : 'covered')}</p>
          {look}
        </div>
      ) : null}
      {own.ballot === undefined || isStepOver ? (
        <CannotCast own={own} mayTakePart={mayTakePart} isStepOver={isStepOver} />
      ) : (
        <ScoreBallotView {...props} kind={activity.cardKind} own={own} ballot={own.ballot}>
          {isInBallot ? look : null}
        </ScoreBallotView>
      )}
      {mayRun ? <ShowResult {...props} /> : null}
    </>
  )
}
