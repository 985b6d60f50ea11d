// Opens a rating again after the team has talked: of the cards about which people differ, or of those chosen.

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { Button } from '@/components/ui/button'
import { toast } from '@/components/ui/toaster'
import { isContested } from '@/lib/domain/session/disagreement'
import type { ScoreResult } from '@/lib/domain/session/round'
import { useOpenRound } from '../../rounds-api'
import { CardLine } from '../card-line'
import type { RoundViewProps } from '../round-view-props'

export interface RateAgainProps extends RoundViewProps {
  result: ScoreResult
}

export function RateAgain({ boardId, round, cards, stepOn, result }: RateAgainProps) {
  const t = useTranslations('round.score')
  const common = useTranslations('common')
  const tell = useErrorMessage()
  const open = useOpenRound(boardId)
  const [chosen, setChosen] = useState<ReadonlySet<string> | undefined>()
  const offered = result.cards.filter(({ cardId }) => cards.has(cardId))
  if (!chosen) {
    const contested = offered.filter(({ spreads }) => isContested(spreads))
    return (
      <Button
        className="self-start"
        onClick={() => setChosen(new Set((contested.length > 0 ? contested : offered).map(({ cardId }) => cardId)))}
      >
        {t('again')}
      </Button>
    )
  }
  const toggle = (cardId: string) =>
    setChosen((before) => {
      const next = new Set(before)
      if (!next.delete(cardId)) next.add(cardId)
      return next
    })
  const isAll = chosen.size === offered.length
  const isOfStep = round.sessionId !== null && round.sessionId === stepOn?.sessionId && round.stepId === stepOn.stepId
  return (
    <section
      ref={bringIntoSight}
      aria-label={t('again')}
      className="flex scroll-mb-14 flex-col gap-3 rounded-lg border border-line bg-surface p-3"
    >
      <p className="leading-5">{t('againHint')}</p>
      <ul className="flex flex-col">
        {offered.map(({ cardId }) => (
          <li key={cardId}>
            <label className="flex min-h-8 items-center gap-2 pointer-coarse:min-h-11">
              <input type="checkbox" checked={chosen.has(cardId)} onChange={() => toggle(cardId)} />
              <CardLine card={cards.get(cardId)} onShow={undefined} />
            </label>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap justify-end gap-2">
        <Button
          size="sm"
          variant="ghost"
          onClick={() => setChosen(new Set(isAll ? [] : offered.map(({ cardId }) => cardId)))}
        >
          {t(isAll ? 'againNone' : 'againAll')}
        </Button>
        <Button size="sm" onClick={() => setChosen(undefined)}>
          {common('cancel')}
        </Button>
        <Button
          size="sm"
          variant="primary"
          busy={open.isPending}
          disabled={chosen.size === 0}
          onClick={() =>
            open.mutate(
              {
                title: round.title,
                titleIn: round.titleIn,
                activity: round.activity,
                cardIds: round.cardIds.filter((id) => chosen.has(id)),
                previousId: round.id,
                ...(isOfStep && stepOn),
              },
              { onError: (error) => toast.error(tell(error)) },
            )
          }
        >
          {t('againOpen', { count: chosen.size })}
        </Button>
      </div>
    </section>
  )
}

/** It opens below a long list. */
function bringIntoSight(form: HTMLElement | null): void {
  form?.scrollIntoView({ block: 'nearest' })
}
