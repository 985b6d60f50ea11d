// Which way risks go: a line for all that go from one level to another, as thick as they are many, its number on it.

import { toneOf } from '@/components/canvas/colours/canvas-theme'
import { ASSESSMENTS, type Assessment, type RiskPath } from '@/lib/domain/coverage/level-shift'
import { LEVELS, type Level } from '@/lib/domain/criteria/scale'
import { type Chart, clip } from './chart'
import { ChartText } from './chart-text'

const WIDTH = 560
const COLUMNS: Readonly<Record<Assessment, number>> = { inherent: 120, current: 320, residual: 520 }
const TOP = 30
const PITCH = 52
const HEIGHT = TOP + PITCH * (LEVELS.length - 1) + 30
const NODE_R = 15
const THICKEST = 14
const NUMBER_R = 9
/** The places along a line for its number, the best first: crossing lines cross in the middle. */
const SHARES = [0.36, 0.26, 0.46, 0.2, 0.54, 0.62, 0.7, 0.78] as const

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
        {placeNumbers(streams, y).map(({ stream: { from, start, end, count }, ...at }) => (
          <g key={`${from} ${start} ${end}`}>
            <circle cx={at.x} cy={at.y} r={NUMBER_R} fill={theme.panel} stroke={theme.line} />
            <ChartText {...at} size={11} anchor="middle" color={theme.ink}>
              {count}
            </ChartText>
          </g>
        ))}
        {ASSESSMENTS.flatMap((assessment) => {
          const isKnown = paths.some(({ levels }) => levels[assessment] !== undefined)
          return LEVELS.map((level) => {
            const tone = toneOf(theme, level)
            const count = paths.filter(({ levels }) => levels[assessment] === level).length
            return (
              <g key={`${assessment} ${level}`}>
                <circle
                  cx={COLUMNS[assessment]}
                  cy={y(level)}
                  r={NODE_R}
                  fill={isKnown ? tone.soft : theme.plain.soft}
                  stroke={isKnown ? tone.edge : theme.plain.edge}
                  strokeDasharray={isKnown ? undefined : '3 3'}
                />
                <ChartText
                  x={COLUMNS[assessment]}
                  y={y(level)}
                  anchor="middle"
                  weight={600}
                  color={isKnown ? tone.text : theme.plain.text}
                >
                  {isKnown ? count : '–'}
                </ChartText>
              </g>
            )
          })
        })}
      </g>
    ),
  }
}

/** A place on each line for its number, apart from the others where there is one. */
function placeNumbers(streams: readonly Stream[], y: (level: Level) => number) {
  const placed: { readonly stream: Stream; readonly x: number; readonly y: number }[] = []
  for (const stream of streams) {
    const left = COLUMNS[stream.from] + NODE_R
    const places = SHARES.map((share) => ({
      x: left + (COLUMNS[stream.to] - NODE_R - left) * share,
      y: y(stream.start) + (y(stream.end) - y(stream.start)) * share,
    }))
    const isFree = (at: { x: number; y: number }) =>
      placed.every((other) => Math.hypot(other.x - at.x, other.y - at.y) > 2 * NUMBER_R)
    const at = places.find(isFree) ?? places[0]
    if (at) placed.push({ stream, ...at })
  }
  return placed
}

function streamsBetween(paths: readonly RiskPath[], from: Assessment, to: Assessment): Stream[] {
  return LEVELS.flatMap((start) =>
    LEVELS.flatMap((end) => {
      const count = paths.filter(({ levels }) => levels[from] === start && levels[to] === end).length
      return count === 0 ? [] : [{ from, to, start, end, count }]
    }),
  )
}
