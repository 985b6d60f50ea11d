// The spread of the ratings of one field: five small bars with their numbers, the middle half in colour, the median as
// a line, and the person's own rating.

import { useTranslations } from 'use-intl'
import { useFormatter } from '@/components/ui/use-formatter'
import { FEWEST_FOR_HALF, ratersOf } from '@/lib/domain/session/disagreement'
import type { Rating, RatingSpread } from '@/lib/domain/session/round'
import { type RatingWords, STEPS, useMedianInWords, useRangeInWords } from './use-rating-words'

const PITCH = 26
const BAR = 18
const TALLEST = 34
const TOP = 12
const BASE = TOP + TALLEST
const SIZE = { width: PITCH * 5, height: BASE + 14 }

export interface SpreadBarsProps {
  field: string
  spread: RatingSpread
  words: RatingWords
  /** The spread of the round before, if there was one. */
  before: RatingSpread | undefined
  mine: Rating | undefined
}

export function SpreadBars({ field, spread, words, before, mine }: SpreadBarsProps) {
  const t = useTranslations('round.score')
  const format = useFormatter()
  const medianInWords = useMedianInWords(words)
  const range = useRangeInWords()(spread)
  const { counts, median, lowerQuartile, upperQuartile, abstained, unknown } = spread
  const tallest = Math.max(1, ...counts)
  const number = (value: number | null) => (value === null ? '–' : format.number(value, { maximumFractionDigits: 2 }))
  const facts = [
    ...(median === null ? [] : [t('raters', { count: ratersOf(spread) })]),
    ...(abstained > 0 ? [t('abstained', { count: abstained })] : []),
    ...(unknown > 0 ? [t('unknownCount', { count: unknown })] : []),
  ]
  // Half of three people would be an odd thing to read, and so would steps that nobody can give.
  const saysHalf =
    ratersOf(spread) >= FEWEST_FOR_HALF && Number.isInteger(lowerQuartile) && Number.isInteger(upperQuartile)
  return (
    <div className="flex flex-wrap items-start gap-x-3 gap-y-1">
      <svg
        role="img"
        aria-label={t('spreadLabel', {
          field: words.field(field),
          counts: STEPS.map((step, i) => `${step}: ${counts[i] ?? 0}`).join(', '),
        })}
        viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
        {...SIZE}
        className="shrink-0 text-[11px] tabular-nums"
      >
        <line x1={0} x2={SIZE.width} y1={BASE + 0.5} y2={BASE + 0.5} className="stroke-line-strong" />
        {STEPS.map((step, i) => {
          const count = counts[i] ?? 0
          const h = (count / tallest) * TALLEST
          const x = i * PITCH + PITCH / 2
          const isInHalf = step >= (lowerQuartile ?? 6) && step <= (upperQuartile ?? 0)
          return (
            <g key={step} textAnchor="middle">
              <rect
                x={x - BAR / 2}
                y={BASE - h}
                width={BAR}
                height={h}
                rx={2}
                className={isInHalf ? 'fill-accent/70' : 'fill-mute/50'}
              />
              {count > 0 ? (
                <text x={x} y={BASE - h - 3} className="fill-ink">
                  {count}
                </text>
              ) : null}
              <text x={x} y={BASE + 11} className={mine === step ? 'fill-accent font-bold' : 'fill-mute'}>
                {mine === step ? `▲${step}` : step}
              </text>
            </g>
          )
        })}
        {median === null ? null : (
          <line
            x1={(median - 1) * PITCH + PITCH / 2}
            x2={(median - 1) * PITCH + PITCH / 2}
            y1={TOP}
            y2={BASE + 2}
            className="stroke-2 stroke-ink"
            strokeDasharray="3 2"
          />
        )}
      </svg>
      <div className="flex min-w-32 grow basis-0 flex-col gap-0.5 text-xs tabular-nums leading-4">
        <p>
          <span className="font-semibold">{words.field(field)}</span> {medianInWords(field, spread)}
        </p>
        {median === null ? null : (
          <p className="text-mute">
            {saysHalf ? (
              <>
                <span className="whitespace-nowrap">
                  {t('half', { lower: number(lowerQuartile), upper: number(upperQuartile) })}
                </span>{' '}
                {range ? '· ' : null}
              </>
            ) : null}
            <span className="whitespace-nowrap">{range}</span>
          </p>
        )}
        <p className="text-mute">{facts.join(' · ')}</p>
        {before ? <p className="text-mute">{t('before', { value: number(before.median) })}</p> : null}
        {mine === undefined ? null : (
          <p className="font-medium text-accent">
            {t('yours', { rating: typeof mine === 'number' ? String(mine) : t(mine) })}
          </p>
        )}
      </div>
    </div>
  )
}
