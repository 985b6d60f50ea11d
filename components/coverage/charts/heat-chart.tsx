// The heat map: how many risks lie in each cell of likelihood and impact, on the level's colour with its word.

import { toneOf } from '@/components/canvas/colours/canvas-theme'
import type { HeatCell } from '@/lib/domain/coverage/level-shift'
import { type Criteria, isWithinTolerance } from '@/lib/domain/criteria/criteria'
import { type Level, stepWord } from '@/lib/domain/criteria/scale'
import { type Locale, textIn } from '@/lib/domain/localized'
import { type Chart, clip } from './chart'
import { ChartText } from './chart-text'

const LEFT = 118
const TOP = 10
const CELL_W = 92
const CELL_H = 54
const WIDTH = LEFT + 5 * CELL_W + 10
const HEIGHT = TOP + 5 * CELL_H + 62
const STEPS = [1, 2, 3, 4, 5] as const

export interface HeatWords {
  readonly level: (level: Level) => string
  readonly description: string
}

export function drawHeatChart(cells: readonly HeatCell[], criteria: Criteria, locale: Locale, words: HeatWords): Chart {
  const x = (impact: number) => LEFT + (impact - 1) * CELL_W
  const y = (likelihood: number) => TOP + (5 - likelihood) * CELL_H
  return {
    width: WIDTH,
    height: HEIGHT,
    description: words.description,
    draw: (theme) => (
      <g>
        {cells.map(({ likelihood, impact, level, riskIds }) => {
          const tone = toneOf(theme, level)
          const isAbove = !isWithinTolerance(criteria, level)
          return (
            <g key={`${likelihood} ${impact}`}>
              <rect
                x={x(impact) + 1}
                y={y(likelihood) + 1}
                width={CELL_W - 2}
                height={CELL_H - 2}
                rx={4}
                fill={tone.soft}
                stroke={isAbove ? tone.edge : 'none'}
                strokeWidth={1}
              />
              <ChartText x={x(impact) + 7} y={y(likelihood) + 11} size={11} color={tone.text}>
                {clip(words.level(level), 13)}
              </ChartText>
              {riskIds.length > 0 ? (
                <ChartText
                  x={x(impact) + CELL_W / 2}
                  y={y(likelihood) + 32}
                  size={20}
                  weight={600}
                  anchor="middle"
                  color={tone.text}
                >
                  {riskIds.length}
                </ChartText>
              ) : null}
            </g>
          )
        })}
        {STEPS.map((step) => (
          <g key={step}>
            <ChartText x={LEFT - 8} y={y(step) + CELL_H / 2} size={11} anchor="end" color={theme.inkSoft}>
              {`${clip(stepWord(criteria.likelihood, step, locale), 13)}  ${step}`}
            </ChartText>
            <ChartText
              x={x(step) + CELL_W / 2}
              y={TOP + 5 * CELL_H + 12}
              size={11}
              anchor="middle"
              color={theme.inkSoft}
            >
              {step}
            </ChartText>
            <ChartText
              x={x(step) + CELL_W / 2}
              y={TOP + 5 * CELL_H + 28}
              size={11}
              anchor="middle"
              color={theme.inkSoft}
            >
              {clip(stepWord(criteria.impact, step, locale), 14)}
            </ChartText>
          </g>
        ))}
        <ChartText x={12} y={TOP + 2.5 * CELL_H} size={12} weight={600} anchor="middle" turn={-90} color={theme.ink}>
          {textIn(criteria.likelihood.title, locale)}
        </ChartText>
        <ChartText x={LEFT + 2.5 * CELL_W} y={HEIGHT - 12} size={12} weight={600} anchor="middle" color={theme.ink}>
          {textIn(criteria.impact.title, locale)}
        </ChartText>
      </g>
    ),
  }
}
