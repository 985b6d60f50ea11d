// Cross-impact of drivers (MICMAC): how strongly each moves each other one, and what follows, directly and through others.

import { useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Kbd } from '@/components/ui/kbd'
import { Segmented } from '@/components/ui/segmented'
import { MICMAC_MAX_DRIVERS, type Micmac, micmac } from '@/lib/domain/coverage/micmac'
import { CardName } from './card-name'
import { ChartFrame } from './charts/chart-frame'
import { drawDriverChart } from './charts/driver-chart'
import { useCoverage } from './coverage-context'
import { judgePair } from './pair-changes'
import { PairGrid } from './pair-grid'
import { SectionEmpty } from './section-empty'
import type { GridPlace } from './use-grid-keys'

const TONES = ['', 'bg-kind-driver-soft', 'bg-kind-driver-soft text-kind-driver', 'bg-kind-driver text-panel'] as const

export function ImpactSection() {
  const t = useTranslations('coverage')
  const { editor, view, cards, isReadOnly } = useCoverage()
  const result = useMemo(() => micmac(view.cards), [view])
  const { driverIds, strengths, drivers } = result
  if (driverIds.length < 2) return <SectionEmpty section="cross-impact" />

  const drawn = driverIds.flatMap((id) => cards.get(id) ?? [])
  const set = ({ row, column }: GridPlace, strength: number | undefined) => {
    const [fromId, toId] = [driverIds[row], driverIds[column]]
    if (fromId && toId) judgePair(editor, fromId, 'influence', toId, strength)
  }
  return (
    <div className="flex flex-col gap-3">
      <p className="text-mute leading-5">
        {t('impact.question')}{' '}
        {result.unansweredPairs > 0
          ? t('impact.unanswered', { count: result.unansweredPairs, pairs: result.pairs })
          : t('impact.answered', { pairs: result.pairs })}
        {result.leftOutIds.length > 0
          ? ` ${t('impact.leftOut', { count: result.leftOutIds.length, max: MICMAC_MAX_DRIVERS })}`
          : ''}
      </p>
      <PairGrid
        label={t('section.cross-impact')}
        corner={t('impact.corner')}
        rows={drawn}
        columns={drawn}
        isReadOnly={isReadOnly}
        cellAt={({ row, column }) => {
          if (row === column) return null
          const strength = strengths[row]?.[column]
          if (strength === undefined)
            return { label: <span className="text-line-strong">·</span>, spoken: t('impact.noAnswer') }
          return {
            label: strength,
            spoken: t('impact.strength', { strength, word: t(`impact.word.${strength as 0 | 1 | 2 | 3}`) }),
            className: TONES[strength] ?? '',
          }
        }}
        onPress={(place) => {
          const strength = strengths[place.row]?.[place.column]
          set(place, strength === undefined ? 0 : strength === 3 ? undefined : strength + 1)
        }}
        onKey={(place, key) => {
          const isCleared = key === 'Delete' || key === 'Backspace'
          if (!/^[0-3]$/.test(key) && !isCleared) return false
          set(place, isCleared ? undefined : Number(key))
          return true
        }}
        tailTitle={t('impact.influence')}
        tail={(row) => <span className="tabular-nums">{drivers[row]?.influenceSum}</span>}
        foot={{ title: t('impact.dependence'), cell: (column) => drivers[column]?.dependenceSum }}
      />
      {isReadOnly ? null : (
        <p className="text-mute text-xs leading-5 pointer-coarse:hidden">
          {t.rich('impact.keys', { k: (chunks) => <Kbd>{chunks}</Kbd> })}
        </p>
      )}
      <ImpactResult result={result} />
    </div>
  )
}

type Paths = 'direct' | 'indirect'

function ImpactResult({ result }: { result: Micmac }) {
  const t = useTranslations('coverage')
  const { cards } = useCoverage()
  const [paths, setPaths] = useState<Paths>('direct')
  const points = result.drivers.flatMap((driver) => {
    const card = cards.get(driver.driverId)
    return card ? [{ card, standing: driver[paths], other: driver[paths === 'direct' ? 'indirect' : 'direct'] }] : []
  })
  const percent = (share: number) => `${Math.round(share * 100)} %`
  const chart = drawDriverChart(
    points.map(({ card, standing }) => ({ ref: card.ref, title: card.title, ...standing })),
    {
      influence: t('impact.influence'),
      dependence: t('impact.dependence'),
      role: (role) => t(`impact.role.${role}`),
    },
  )
  return (
    <ChartFrame
      title={t('impact.chart')}
      chart={chart}
      action={
        <Segmented
          label={t('impact.paths')}
          hideLabel
          className="[&_button]:basis-auto"
          value={paths}
          options={[
            { value: 'direct', label: t('impact.direct') },
            { value: 'indirect', label: t('impact.indirect') },
          ]}
          onChange={(value) => value && setPaths(value)}
        />
      }
      note={
        paths === 'direct'
          ? t('impact.directNote')
          : t(result.isStable ? 'impact.stable' : 'impact.unstable', { power: result.power })
      }
      table={
        <table className="w-full border-collapse text-start">
          <thead>
            <tr className="border-line border-b text-mute text-xs">
              <th scope="col" className="py-1 font-medium">
                {t('impact.driver')}
              </th>
              <th scope="col" className="px-2 font-medium">
                {t('impact.roleTitle')}
              </th>
              <th scope="col" className="px-2 text-end font-medium">
                {t('impact.influence')}
              </th>
              <th scope="col" className="px-2 text-end font-medium">
                {t('impact.dependence')}
              </th>
              <th scope="col" className="px-2 text-end font-medium">
                {t('impact.rank')}
              </th>
            </tr>
          </thead>
          <tbody>
            {[...points]
              .sort((a, b) => a.standing.rank - b.standing.rank)
              .map(({ card, standing, other }) => (
                <tr key={card.id} className="border-line border-b">
                  <th scope="row" className="font-normal">
                    <CardName card={card} className="max-w-72" />
                  </th>
                  <td className="px-2">{t(`impact.role.${standing.role}`)}</td>
                  <td className="px-2 text-end tabular-nums">{percent(standing.influence)}</td>
                  <td className="px-2 text-end tabular-nums">{percent(standing.dependence)}</td>
                  <td className="whitespace-nowrap px-2 text-end tabular-nums">
                    {standing.rank}
                    {other.rank === standing.rank
                      ? ''
                      : ` (${t(paths === 'direct' ? 'impact.indirectRank' : 'impact.directRank', { rank: other.rank })})`}
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      }
    />
  )
}
