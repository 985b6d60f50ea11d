// Levels before and after treatment: a bar for each assessment, cut by levels, each piece with its word and number.

import { toneOf } from '@/components/canvas/colours/canvas-theme'
import { ASSESSMENTS, type Assessment, type LevelCounts } from '@/lib/domain/coverage/level-shift'
import { LEVELS, type Level } from '@/lib/domain/criteria/scale'
import { type Chart, clip } from './chart'
import { ChartText } from './chart-text'

const WIDTH = 560
const LEFT = 104
const BAR_W = WIDTH - LEFT - 10
const BAR_H = 38
const PITCH = 70
/** The gravest level comes first, so that levels above tolerance begin at the left. */
const ORDER: readonly Level[] = [...LEVELS].reverse()

export interface LevelChartWords {
  readonly assessment: (assessment: Assessment) => string
  readonly level: (level: Level) => string
  readonly notAssessed: string
  readonly aboveTolerance: (counts: LevelCounts) => string
  readonly description: string
}

export function drawLevelChart(counts: Readonly<Record<Assessment, LevelCounts>>, words: LevelChartWords): Chart {
  return {
    width: WIDTH,
    height: ASSESSMENTS.length * PITCH + 6,
    description: words.description,
    draw: (theme) => (
      <g>
        {ASSESSMENTS.map((assessment, row) => {
          const { levels, notAssessed } = counts[assessment]
          const pieces = [
            ...ORDER.map((level) => ({
              key: level,
              count: levels[level],
              word: words.level(level),
              tone: toneOf(theme, level),
            })),
            { key: 'none', count: notAssessed, word: words.notAssessed, tone: theme.plain },
          ].filter(({ count }) => count > 0)
          const total = pieces.reduce((sum, { count }) => sum + count, 0)
          let x = LEFT
          const top = row * PITCH + 4
          return (
            <g key={assessment}>
              <ChartText x={LEFT - 10} y={top + BAR_H / 2} anchor="end" weight={600} color={theme.ink}>
                {clip(words.assessment(assessment), 14)}
              </ChartText>
              {pieces.map(({ key, count, word, tone }) => {
                const w = (count / total) * BAR_W
                const left = x
                x += w
                return (
                  <g key={key}>
                    <rect
                      x={left + 0.75}
                      y={top}
                      width={Math.max(1, w - 1.5)}
                      height={BAR_H}
                      rx={4}
                      fill={tone.soft}
                      stroke={tone.edge}
                      strokeDasharray={key === 'none' ? '3 3' : undefined}
                    />
                    <ChartText x={left + w / 2} y={top + 12} size={13} weight={600} anchor="middle" color={tone.text}>
                      {count}
                    </ChartText>
                    {w > 34 ? (
                      <ChartText x={left + w / 2} y={top + 27} size={11} anchor="middle" color={tone.text}>
                        {clip(word, w / 6.1)}
                      </ChartText>
                    ) : null}
                  </g>
                )
              })}
              <ChartText x={LEFT + 2} y={top + BAR_H + 11} size={11} color={theme.mute}>
                {words.aboveTolerance(counts[assessment])}
              </ChartText>
            </g>
          )
        })}
      </g>
    ),
  }
}
