// Shows on request who rated a card how, if the round was announced with names.

import { useTranslations } from 'use-intl'
import { SCORED_FIELDS, type ScoredKind } from '@/lib/domain/session/activity'
import type { ScoreResult } from '@/lib/domain/session/round'
import { WhoCast } from '../votes/who-cast'
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
    <WhoCast label={t('whoRated')}>
      {raters.map(({ userId, name, ballot }) => (
        <li key={userId} className="break-words">
          <span dir="auto" className="font-medium">
            {name || t('gone')}
          </span>{' '}
          {SCORED_FIELDS[kind]
            .flatMap((field) => {
              const rating = ballot[cardId]?.[field]
              if (rating === undefined) return []
              return [`${words.field(field)} ${typeof rating === 'number' ? rating : t(rating)}`]
            })
            .join(' · ')}
        </li>
      ))}
    </WhoCast>
  )
}
