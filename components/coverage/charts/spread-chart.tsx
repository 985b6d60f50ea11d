// The spread of scores: how often each step was given, for likelihood and impact, with the middle one marked.

import type { ScoreSpread } from '@/lib/domain/coverage/level-shift'
import type { Criteria } from '@/lib/domain/criteria/criteria'
import { stepWord } from '@/lib/domain/criteria/scale'
import { type Locale, textIn } from '@/lib/domain/localized'
import { type Chart, foldWords } from './chart'
import { ChartText } from './chart-text'

const WIDTH = 656
const HALF = WIDTH / 2
const BASE = 150
const TALLEST = 104
const HEIGHT = BASE + 70
const BAR_PITCH = 62
/** The letters of a step's word in a line below its bar. */
const WORD_LETTERS = 12

export interface SpreadWords {
  readonly median: string
  readonly description: string
}

export function drawSpreadChart(
  spreads: Readonly<Record<'likelihood' | 'impact', ScoreSpread>>,
  criteria: Criteria,
  locale: Locale,
  words: SpreadWords,
): Chart {
  const most = Math.max(1, ...spreads.likelihood.counts, ...spreads.impact.counts)
  const wordOf = (score: 'likelihood' | 'impact', step: number) =>
    foldWords(stepWord(criteria[score], step, locale), WORD_LETTERS)
  const isFolded = (['likelihood', 'impact'] as const).some((score) =>
    spreads[score].counts.some((_, i) => wordOf(score, i + 1).length > 1),
  )
  const medianY = BASE + (isFolded ? 58 : 45)
  return {
    width: WIDTH,
    height: HEIGHT,
    description: words.description,
    draw: (theme) => (
      <g>
        {(['likelihood', 'impact'] as const).map((score, half) => {
          const left = half * HALF + 14
          const { counts, median } = spreads[score]
          return (
            <g key={score}>
              <ChartText x={left} y={10} weight={600} color={theme.ink}>
                {textIn(criteria[score].title, locale)}
              </ChartText>
              <line x1={left} y1={BASE} x2={left + 5 * BAR_PITCH} y2={BASE} stroke={theme.lineStrong} />
              {counts.map((count, i) => {
                const h = (count / most) * TALLEST
                const middle = left + i * BAR_PITCH + BAR_PITCH / 2
                const isMedian = median === i + 1
                return (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the five steps of a scale never move
                  <g key={i}>
                    <rect
                      x={middle - 17}
                      y={BASE - h}
                      width={34}
                      height={h}
                      rx={3}
                      fill={isMedian ? theme.accent : theme.accentSoft}
                      stroke={theme.accent}
                      strokeWidth={count > 0 ? 1 : 0}
                    />
                    <ChartText x={middle} y={BASE - h - 9} anchor="middle" color={count > 0 ? theme.ink : theme.mute}>
                      {count}
                    </ChartText>
                    <ChartText x={middle} y={BASE + 12} size={11} anchor="middle" color={theme.inkSoft}>
                      {i + 1}
                    </ChartText>
                    {wordOf(score, i + 1).map((line, at) => (
                      <ChartText
                        key={line}
                        x={middle}
                        y={BASE + 27 + at * 14}
                        size={11}
                        anchor="middle"
                        color={theme.inkSoft}
                      >
                        {line}
                      </ChartText>
                    ))}
                    {isMedian ? (
                      <ChartText x={middle} y={medianY} size={11} weight={600} anchor="middle" color={theme.accent}>
                        {`▲ ${words.median}`}
                      </ChartText>
                    ) : null}
                  </g>
                )
              })}
            </g>
          )
        })}
      </g>
    ),
  }
}
