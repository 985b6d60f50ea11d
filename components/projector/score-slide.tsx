// What came out of a rating, one card at a time and large. It follows the facilitator, who talks about a card or agrees
// on it; arrow keys on this screen turn the pages, too, and the facilitator's panel follows them.

import { CheckCheck, ChevronLeft, ChevronRight } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Awareness } from 'y-protocols/awareness'
import { useDiscussed } from '@/components/presence/use-discussed'
import { agreedInWords, useRatingWords } from '@/components/session/round/ratings/use-rating-words'
import { serverNow } from '@/components/session/server-clock'
import { IconButton } from '@/components/ui/icon-button'
import type { BoardCard } from '@/lib/document/view/board-view'
import type { Criteria } from '@/lib/domain/criteria/criteria'
import { SCORED_FIELDS, type ScoredKind } from '@/lib/domain/session/activity'
import { type BroughtUp, bringUp, cardInView, laterOf } from '@/lib/domain/session/card-in-view'
import type { Round, ScoreBallot, ScoreResult } from '@/lib/domain/session/round'
import type { Presence } from '@/lib/protocol/presence'
import { CardRef, CardTitle } from './projector-cards'
import { RatingScale } from './rating-scale'
import { ROOM_LARGE, ROOM_TEXT } from './room-text'
import { useTurningKeys } from './use-turning-keys'

/** More names than this have no room beside each other. */
const MOST_NAMES = 8

export interface ScoreSlideProps {
  round: Round
  result: ScoreResult
  kind: ScoredKind
  cards: ReadonlyMap<string, BoardCard>
  criteria: Criteria
  awareness: Awareness
  /** Others follow what this screen turns to. */
  mayRun: boolean
}

export function ScoreSlide({ round, result, kind, cards, criteria, awareness, mayRun }: ScoreSlideProps) {
  const t = useTranslations('round.score')
  const roundWords = useTranslations('round')
  const words = useRatingWords(criteria)
  const discussed = useDiscussed(awareness, round.id)
  const cardIds = result.cards.map(({ cardId }) => cardId)
  /** The card that somebody turned to here, until the facilitator goes on. */
  const [turned, setTurned] = useState<BroughtUp>()
  const broughtUp = laterOf(turned, discussed)
  const at = Math.max(0, cardIds.indexOf(cardInView(cardIds, broughtUp, round.agreements) ?? ''))
  const turn = (by: number) => {
    const to = cardIds[at + by]
    if (to !== undefined) setTurned(bringUp(to, serverNow(), broughtUp))
  }
  const told = mayRun && broughtUp === turned ? turned : undefined
  useEffect(() => {
    if (!told) return
    awareness.setLocalState({ discussed: { roundId: round.id, ...told } } satisfies Presence)
    // The screen stands for nobody again.
    return () => awareness.setLocalState(null)
  }, [awareness, round.id, told])
  useTurningKeys(turn)
  const shown = result.cards[at]
  if (!shown) return null
  const card = cards.get(shown.cardId)
  const agreed = round.agreements.find(({ cardId }) => cardId === shown.cardId)
  const named = result.named?.filter(({ ballot }) => ballot[shown.cardId] !== undefined)
  const fields: readonly string[] = SCORED_FIELDS[kind]
  return (
    // The mark of the canvas's makers keeps its corner.
    <article className="flex h-full flex-col gap-[2vh] px-[3vw] pt-[2vh] pb-[max(2vh,44px)]">
      <div className={`flex items-center justify-between gap-[2vw] text-mute tabular-nums ${ROOM_TEXT}`}>
        <p>
          {t('at', { number: at + 1, count: cardIds.length })} · {t('raters', { count: shown.raters })}
        </p>
        <div className="flex gap-[0.5vw] [&_svg]:size-[max(24px,3vh)]! [&_button]:size-[max(44px,5vh)] [&_button]:text-ink">
          <IconButton label={t('previous')} icon={<ChevronLeft />} disabled={at === 0} onClick={() => turn(-1)} />
          <IconButton
            label={t('next')}
            icon={<ChevronRight />}
            disabled={at === cardIds.length - 1}
            onClick={() => turn(1)}
          />
        </div>
      </div>
      <h2 className="flex items-baseline gap-[1vw]">
        {card ? (
          <>
            <CardRef card={card} criteria={criteria} />
            <CardTitle card={card} className={`line-clamp-3 font-semibold ${ROOM_LARGE}`} />
          </>
        ) : (
          <span className={`text-mute italic ${ROOM_LARGE}`}>{roundWords('cardGone')}</span>
        )}
      </h2>
      {fields.map((field) => {
        const spread = shown.spreads[field]
        return spread ? (
          <RatingScale
            key={field}
            field={field}
            spread={spread}
            words={words}
            names={named && named.length <= MOST_NAMES ? namesBy(named, shown.cardId, field, t('gone')) : undefined}
            agreed={agreed?.values[field]}
          />
        ) : null
      })}
      {agreed ? (
        <p
          className={`flex items-center gap-[0.6em] rounded-[0.4em] bg-success-soft px-[0.8em] py-[0.4em] ${ROOM_TEXT}`}
        >
          <CheckCheck aria-hidden className="size-[1.2em] shrink-0 text-success" />
          <span className="min-w-0">
            <b className="font-semibold text-success">{t(agreed.isMedian ? 'medianTaken' : 'agreed')}</b>{' '}
            {agreedInWords(words, fields, agreed.values)}
            {agreed.rationale ? <span className="text-ink-soft"> – {agreed.rationale}</span> : null}
          </span>
        </p>
      ) : null}
    </article>
  )
}

/** The people who gave each step of a field. */
function namesBy(
  named: readonly { readonly name: string; readonly ballot: ScoreBallot }[],
  cardId: string,
  field: string,
  gone: string,
): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, string[]>()
  for (const { name, ballot } of named) {
    const rating = ballot[cardId]?.[field]
    if (typeof rating === 'number') found.set(rating, [...(found.get(rating) ?? []), name || gone])
  }
  return found
}
