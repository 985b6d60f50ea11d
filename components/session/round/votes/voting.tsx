// A vote: the ballot while it is open, what came out when it is shown.

import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import type { ActivityOf } from '@/lib/domain/session/activity'
import { dotsGiven, withDots } from '@/lib/domain/session/ballot-progress'
import type { VoteBallot } from '@/lib/domain/session/round'
import { AllDone } from '../all-done'
import { CannotCast, CastState } from '../cast-state'
import { NoCards } from '../no-cards'
import type { RoundViewProps } from '../round-view-props'
import { ShowResult } from '../show-result'
import { useBallot } from '../use-ballot'
import { useDoneByItself } from '../use-done-by-itself'
import { VoteResultView } from './vote-result'
import { VoteRow } from './vote-row'

export interface VotingProps extends RoundViewProps {
  readonly activity: ActivityOf<'vote'>
}

export function Voting(props: VotingProps) {
  const { round, boardId, me, mayTakePart, isStepOver, mayRun, activity, cards, onShowCard, moreOf } = props
  const t = useTranslations('round.vote')
  const own = useBallot<VoteBallot>(boardId, round, me, mayTakePart && !isStepOver)
  const isComplete = own.ballot !== undefined && dotsGiven(own.ballot) === activity.dots
  useDoneByItself(props, own, isComplete)
  if (round.cardIds.length === 0) return <NoCards {...props} />
  if (round.result?.kind === 'vote') {
    const mine = round.result.named?.find(({ userId }) => userId === me)?.ballot ?? own.ballot
    return <VoteResultView {...props} result={round.result} mine={mine} />
  }
  const ballot = isStepOver ? undefined : own.ballot
  const left = activity.dots - dotsGiven(ballot ?? {})
  const isAllSaid = own.state === 'saved' && (left === 0 || left === activity.dots)
  return (
    <>
      {ballot === undefined ? (
        <CannotCast own={own} mayTakePart={mayTakePart} isStepOver={isStepOver} />
      ) : (
        <div className="sticky top-0 z-10 -mx-4 flex flex-col gap-0.5 border-line border-b bg-panel px-4 py-2">
          <p className="flex items-baseline justify-between gap-2">
            <strong className="font-semibold tabular-nums" aria-live="polite">
              {t('left', { left, dots: activity.dots })}
            </strong>
            <span className="text-mute text-xs">{t('most', { count: activity.mostPerCard })}</span>
          </p>
          {/* Both take the room of the longer one: the list below doesn't move while people press in it. */}
          <div className="grid items-center *:[grid-area:1/1]">
            <div className={isAllSaid ? undefined : 'invisible'}>
              <AllDone>{left === activity.dots ? t('gaveNone') : t('allGiven', { dots: activity.dots })}</AllDone>
            </div>
            {isAllSaid ? null : <CastState own={own} />}
          </div>
        </div>
      )}
      <ul className="flex flex-col">
        {round.cardIds.map((cardId) => (
          <VoteRow
            key={cardId}
            card={cards.get(cardId)}
            dots={ballot?.[cardId] ?? 0}
            most={Math.min(activity.mostPerCard, (ballot?.[cardId] ?? 0) + left)}
            isOff={ballot === undefined}
            onGive={(dots) => {
              const next = withDots(ballot ?? {}, cardId, dots, activity)
              if (next !== ballot) own.cast(next)
            }}
            onShow={onShowCard}
            onRead={moreOf?.(cardId)}
          />
        ))}
      </ul>
      {own.state === 'none' && !isStepOver ? (
        <div className="flex flex-col items-start gap-1">
          <Button size="sm" onClick={() => own.cast({})}>
            {t('abstain')}
          </Button>
          <p className="text-mute text-xs leading-4">{t('abstainHint')}</p>
        </div>
      ) : null}
      {mayRun ? <ShowResult {...props} /> : null}
    </>
  )
}
