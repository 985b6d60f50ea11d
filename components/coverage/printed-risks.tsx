// The gravest risks on paper: as many as the screen lists, each with its level in words, its owner and its treatments.

import { createPortal } from 'react-dom'
import { useLocale, useTranslations } from 'use-intl'
import { useCardDay } from '@/components/canvas/ui/card-day'
import { useToday } from '@/components/settings/use-today'
import { useFormatter } from '@/components/ui/use-formatter'
import { usePrintedAt } from '@/components/ui/use-printed-at'
import { shownTitle } from '@/lib/brief/titles/unwritten-title'
import type { BoardCard } from '@/lib/document/view/board-view'
import { dueDay } from '@/lib/domain/cards/card-dates'
import { needsNoTreatment } from '@/lib/domain/cards/treatment'
import type { TopRisk } from '@/lib/domain/coverage/top-risks'
import { levelWord } from '@/lib/domain/criteria/criteria'
import { localeOf } from '@/lib/domain/localized'
import { optionWord } from '@/lib/export/register-words'
import { useCoverage } from './coverage-context'
import { decisionOn, ownerOf } from './top-risk-words'

export interface PrintedRisksProps {
  shown: readonly TopRisk<BoardCard>[]
  /** How many risks have a level, and how many have none. */
  scored: number
  unscored: number
}

export function PrintedRisks({ shown, scored, unscored }: PrintedRisksProps) {
  const t = useTranslations('coverage')
  const words = useTranslations('card')
  const register = useTranslations('register')
  const format = useFormatter()
  const locale = localeOf(useLocale())
  const today = useToday()
  const sayDay = useCardDay()
  const { view, boardTitle } = useCoverage()
  const printedAt = usePrintedAt()
  if (!printedAt) return null
  const nameOf = (card: BoardCard) => `${card.ref} ${shownTitle(card) || words('face.untitled')}`.trim()
  const dueOf = (card: BoardCard) => {
    const day = dueDay(card)
    return day ? sayDay({ name: 'due', day, today }) : ''
  }
  const done = ({ risk, treatments, lack }: TopRisk<BoardCard>) => [
    ...(needsNoTreatment(risk) ? [decisionOn(risk, locale)] : []),
    ...treatments.map((card) =>
      [
        nameOf(card),
        `${words('field.owner')}: ${ownerOf(card) || t('risks.nobody')}`,
        dueOf(card),
        card.fields.lifecycle ? optionWord('lifecycle', String(card.fields.lifecycle), locale) : '',
      ]
        .filter((part) => part !== '')
        .join(' · '),
    ),
    ...(lack ? [t(`gaps.lack.${lack}`)] : []),
  ]
  const told = [
    t('section.risks'),
    ...(shown.length < scored ? [t('risks.shown', { shown: shown.length, count: scored })] : []),
    ...(unscored > 0 ? [t('risks.unscored', { count: unscored })] : []),
    register('printed', { date: format.dateTime(printedAt, { dateStyle: 'long' }) }),
  ]
  return createPortal(
    <section className="print-sheet">
      <h1>{boardTitle}</h1>
      <p>{told.join(' · ')}</p>
      <table>
        <thead>
          <tr>
            {[
              words('column.level'),
              words('kind.risk'),
              words('field.owner'),
              words('field.due'),
              words('column.treatedBy'),
            ].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((found) => (
            <tr key={found.risk.id}>
              <td>{levelWord(view.criteria, found.level, locale)}</td>
              <td>{nameOf(found.risk)}</td>
              <td>{ownerOf(found.risk) || t('risks.nobody')}</td>
              <td>{dueOf(found.risk)}</td>
              <td>{done(found).join('\n')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>,
    document.body,
  )
}
