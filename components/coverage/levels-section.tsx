// Levels before and after treatment, as charts that can be taken away: the heat map, the counts, who moved where, and the
// spread of scores.

import { useMemo, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { Segmented } from '@/components/ui/segmented'
import type { BoardCard } from '@/lib/document/view/board-view'
import {
  ASSESSMENTS,
  type Assessment,
  heatMap,
  isUnassessed,
  type LevelCounts,
  type LevelShift,
  levelShift,
  type RiskPath,
  scoreSpread,
} from '@/lib/domain/coverage/level-shift'
import { levelWord } from '@/lib/domain/criteria/criteria'
import { LEVELS, type Level, stepText } from '@/lib/domain/criteria/scale'
import { textIn } from '@/lib/domain/localized'
import { CardName } from './card-name'
import { ChartFrame } from './charts/chart-frame'
import { drawHeatChart } from './charts/heat-chart'
import { drawLevelChart } from './charts/level-chart'
import { drawShiftChart } from './charts/shift-chart'
import { drawSpreadChart } from './charts/spread-chart'
import { useCoverage } from './coverage-context'
import { LevelChip } from './level-chip'
import { SectionEmpty } from './section-empty'

export function LevelsSection() {
  const { view } = useCoverage()
  const [assessment, setAssessment] = useState<Assessment>('current')
  const shift = useMemo(() => levelShift(view.cards, view.criteria), [view])
  if (shift.paths.length === 0) return <SectionEmpty section="levels" />
  const choice = <AssessmentChoice value={assessment} onChange={setAssessment} />
  return (
    <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,37rem),1fr))] items-start gap-3">
      <LevelCountsChart shift={shift} />
      <HeatMapChart assessment={assessment} choice={choice} />
      <ShiftChart shift={shift} />
      <SpreadChart assessment={assessment} choice={choice} />
    </div>
  )
}

function AssessmentChoice({ value, onChange }: { value: Assessment; onChange: (value: Assessment) => void }) {
  const t = useTranslations('coverage')
  const words = useTranslations('card')
  return (
    <Segmented
      label={t('levels.assessment')}
      hideLabel
      value={value}
      options={ASSESSMENTS.map((each) => ({ value: each, label: words(`assessment.${each}`) }))}
      onChange={(next) => next && onChange(next)}
    />
  )
}

/** The level's word on this board. */
function useLevelWord(): (level: Level) => string {
  const { view } = useCoverage()
  const locale = useLocale()
  return (level) => levelWord(view.criteria, level, locale)
}

function LevelCountsChart({ shift }: { shift: LevelShift }) {
  const t = useTranslations('coverage')
  const words = useTranslations('card')
  const level = useLevelWord()
  const { counts } = shift
  const above = (of: LevelCounts) => {
    if (isUnassessed(of)) return t('levels.notKnown')
    const assessed = shift.paths.length - of.notAssessed
    return of.aboveTolerance === 0 && of.notAssessed > 0
      ? t('levels.noneAboveOf', { assessed })
      : t('levels.aboveTolerance', { count: of.aboveTolerance })
  }
  const describe = (assessment: Assessment) =>
    `${words(`assessment.${assessment}`)}: ${LEVELS.map((each) => `${level(each)} ${counts[assessment].levels[each]}`).join(', ')}`
  return (
    <ChartFrame
      title={t('levels.counts')}
      note={t('levels.countsNote')}
      chart={drawLevelChart(counts, {
        assessment: (each) => words(`assessment.${each}`),
        level,
        notAssessed: t('levels.notAssessed'),
        aboveTolerance: above,
        description: ASSESSMENTS.map(describe).join('. '),
      })}
      table={
        <NumberTable
          head={['', ...LEVELS.map(level), t('levels.notAssessed'), t('levels.above')]}
          rows={ASSESSMENTS.map((each) => [
            words(`assessment.${each}`),
            ...LEVELS.map((one) => counts[each].levels[one]),
            counts[each].notAssessed,
            isUnassessed(counts[each]) ? '–' : counts[each].aboveTolerance,
          ])}
        />
      }
    />
  )
}

interface ChosenProps {
  readonly assessment: Assessment
  readonly choice: React.ReactNode
}

function HeatMapChart({ assessment, choice }: ChosenProps) {
  const t = useTranslations('coverage')
  const words = useTranslations('card')
  const locale = useLocale()
  const level = useLevelWord()
  const { view, cards } = useCoverage()
  const cells = useMemo(() => heatMap(view.cards, assessment, view.criteria), [view, assessment])
  const filled = cells.filter(({ riskIds }) => riskIds.length > 0)
  const { likelihood, impact } = view.criteria
  return (
    <ChartFrame
      title={t('levels.heat', { assessment: words(`assessment.${assessment}`) })}
      action={choice}
      note={view.criteria.horizon === '' ? undefined : t('levels.horizon', { horizon: view.criteria.horizon })}
      chart={drawHeatChart(cells, view.criteria, locale, {
        level,
        description: filled
          .map((cell) =>
            t('levels.cell', { likelihood: cell.likelihood, impact: cell.impact, count: cell.riskIds.length }),
          )
          .join('; '),
      })}
      table={
        <NumberTable
          head={[t('levels.likelihood'), t('levels.impact'), t('levels.level'), t('levels.risks')]}
          rows={filled.map((cell) => [
            stepText(likelihood, cell.likelihood, locale),
            stepText(impact, cell.impact, locale),
            level(cell.level),
            cell.riskIds.map((id) => cards.get(id)?.ref ?? '').join(', '),
          ])}
        />
      }
    />
  )
}

function ShiftChart({ shift }: { shift: LevelShift }) {
  const t = useTranslations('coverage')
  const words = useTranslations('card')
  const level = useLevelWord()
  const { cards } = useCoverage()
  const moved = shift.paths.filter(hasMoved)
  const lower = shift.paths.filter(({ currentToResidual }) => currentToResidual === 'lower').length
  const higher = shift.paths.filter(({ currentToResidual }) => currentToResidual === 'higher').length
  const unknown = shift.paths.filter(({ currentToResidual }) => currentToResidual === 'unknown').length
  const note =
    unknown === shift.paths.length ? t('levels.shiftUnknown') : t('levels.shiftNote', { lower, higher, unknown })
  return (
    <ChartFrame
      title={t('levels.shift')}
      note={note}
      chart={drawShiftChart(shift.paths, {
        assessment: (each) => words(`assessment.${each}`),
        level,
        description: note,
      })}
      table={
        moved.length === 0 ? (
          <p className="text-mute">{t('levels.noneMoved')}</p>
        ) : (
          <table className="w-full border-collapse text-start">
            <thead>
              <tr className="border-line border-b text-mute text-xs">
                <th scope="col" className="py-1 font-medium">
                  {words('kind.risk')}
                </th>
                {ASSESSMENTS.map((each) => (
                  <th key={each} scope="col" className="px-2 font-medium">
                    {words(`assessment.${each}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {moved.map(({ riskId, levels }) => (
                <ShiftRow key={riskId} risk={cards.get(riskId)} levels={levels} />
              ))}
            </tbody>
          </table>
        )
      }
    />
  )
}

function ShiftRow({ risk, levels }: { risk: BoardCard | undefined; levels: RiskPath['levels'] }) {
  if (!risk) return null
  return (
    <tr className="border-line border-b">
      <th scope="row" className="font-normal">
        <CardName card={risk} className="max-w-72" />
      </th>
      {ASSESSMENTS.map((each) => (
        <td key={each} className="px-2">
          <LevelChip level={levels[each]} />
        </td>
      ))}
    </tr>
  )
}

function SpreadChart({ assessment, choice }: ChosenProps) {
  const t = useTranslations('coverage')
  const words = useTranslations('card')
  const locale = useLocale()
  const { view } = useCoverage()
  const { criteria } = view
  const spreads = useMemo(
    () => ({
      likelihood: scoreSpread(view.cards, assessment, 'likelihood'),
      impact: scoreSpread(view.cards, assessment, 'impact'),
    }),
    [view, assessment],
  )
  const rows = (['likelihood', 'impact'] as const).map((score) => [
    textIn(criteria[score].title, locale),
    ...spreads[score].counts,
    spreads[score].notAssessed,
    spreads[score].median ?? '–',
  ])
  return (
    <ChartFrame
      title={t('levels.spread', { assessment: words(`assessment.${assessment}`) })}
      action={choice}
      note={t('levels.spreadNote')}
      chart={drawSpreadChart(spreads, criteria, locale, {
        median: t('levels.median'),
        description: rows.map(([title, ...counts]) => `${title}: ${counts.slice(0, 5).join(', ')}`).join('; '),
      })}
      table={
        <NumberTable head={['', '1', '2', '3', '4', '5', t('levels.notAssessed'), t('levels.median')]} rows={rows} />
      }
    />
  )
}

/** The first column names the row. */
function NumberTable({ head, rows }: { head: readonly string[]; rows: readonly (readonly (string | number)[])[] }) {
  return (
    <table className="w-full border-collapse text-start">
      <thead>
        <tr className="border-line border-b text-mute text-xs">
          {head.map((title, column) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns never move, and two may have one name
            <th key={column} scope="col" className="px-2 py-1 font-medium">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.join(' ')} className="border-line border-b">
            {row.map((value, column) =>
              column === 0 ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: see above
                <th key={column} scope="row" className="px-2 py-1 font-normal">
                  {value}
                </th>
              ) : (
                // biome-ignore lint/suspicious/noArrayIndexKey: see above
                <td key={column} className="px-2 py-1 tabular-nums">
                  {value}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function hasMoved({ inherentToCurrent, currentToResidual }: RiskPath): boolean {
  return [inherentToCurrent, currentToResidual].some((shift) => shift === 'lower' || shift === 'higher')
}
