// The results of a vote: the cards by their dots, equal ones on one place, and the person's own dots.

import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { ShareBar } from '@/components/ui/share-bar'
import type { VoteBallot, VoteResult } from '@/lib/domain/session/round'
import { CardLine } from '../card-line'
import type { RoundViewProps } from '../round-view-props'
import { WhoCast } from './who-cast'

export interface VoteResultViewProps extends Pick<RoundViewProps, 'round' | 'cards' | 'onShowCard' | 'dotsOnCards'> {
  result: VoteResult
  /** Undefined if this page doesn't know, because the server no longer knows either. */
  mine: VoteBallot | undefined
}

export function VoteResultView({ round, result, mine, cards, onShowCard, dotsOnCards }: VoteResultViewProps) {
  const t = useTranslations('round.vote')
  const most = Math.max(1, ...result.cards.map(({ dots }) => dots))
  const isOnCards = dotsOnCards?.roundId === round.id
  const shared = new Map<number, number>()
  for (const { place } of result.cards) shared.set(place, (shared.get(place) ?? 0) + 1)
  return (
    <>
      <p className="text-ink-soft leading-5 tabular-nums">
        {t('summary', { ballots: result.ballots, abstained: result.abstained })}
      </p>
      {dotsOnCards && result.cards.some(({ dots }) => dots > 0) ? (
        <Button size="sm" className="self-start" onClick={() => dotsOnCards.onShow(isOnCards ? undefined : round.id)}>
          {t(isOnCards ? 'takeDotsOff' : 'putDotsOn')}
        </Button>
      ) : null}
      <ol className="flex flex-col">
        {result.cards.map(({ cardId, dots, voters, place }) => {
          const own = mine?.[cardId] ?? 0
          const isShared = (shared.get(place) ?? 0) > 1
          return (
            <li key={cardId} className="flex gap-3 border-line border-b py-2">
              <span
                title={isShared ? t('sharedPlace', { place }) : undefined}
                className="w-8 shrink-0 text-end font-semibold tabular-nums leading-5"
              >
                <span aria-hidden>{isShared ? `=${place}` : place}</span>
                <span className="sr-only">{t(isShared ? 'sharedPlace' : 'place', { place })}</span>
              </span>
              <div className="flex min-w-0 grow flex-col gap-1">
                <CardLine card={cards.get(cardId)} onShow={onShowCard} />
                <ShareBar share={dots / most} />
                <p className="flex flex-wrap gap-x-3 text-mute text-xs tabular-nums">
                  <strong className="font-semibold text-ink">{t('dots', { count: dots })}</strong>
                  {voters > 0 ? <span>{t('voters', { count: voters })}</span> : null}
                  {own > 0 ? <span className="font-medium text-accent">{t('yours', { count: own })}</span> : null}
                </p>
                {result.named ? <WhoGave cardId={cardId} named={result.named} /> : null}
              </div>
            </li>
          )
        })}
      </ol>
    </>
  )
}

function WhoGave({ cardId, named }: { cardId: string; named: NonNullable<VoteResult['named']> }) {
  const t = useTranslations('round.vote')
  const givers = named
    .map(({ userId, name, ballot }) => ({ userId, name: name || t('gone'), dots: ballot[cardId] ?? 0 }))
    .filter(({ dots }) => dots > 0)
    .toSorted((a, b) => b.dots - a.dots || a.name.localeCompare(b.name))
  if (givers.length === 0) return null
  return (
    <WhoCast label={t('whoGave')}>
      {givers.map(({ userId, name, dots }) => (
        <li key={userId}>{t('gave', { name, count: dots })}</li>
      ))}
    </WhoCast>
  )
}
