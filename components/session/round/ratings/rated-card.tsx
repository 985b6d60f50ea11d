// The card in front while somebody rates: its title and text, and its questions.

import { type CSSProperties, type RefObject, useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { cardLanguage } from '@/lib/brief/titles/card-language'
import { SCORED_FIELDS, type ScoredKind } from '@/lib/domain/session/activity'
import { halfRated } from '@/lib/domain/session/ballot-progress'
import type { ScoreBallot } from '@/lib/domain/session/round'
import { CardLine } from '../card-line'
import type { RoundViewProps } from '../round-view-props'
import { cardRoom } from './card-room'
import { HalfRated } from './half-rated'
import { RatingField } from './rating-field'
import type { RatingWalk } from './use-rating-walk'
import { useRatingWords } from './use-rating-words'

export interface RatedCardProps extends Pick<RoundViewProps, 'round' | 'cards' | 'criteria' | 'onShowCard' | 'moreOf'> {
  readonly kind: ScoredKind
  readonly ballot: ScoreBallot
  readonly walk: RatingWalk
  readonly question: RefObject<HTMLDivElement | null>
}

export function RatedCard({
  round,
  cards,
  criteria,
  onShowCard,
  moreOf,
  kind,
  ballot,
  walk,
  question,
}: RatedCardProps) {
  const t = useTranslations('round.score')
  const words = useRatingWords(criteria)
  const { cardIds } = round
  const { cardId, at } = walk
  const card = cards.get(cardId)
  const room = useMemo(() => {
    const all = cardIds.flatMap((id) => cards.get(id) ?? [])
    return { '--card-room': `${cardRoom(all, (id) => moreOf?.(id) !== undefined)}rem` } as CSSProperties
  }, [cardIds, cards, moreOf])
  const half = halfRated(ballot, cardIds, kind).flatMap((id) => (id === cardId ? [] : (cards.get(id) ?? [])))
  return (
    <div ref={question} className="flex flex-col gap-3 pointer-coarse:gap-2">
      <div
        style={room}
        className="pointer-coarse:-mx-4 not-pointer-coarse:contents pointer-coarse:sticky top-0 z-1 flex flex-col pointer-coarse:h-[min(var(--card-room),max(8.5rem,calc(100dvh-31rem)))] pointer-coarse:overflow-y-auto pointer-coarse:border-line pointer-coarse:border-y pointer-coarse:bg-panel pointer-coarse:px-4"
      >
        <div
          className="-mx-4 sticky top-0 z-1 flex flex-col gap-1 border-line border-y bg-panel px-4 py-2 pointer-coarse:border-0"
          aria-live="polite"
        >
          <div className="flex flex-wrap items-center justify-between gap-x-2">
            <p className="text-mute text-xs tabular-nums">{t('at', { number: at + 1, count: cardIds.length })}</p>
            <HalfRated cards={half} onGo={walk.show} />
          </div>
          <CardLine
            isWhole
            card={card}
            onShow={onShowCard}
            onRead={moreOf?.(cardId)}
            className="font-semibold text-base"
          />
        </div>
        {card?.body ? (
          <p
            dir="auto"
            lang={cardLanguage(card)}
            className="not-pointer-coarse:max-h-40 not-pointer-coarse:overflow-y-auto whitespace-pre-wrap pointer-coarse:pb-2 text-ink-soft leading-5 not-pointer-coarse:[@media(max-height:959px)]:max-h-22"
          >
            {card.body}
          </p>
        ) : null}
      </div>
      {/* The answers are side by side for a mouse, one below another for fingers: either way all fit without scrolling. */}
      <div className="grid grid-cols-2 gap-3 pointer-coarse:grid-cols-1 pointer-coarse:gap-2">
        {SCORED_FIELDS[kind].map((field) => (
          <RatingField
            key={field}
            name={field}
            words={words}
            value={ballot[cardId]?.[field]}
            onRate={(rating) => walk.rate(field, rating)}
          />
        ))}
      </div>
    </div>
  )
}
