// Who rated a card how, on request, where a round was announced with names.

import { ChevronRight } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { SCORED_FIELDS, type ScoredKind } from '@/lib/domain/session/activity'
import type { ScoreResult } from '@/lib/domain/session/round'
import type { RatingWords } from './use-rating-words'

export interface WhoRatedProps {
  cardId: string
  kind: ScoredKind
  named: NonNullable<ScoreResult['named']>
  words: RatingWords
}

export function WhoRated({ cardId, kind, named, words }: WhoRatedProps) {
  const t = useTranslations('round.score')
  const raters = named
    .filter(({ ballot }) => ballot[cardId] !== undefined)
    .toSorted((a, b) => a.name.localeCompare(b.name))
  if (raters.length === 0) return null
  return (
    <details className="group text-xs">
      <summary className="flex min-h-6 cursor-pointer list-none items-center gap-1 rounded text-mute hover:text-ink pointer-coarse:min-h-11">
        <ChevronRight aria-hidden className="size-3 group-open:rotate-90" />
        {t('whoRated')}
      </summary>
      <ul className="flex flex-col gap-0.5 pl-4 tabular-nums">
        {raters.map(({ userId, name, ballot }) => (
          <li key={userId} className="break-words">
            <span className="font-medium">{name}</span>{' '}
            {SCORED_FIELDS[kind]
              .flatMap((field) => {
                const rating = ballot[cardId]?.[field]
                if (rating === undefined) return []
                return [`${words.field(field)} ${typeof rating === 'number' ? rating : t(rating)}`]
              })
              .join(' · ')}
          </li>
        ))}
      </ul>
    </details>
  )
}
