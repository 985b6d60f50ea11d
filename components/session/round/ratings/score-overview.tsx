// All cards of a rating with the person's progress on each, to jump to one.

import { clsx } from 'clsx'
import { Check, CircleDashed, Contrast } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { ScoredKind } from '@/lib/domain/session/activity'
import { halfRated, isRated } from '@/lib/domain/session/ballot-progress'
import type { ScoreBallot } from '@/lib/domain/session/round'
import { CardLine } from '../card-line'
import type { ActivityCard } from '../round-view-props'

export interface ScoreOverviewProps {
  cardIds: readonly string[]
  cards: ReadonlyMap<string, ActivityCard>
  ballot: ScoreBallot
  kind: ScoredKind
  currentId: string
  onGo: (cardId: string) => void
}

export function ScoreOverview({ cardIds, cards, ballot, kind, currentId, onGo }: ScoreOverviewProps) {
  const t = useTranslations('round.score')
  const half = new Set(halfRated(ballot, cardIds, kind))
  return (
    <ul className="flex flex-col">
      {cardIds.map((cardId) => {
        const isDone = isRated(ballot, cardId, kind)
        const isHalf = half.has(cardId)
        return (
          <li key={cardId} className="border-line border-b">
            <button
              type="button"
              aria-current={cardId === currentId ? 'step' : undefined}
              onClick={() => onGo(cardId)}
              className={clsx(
                'flex min-h-9 w-full items-center gap-2 rounded-md px-1 text-start hover:bg-hover pointer-coarse:min-h-11',
                cardId === currentId && 'font-semibold',
              )}
            >
              <CardLine card={cards.get(cardId)} onShow={undefined} className="grow py-1" />
              <span
                className={clsx(
                  'flex shrink-0 items-center gap-1 text-xs [&_svg]:size-3.5',
                  isDone ? 'text-success' : isHalf ? 'font-semibold text-warning' : 'text-mute',
                )}
              >
                {isDone ? <Check aria-hidden /> : isHalf ? <Contrast aria-hidden /> : <CircleDashed aria-hidden />}
                {t(isDone ? 'rated' : isHalf ? 'begun' : 'open')}
              </span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
