// Rates cards in secret, one after the other at each person's own pace: the card in large, its questions, the way to
// the next one, and a list of all to jump in. Nothing above the questions grows or goes away while a card is answered,
// because the next answer would be another one than the person points at.

import { clsx } from 'clsx'
import { ChevronLeft, ChevronRight, List } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { ShareBar } from '@/components/ui/share-bar'
import { SCORED_FIELDS, type ScoredKind } from '@/lib/domain/session/activity'
import { isRated, ratedCount } from '@/lib/domain/session/ballot-progress'
import type { ScoreBallot } from '@/lib/domain/session/round'
import { takeKeyboard } from '../../take-keyboard'
import { AllDone } from '../all-done'
import { CastState } from '../cast-state'
import type { RoundViewProps } from '../round-view-props'
import type { OwnBallot } from '../use-ballot'
import { RatedCard } from './rated-card'
import { answerIn } from './rating-focus'
import { ScoreOverview } from './score-overview'
import { useRatingWalk } from './use-rating-walk'

export interface ScoreBallotProps extends RoundViewProps {
  kind: ScoredKind
  own: OwnBallot<ScoreBallot>
  ballot: ScoreBallot
  /** A control beside the progress. */
  children?: ReactNode
}

export function ScoreBallotView(props: ScoreBallotProps) {
  const { round, cards, mayRun, stepOn, onShowCard, kind, own, ballot, children } = props
  const t = useTranslations('round.score')
  const { cardIds } = round
  const [isListed, setListed] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const question = useRef<HTMLDivElement>(null)
  const walk = useRatingWalk({ cardIds, kind, own, ballot, place, question })
  useEffect(() => takeKeyboard(answerIn(place.current, SCORED_FIELDS[kind][0])), [kind])
  const count = ratedCount(ballot, cardIds, kind)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that rate, wherever in the form the focus is
    <div
      ref={place}
      onKeyDown={walk.onKeyDown}
      onPointerDown={walk.onPointerDown}
      className="flex scroll-mt-2 flex-col gap-4 [@media(max-height:959px)]:gap-3 pointer-coarse:[@media(max-height:959px)]:gap-2"
    >
      <div className="flex flex-col gap-1">
        <div className="flex items-center gap-2 tabular-nums">
          <strong className="grow font-semibold">{t('progress', { rated: count, count: cardIds.length })}</strong>
          {children}
          <Button
            size="sm"
            variant="ghost"
            icon={<List />}
            aria-expanded={isListed}
            onClick={() => setListed(!isListed)}
          >
            {t('overview')}
          </Button>
        </div>
        <ShareBar share={count / cardIds.length} />
      </div>
      {isListed ? (
        <ScoreOverview
          cardIds={cardIds}
          cards={cards}
          ballot={ballot}
          kind={kind}
          currentId={walk.cardId}
          onGo={(id) => {
            walk.show(id)
            setListed(false)
          }}
        />
      ) : (
        <RatedCard {...props} walk={walk} question={question} />
      )}
      {/* The bar lies over the content below it, so that its lines change without moving the questions; above the phone's own bar. */}
      <div
        className={clsx(
          '-mx-4 sticky z-1 flex flex-col gap-1 bg-panel px-4 py-1',
          // Above the facilitator's button, which stays in sight, too, or the bar that a session has on the phone's page.
          onShowCard ? (mayRun ? 'bottom-12' : 'bottom-0') : stepOn ? 'bottom-0 pointer-coarse:bottom-14' : 'bottom-0',
        )}
      >
        {count === cardIds.length ? <AllDone>{t('allRated', { count })}</AllDone> : null}
        {/* One row: in a low window a second one would lie over the ways to the other cards, or these over the answers. */}
        <div className="flex items-center gap-2">
          {isListed ? null : (
            <IconButton
              label={t('previous')}
              icon={<ChevronLeft />}
              disabled={walk.at === 0}
              onClick={() => walk.goTo(walk.at - 1)}
            />
          )}
          {/* Two lines at most, also in Japanese: a third would move the buttons. */}
          <div className="min-w-0 grow [&_p]:[word-break:normal]!">
            <CastState own={own} keys={t('keys')} />
          </div>
          {isListed ? null : (
            <Button
              variant={isRated(ballot, walk.cardId, kind) && walk.mayGoOn ? 'primary' : 'secondary'}
              disabled={!walk.mayGoOn}
              onClick={walk.goOn}
            >
              {t('next')}
              <ChevronRight />
            </Button>
          )}
        </div>
      </div>
    </div>
  )
}
