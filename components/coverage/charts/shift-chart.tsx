// Which way risks go: a line for all that go from one level to another, as thick as they are many, its number on it.

import { toneOf } from '@/components/canvas/canvas-theme'
import { ASSESSMENTS, type Assessment, type RiskPath } from '@/lib/domain/level-shift'
import { LEVELS, type Level } from '@/lib/domain/scale'
import { type Chart, clip } from './chart'
import { ChartText } from './chart-text'

const WIDTH = 560
const COLUMNS: Readonly<Record<Assessment, number>> = { inherent: 120, current: 320, residual: 520 }
const TOP = 30
const PITCH = 52
const HEIGHT = TOP + PITCH * (LEVELS.length - 1) + 30
const NODE_R = 15
const THICKEST = 14

export interface ShiftWords {
  readonly assessment: (assessment: Assessment) => string
  readonly level: (level: Level) => string
  readonly description: string
}

interface Stream {
  readonly from: Assessment
  readonly to: Assessment
  readonly start: Level
  readonly end: Level
  readonly count: number
}

export function drawShiftChart(paths: readonly RiskPath[], words: ShiftWords): Chart {
  const streams = [...streamsBetween(paths, 'inherent', 'current'), ...streamsBetween(paths, 'current', 'residual')]
  const most = Math.max(1, ...streams.map(({ count }) => count))
  const y = (level: Level) => TOP + (LEVELS.length - 1 - LEVELS.indexOf(level)) * PITCH
  return {
    width: WIDTH,
    height: HEIGHT,
    description: words.description,
    draw: (theme) => (
      <g>
        {ASSESSMENTS.map((assessment) => (
          <ChartText key={assessment} x={COLUMNS[assessment]} y={8} anchor="middle" weight={600} color={theme.ink}>
            {words.assessment(assessment)}
          </ChartText>
        ))}
        {LEVELS.map((level) => (
          <ChartText key={level} x={4} y={y(level)} size={11} color={toneOf(theme, level).text}>
            {clip(words.level(level), 14)}
          </ChartText>
        ))}
        {streams.map(({ from, to, start, end, count }) => (
          <line
            key={`${from} ${start} ${end}`}
            x1={COLUMNS[from] + NODE_R}
            y1={y(start)}
            x2={COLUMNS[to] - NODE_R}
            y2={y(end)}
            stroke={toneOf(theme, end).edge}
            strokeOpacity={0.55}
            strokeWidth={1.5 + (count / most) * (THICKEST - 1.5)}
          />
        ))}
        {streams.map(({ from, to, start, end, count }) => {
          // A third of the way: lines that cross do so in the middle.
          const x = COLUMNS[from] + (COLUMNS[to] - COLUMNS[from]) * 0.3
          const at = y(start) + (y(end) - y(start)) * 0.27
          return (
            <g key={`${from} ${start} ${end}`}>
              <circle cx={x} cy={at} r={8} fill={theme.panel} stroke={theme.line} />
              <ChartText x={x} y={at} size={10} anchor="middle" color={theme.ink}>
                {count}
              </ChartText>
            </g>
          )
        })}
        {ASSESSMENTS.flatMap((assessment) =>
          LEVELS.map((level) => {
            const tone = toneOf(theme, level)
            const count = paths.filter(({ levels }) => levels[assessment] === level).length
            return (
              <g key={`${assessment} ${level}`}>
                <circle cx={COLUMNS[assessment]} cy={y(level)} r={NODE_R} fill={tone.soft} stroke={tone.edge} />
                <ChartText x={COLUMNS[assessment]} y={y(level)} anchor="middle" weight={600} color={tone.text}>
                  {count}
                </ChartText>
              </g>
            )
          }),
        )}
      </g>
    ),
  }
}

function streamsBetween(paths: readonly RiskPath[], from: Assessment, to: Assessment): Stream[] {
  return LEVELS.flatMap((start) =>
    LEVELS.flatMap((end) => {
      const count = paths.filter(({ levels }) => levels[from] === start && levels[to] === end).length
      return count === 0 ? [] : [{ from, to, start, end, count }]
    }),
  )
}
