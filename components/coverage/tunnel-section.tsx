// The wind tunnel: each recommendation in each scenario, and what follows from its row.

import { clsx } from 'clsx'
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { Kbd } from '@/components/ui/kbd'
import { VERDICTS, type Verdict } from '@/lib/domain/cards/pair-field'
import { ROBUSTNESSES, type Robustness, windTunnel } from '@/lib/domain/coverage/wind-tunnel'
import { useCoverage } from './coverage-context'
import { judgePair } from './pair-changes'
import { PairGrid } from './pair-grid'
import { SectionEmpty } from './section-empty'
import type { GridPlace } from './use-grid-keys'

const SIGNS: Readonly<Record<Verdict, string>> = { works: '✓', 'works-if-changed': '△', fails: '✕' }
const TONES: Readonly<Record<Verdict, string>> = {
  works: 'bg-level-low-soft text-level-low',
  'works-if-changed': 'bg-level-medium-soft text-level-medium',
  fails: 'bg-level-very-high-soft text-level-very-high',
}
const ROBUSTNESS_TONES: Readonly<Record<Robustness, string>> = {
  'no-regrets': TONES.works,
  'opt-out': 'bg-kind-recommendation-soft text-kind-recommendation',
  'opt-in': TONES['works-if-changed'],
  abandon: TONES.fails,
}
const KEYS: Readonly<Record<string, Verdict>> = { w: 'works', c: 'works-if-changed', f: 'fails' }

export function TunnelSection() {
  const t = useTranslations('coverage')
  const words = useTranslations('card')
  const { editor, view, cards, isReadOnly } = useCoverage()
  const { scenarioIds, rows, totals } = useMemo(() => windTunnel(view.cards), [view])
  if (scenarioIds.length === 0 || rows.length === 0) return <SectionEmpty section="tunnel" />

  const set = ({ row, column }: GridPlace, verdict: Verdict | undefined) => {
    const [recommendationId, scenarioId] = [rows[row]?.recommendationId, scenarioIds[column]]
    if (recommendationId && scenarioId) judgePair(editor, recommendationId, 'verdict', scenarioId, verdict)
  }
  const verdictAt = ({ row, column }: GridPlace) => rows[row]?.verdicts[column]
  return (
    <div className="flex flex-col gap-3">
      <p className="max-w-2xl text-mute leading-5">{t('tunnel.gloss')}</p>
      <ul className="flex flex-wrap gap-2" aria-label={t('tunnel.totals')}>
        {ROBUSTNESSES.map((each) => (
          <li key={each} className="min-w-40 flex-1 rounded-xl border border-line bg-panel px-3 py-2">
            <span className="flex items-center gap-2">
              <RobustnessChip robustness={each} />
              <strong className="ms-auto text-base tabular-nums">{totals[each]}</strong>
            </span>
            <span className="mt-1 block text-mute text-xs leading-4.5">{t(`tunnel.meaning.${each}`)}</span>
          </li>
        ))}
      </ul>
      {totals.incomplete > 0 ? (
        <p className="text-mute">{t('tunnel.incompleteRows', { count: totals.incomplete })}</p>
      ) : null}
      <PairGrid
        label={t('section.tunnel')}
        corner={t('tunnel.corner')}
        rows={rows.flatMap(({ recommendationId }) => cards.get(recommendationId) ?? [])}
        columns={scenarioIds.flatMap((id) => cards.get(id) ?? [])}
        isReadOnly={isReadOnly}
        cellAt={(place) => {
          const verdict = verdictAt(place)
          if (!verdict) return { label: <span className="text-line-strong">·</span>, spoken: t('tunnel.noVerdict') }
          const word = words(`pair.verdict.${verdict}`)
          return {
            label: (
              <>
                <span aria-hidden>{SIGNS[verdict]}</span> {word}
              </>
            ),
            spoken: word,
            className: TONES[verdict],
          }
        }}
        onPress={(place) => set(place, nextVerdict(verdictAt(place)))}
        onKey={(place, key) => {
          const verdict = KEYS[key.toLowerCase()]
          const isCleared = key === 'Delete' || key === 'Backspace'
          if (!verdict && !isCleared) return false
          set(place, verdict)
          return true
        }}
        tailTitle={t('tunnel.result')}
        tail={(row) => {
          const result = rows[row]
          if (!result) return null
          if (!result.robustness) {
            return <span className="text-mute text-xs">{t('tunnel.missing', { count: result.counts.missing })}</span>
          }
          return (
            <span className="inline-flex flex-col items-center gap-0.5">
              <RobustnessChip robustness={result.robustness} />
              {result.needsChange ? <span className="text-mute text-xs">{t('tunnel.needsChange')}</span> : null}
            </span>
          )
        }}
        foot={{
          title: t('tunnel.holdUp'),
          cell: (column) => {
            const verdicts = rows.flatMap(({ verdicts: each }) => each[column] ?? [])
            return `${verdicts.filter((verdict) => verdict !== 'fails').length} / ${verdicts.length}`
          },
        }}
      />
      {isReadOnly ? null : (
        <p className="text-mute text-xs leading-5 pointer-coarse:hidden">
          {t.rich('tunnel.keys', { k: (chunks) => <Kbd>{chunks}</Kbd> })}
        </p>
      )}
      <p className="max-w-3xl text-mute text-xs leading-5">{t('tunnel.method')}</p>
    </div>
  )
}

function RobustnessChip({ robustness }: { robustness: Robustness }) {
  const words = useTranslations('coverage')
  return (
    <span
      className={clsx('whitespace-nowrap rounded-full px-2 py-0.5 font-semibold text-xs', ROBUSTNESS_TONES[robustness])}
    >
      {words(`tunnel.robustness.${robustness}`)}
    </span>
  )
}

function nextVerdict(verdict: Verdict | undefined): Verdict | undefined {
  return verdict === undefined ? VERDICTS[0] : VERDICTS[VERDICTS.indexOf(verdict) + 1]
}
