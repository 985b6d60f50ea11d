// Draws a risk's way through its matrix, on the canvas and in exports alike: a hollow mark where it was before anything was
// done, a line to the card, a broken one on to where it is meant to come. Marks differ by form and letter, not by colour.

import type { AssessmentPath, PathStop } from '@/lib/domain/coverage/assessment-path'
import type { Point, Rect } from '@/lib/domain/matrix/matrix'
import type { CanvasTheme } from '../colours/canvas-theme'
import { CANVAS_FONT_STACK } from '../text/canvas-fonts'
import type { CanvasWords } from '../words/canvas-words'

const RADIUS_PX = 8
const HEAD_PX = 7

export interface AssessmentPathFaceProps {
  readonly path: AssessmentPath
  /** The card in the matrix's coordinates; everything is drawn in the card's own. */
  readonly card: Rect
  readonly theme: CanvasTheme
  readonly words: CanvasWords
}

export function AssessmentPathFace({ path, card, theme, words }: AssessmentPathFaceProps) {
  const box: Rect = { x: 0, y: 0, w: card.w, h: card.h }
  const pointOf = ({ mark }: PathStop): Point | undefined => mark && { x: mark.x - card.x, y: mark.y - card.y }
  const middle = { x: card.w / 2, y: card.h / 2 }
  return (
    <g style={{ pointerEvents: 'none' }} fontFamily={CANVAS_FONT_STACK} data-testid="assessment-path">
      {path.slice(1).map((stop, index) => {
        const before = path[index]
        if (!before) return null
        const from = pointOf(before)
        const to = pointOf(stop)
        const start = from ? towards(from, to ?? middle, RADIUS_PX) : edgeOf(box, to ?? middle)
        const end = to ? towards(to, from ?? middle, RADIUS_PX + 1) : edgeOf(box, from ?? middle)
        return (
          <Step key={stop.assessment} start={start} end={end} isPlan={stop.assessment === 'residual'} theme={theme} />
        )
      })}
      {path.map((stop) => {
        const point = pointOf(stop)
        if (!point) return null
        return (
          <g key={stop.assessment} transform={`translate(${point.x} ${point.y})`}>
            <Mark assessment={stop.assessment} theme={theme} />
            <text y={3.4} textAnchor="middle" fontSize={9.5} fontWeight={600} fill={theme.ink} stroke="none">
              {words.card(`assessmentLetter.${stop.assessment}`)}
            </text>
          </g>
        )
      })}
    </g>
  )
}

/** Round before anything is done, square as it is, on its tip as it is meant to be. */
function Mark({ assessment, theme }: { readonly assessment: PathStop['assessment']; readonly theme: CanvasTheme }) {
  const look = { fill: theme.panel, stroke: theme.ink, strokeWidth: 1.4 }
  if (assessment === 'inherent') return <circle r={RADIUS_PX} {...look} />
  const side = RADIUS_PX * 1.7
  const turn = assessment === 'residual' ? 'rotate(45)' : undefined
  return <rect x={-side / 2} y={-side / 2} width={side} height={side} rx={1.5} transform={turn} {...look} />
}

interface StepProps {
  readonly start: Point
  readonly end: Point
  readonly isPlan: boolean
  readonly theme: CanvasTheme
}

function Step({ start, end, isPlan, theme }: StepProps) {
  const back = towards(end, start, HEAD_PX)
  const across = { x: (back.y - end.y) * 0.45, y: (end.x - back.x) * 0.45 }
  const head = `M${back.x + across.x} ${back.y + across.y} L${end.x} ${end.y} L${back.x - across.x} ${back.y - across.y}`
  const line = `M${start.x} ${start.y} L${end.x} ${end.y}`
  return (
    <g fill="none" strokeLinecap="round" strokeLinejoin="round">
      {/* What the line crosses stays legible, and so does the line. */}
      <path d={`${line} ${head}`} stroke={theme.panel} strokeWidth={4.5} strokeOpacity={0.85} />
      <path d={line} stroke={theme.ink} strokeWidth={1.5} strokeDasharray={isPlan ? '5 4' : undefined} />
      <path d={head} stroke={theme.ink} strokeWidth={1.5} />
    </g>
  )
}

/** The point at a distance from one point in the direction of another. */
function towards(from: Point, to: Point, distance: number): Point {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = Math.hypot(dx, dy) || 1
  return { x: from.x + (dx / length) * distance, y: from.y + (dy / length) * distance }
}

/** Returns the point at which the line from a box's middle to a point leaves the box. */
function edgeOf({ w, h }: Rect, to: Point): Point {
  const [dx, dy] = [to.x - w / 2, to.y - h / 2]
  const scale = Math.min(w / 2 / Math.max(Math.abs(dx), 0.01), h / 2 / Math.max(Math.abs(dy), 0.01), 1)
  return { x: w / 2 + dx * scale, y: h / 2 + dy * scale }
}
