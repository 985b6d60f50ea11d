// Asks everybody on the board at once: a vote or a rating with its usual settings, opened by one press. A question is
// its title, which everybody reads, the minutes included.

import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import type { BoardCard } from '@/lib/document/view/board-view'
import type { ActivityKind } from '@/lib/domain/session/activity'
import { askedKind, type QuickRound, quickRating, quickVote, ratingsOf } from '@/lib/domain/session/quick-round'
import { SESSION_TEXT_MAX_LENGTH } from '@/lib/domain/session/session'
import { ACTIVITY_ICONS } from '../activity-mark'
import { RatedChoiceField, useRatedChoice } from '../ratings/rated-choice'
import { useQuickRound } from './use-quick-round'

export interface QuickRoundsProps {
  boardId: string
  cards: readonly BoardCard[]
  /** The cards that are selected on the canvas. */
  selected: readonly BoardCard[]
  /** People came to rate the selected cards; another object each time. */
  ratesFirst: object | undefined
  onOpened: (roundId: string) => void
}

export function QuickRounds({ boardId, cards, selected, ratesFirst, onOpened }: QuickRoundsProps) {
  const t = useTranslations('round.quick')
  const { start, isOpening } = useQuickRound(boardId, onOpened)
  const [question, setQuestion] = useState('')
  const title = question.trim()
  const vote = quickVote(cards, selected)
  const isRatingWanted = ratesFirst !== undefined
  // One selected card may be left over, unless somebody has just asked to rate it.
  const [wanted] = isRatingWanted && selected.length === 1 ? ratingsOf(selected) : []
  const rating = wanted ?? quickRating(cards, selected)
  const ratingButton = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (ratesFirst) ratingButton.current?.focus()
  }, [ratesFirst])
  const rated = useRatedChoice(
    'quick',
    // Several selected cards are the choice already.
    rating && !rating.cardIds ? { activity: rating.activity, placeId: null } : undefined,
    cards,
    selected.map(({ id }) => id),
    // Cards with scores have been talked about: nobody rates them again without meaning to.
    'unscored',
  )
  const wordsOf = (round: QuickRound) =>
    round.cardIds
      ? t('selected', { count: round.count })
      : t('all', { kind: askedKind(round) ?? 'other', count: round.count })
  const button = (kind: ActivityKind, word: string, round: QuickRound | null, about?: ReactNode) => (
    <div className="flex min-w-0 flex-col gap-1">
      <Button
        ref={kind === 'score' ? ratingButton : undefined}
        variant={kind === 'score' && isRatingWanted ? 'primary' : 'secondary'}
        className="justify-center"
        icon={ACTIVITY_ICONS[kind]}
        busy={isOpening}
        disabled={!round}
        onClick={() => round && start(round, title)}
      >
        {word}
      </Button>
      {about ?? <p className="text-center text-mute text-xs leading-4">{round ? wordsOf(round) : t('none')}</p>}
      {round?.activity.kind === 'vote' ? (
        <p className="text-balance text-center text-mute text-xs leading-4">
          {t('dots', { dots: round.activity.dots, most: round.activity.mostPerCard })}
        </p>
      ) : null}
    </div>
  )
  return (
    <section aria-label={t('title')} className="flex flex-col gap-2">
      <h3 className="font-semibold text-[11px] text-mute uppercase tracking-wide">{t('title')}</h3>
      <TextField
        label={t('question')}
        maxLength={SESSION_TEXT_MAX_LENGTH.title}
        value={question}
        onChange={setQuestion}
      />
      <div className="grid grid-cols-2 gap-2">
        {button('vote', t('vote'), vote)}
        {button(
          'score',
          t('score'),
          rating && rated.cardIds ? { ...rating, cardIds: rated.cardIds } : rating,
          rated.choices.length > 0 ? <RatedChoiceField choice={rated} title={t('score')} hidesLabel /> : undefined,
        )}
      </div>
    </section>
  )
}
