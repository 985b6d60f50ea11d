// The effect of another version on the citations that don't simply stay: the words that a card quotes, and those that
// stand in their place.

import { useTranslations } from 'use-intl'
import type { CitingCard } from '../marks/located-passages'
import type { ReplacementOutcome } from './use-revisions'
import { Wordings } from './wordings'

export interface OutcomeListProps {
  outcome: ReplacementOutcome
  cards: readonly CitingCard[]
  /** The brief's language: a BCP 47 tag or ''. */
  language: string
}

export function OutcomeList({ outcome, cards, language }: OutcomeListProps) {
  const t = useTranslations('brief.replace')
  const refs = new Map(cards.map(({ id, ref }) => [id, ref]))
  const changed = outcome.citations.filter(({ state }) => state !== 'anchored')
  if (changed.length === 0) return <p className="rounded-lg bg-surface px-3 py-2 leading-5">{t('allStay')}</p>
  // Lost passages need a decision, so they come first.
  const sorted = [...changed].sort((a, b) => Number(b.state === 'orphan') - Number(a.state === 'orphan'))
  return (
    <ul className="flex flex-col gap-2">
      {sorted.map(({ cardId, citationId, state, quote, found }) => (
        <li key={`${cardId} ${citationId}`} className="rounded-lg border border-line bg-panel px-3 py-2 leading-5">
          <p className="flex items-baseline justify-between gap-2">
            <span className="font-semibold tabular-nums">{refs.get(cardId)}</span>
            <span className={state === 'orphan' ? 'text-danger text-xs' : 'text-warning text-xs'}>
              {t(state === 'orphan' ? 'state.orphan' : 'state.moved')}
            </span>
          </p>
          {found !== null && found !== quote ? (
            <Wordings cited={quote} now={found} language={language} />
          ) : (
            <>
              <blockquote
                dir="auto"
                lang={language || undefined}
                className="line-clamp-3 break-words text-mute"
                title={quote}
              >
                {t('was', { quote })}
              </blockquote>
              {found === null ? null : <p className="mt-1">{t('sameElsewhere')}</p>}
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
