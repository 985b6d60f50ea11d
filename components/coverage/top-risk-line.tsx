// One of the gravest risks: its level, owner and day, and what is done about it by whom and when.

import { User } from 'lucide-react'
import { useLocale, useTranslations } from 'use-intl'
import { CardDay } from '@/components/canvas/ui/card-day'
import { useToday } from '@/components/settings/use-today'
import type { BoardCard } from '@/lib/document/view/board-view'
import { dueDay } from '@/lib/domain/cards/card-dates'
import { needsNoTreatment } from '@/lib/domain/cards/treatment'
import type { TopRisk } from '@/lib/domain/coverage/top-risks'
import { localeOf } from '@/lib/domain/localized'
import { optionWord } from '@/lib/export/register-words'
import { CardName } from './card-name'
import { useCoverage } from './coverage-context'
import { LevelChip } from './level-chip'
import { decisionOn, ownerOf } from './top-risk-words'

export function TopRiskLine({ found }: { found: TopRisk<BoardCard> }) {
  const t = useTranslations('coverage')
  const words = useTranslations('card')
  const locale = localeOf(useLocale())
  const { risk, level, isAboveTolerance, treatments, lack } = found
  return (
    <li className="flex flex-col gap-1 border-line py-3 sm:grid sm:grid-cols-[8.5rem_minmax(0,1fr)] sm:gap-x-3 [&:not(:first-child)]:border-t">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1 px-1.5 sm:flex-col sm:items-start sm:px-0 sm:pt-1.5">
        <LevelChip level={level} hasSign />
        {isAboveTolerance ? <span className="text-mute text-xs">{t('gaps.aboveTolerance')}</span> : null}
      </div>
      <div className="flex min-w-0 flex-col gap-1">
        <h3>
          <CardName card={risk} isWhole className="w-full font-medium" />
        </h3>
        <CardDuty card={risk}>
          {needsNoTreatment(risk) ? <span className="text-ink-soft text-xs">{decisionOn(risk, locale)}</span> : null}
        </CardDuty>
        {treatments.length > 0 ? (
          <ul aria-label={words('column.treatedBy')} className="flex flex-col gap-1 border-line border-s-2 ps-2">
            {treatments.map((card) => (
              <li key={card.id} className="flex min-w-0 flex-col gap-0.5">
                <CardName card={card} isWhole className="w-full" />
                <CardDuty card={card}>
                  {card.fields.lifecycle ? (
                    <span className="text-ink-soft text-xs">
                      {optionWord('lifecycle', String(card.fields.lifecycle), locale)}
                    </span>
                  ) : null}
                </CardDuty>
              </li>
            ))}
          </ul>
        ) : null}
        {lack ? (
          <p className="px-1.5 ps-7 font-medium text-warning text-xs leading-5">{t(`gaps.lack.${lack}`)}</p>
        ) : null}
      </div>
    </li>
  )
}

/** The owner of a card, or the way to give it one, and the day on which it is due; `children` say the rest in a word. */
function CardDuty({ card, children }: { card: BoardCard; children: React.ReactNode }) {
  const t = useTranslations('coverage.risks')
  const words = useTranslations('card')
  const today = useToday()
  const owner = ownerOf(card)
  const due = dueDay(card)
  const { isReadOnly, openCard } = useCoverage()
  const said = (
    <>
      <User aria-hidden className="size-3.5 shrink-0 text-mute" />
      <span className="min-w-0 break-words">
        {words('field.owner')}: {owner || t('nobody')}
      </span>
    </>
  )
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 px-1.5 ps-7">
      {owner === '' && !isReadOnly ? (
        <button
          type="button"
          onClick={() => openCard(card.id, 'owner')}
          aria-label={`${words('field.owner')}: ${t('nobody')}, ${card.ref}`}
          className="-mx-1.5 inline-flex min-h-6 items-center gap-1 rounded-md px-1.5 text-mute text-xs hover:bg-hover hover:text-ink pointer-coarse:min-h-11"
        >
          {said}
        </button>
      ) : (
        <span
          className={owner === '' ? 'inline-flex gap-1 text-mute text-xs' : 'inline-flex gap-1 text-ink-soft text-xs'}
        >
          {said}
        </span>
      )}
      {due ? <CardDay name="due" day={due} today={today} /> : null}
      {children}
    </p>
  )
}
