// Draws a link as plain SVG: a line in the manner of its kind, a head, and its words on a pill that stays legible over
// whatever it crosses.

import { type TLArrowInfo, Vec, type VecLike } from 'tldraw'
import type { Link, LinkKind } from '@/lib/domain/cards/link'
import { type CanvasTheme, type ToneName, toneOf } from '../canvas-theme'
import { CANVAS_FONT_STACK } from '../text/canvas-fonts'
import type { MeasureText } from '../text/measure-text'

const TONES: Readonly<Record<LinkKind, ToneName>> = {
  mitigates: 'recommendation',
  causes: 'high',
  amplifies: 'high',
  'depends-on': 'plain',
  supports: 'low',
  contradicts: 'very-high',
}
const DASHES: Readonly<Partial<Record<LinkKind, string>>> = {
  'depends-on': '2 5',
  supports: '10 4 2 4',
  contradicts: '8 5',
}
/** How a link of a kind is drawn, for a legend. */
export function linkLook(kind: LinkKind): { readonly tone: ToneName; readonly dash: string | undefined } {
  return { tone: TONES[kind], dash: DASHES[kind] }
}

const LABEL = { size: 12, weight: 600 } as const
const PILL_HEIGHT_PX = 22
const HEAD_PX = 9
const HANDLE_GAP_PX = 12

export interface LinkFaceProps {
  readonly link: Link
  readonly label: string
  readonly info: TLArrowInfo
  readonly theme: CanvasTheme
  readonly measure: MeasureText
  /** The least size of words that matter, in px of the board; 0 keeps the size of the design. */
  readonly leastPx: number
}

export function LinkFace({ link, label, info, theme, measure, leastPx }: LinkFaceProps) {
  const worsens = link.effect === 'creates-or-raises'
  const tone = toneOf(theme, worsens ? 'very-high' : TONES[link.kind])
  const width = 1.4 + (link.strength ?? 1) * 0.5
  const end = info.end.point
  const back = Vec.Mul(directionAtEnd(info), -HEAD_PX)
  const wing = Vec.Per(back).mul(0.48)
  const base = Vec.Add(end, back)
  const head = [end, Vec.Add(base, wing), Vec.Sub(base, wing)].map(({ x, y }) => `${x},${y}`).join(' ')
  const middle = middleOf(info)
  const pill = pillOf(label, info, measure, leastPx)
  return (
    <g fontFamily={CANVAS_FONT_STACK}>
      <path d={bodyPath(info)} fill="none" stroke={tone.edge} strokeWidth={width} strokeDasharray={DASHES[link.kind]} />
      <polygon points={head} fill={tone.edge} stroke={tone.edge} strokeWidth={1} strokeLinejoin="round" />
      {pill ? (
        <>
          <rect
            x={middle.x - pill.w / 2}
            y={middle.y - pill.h / 2}
            width={pill.w}
            height={pill.h}
            rx={pill.h / 2}
            fill={theme.panel}
            stroke={theme.lineStrong}
          />
          <text
            x={middle.x}
            y={middle.y + pill.size * 0.36}
            textAnchor="middle"
            fontSize={pill.size}
            fontWeight={LABEL.weight}
            fill={tone.text}
            stroke="none"
          >
            {label}
          </text>
        </>
      ) : null}
    </g>
  )
}

/** The pill of the words; undefined where they have grown and the line has no room for them between its ends. */
function pillOf(label: string, info: TLArrowInfo, measure: MeasureText, leastPx: number) {
  const size = Math.max(LABEL.size, leastPx)
  const scale = size / LABEL.size
  const w = pillWidthPx(label, measure) * scale
  const hasRoom = size === LABEL.size || Vec.Dist(info.start.point, info.end.point) >= w + 2 * HEAD_PX
  return hasRoom ? { size, w, h: PILL_HEIGHT_PX * scale } : undefined
}

function pillWidthPx(label: string, measure: MeasureText): number {
  return measure(label, LABEL) + 18
}

/**
 * Returns where the handle that bends a link is held: beside its words, not on them. It is offset along the straight
 * line between the ends, which tldraw ignores when it turns a handle's place into a bend.
 */
export function bendHandleOf(info: TLArrowInfo, label: string, measure: MeasureText): VecLike {
  const chord = Vec.Sub(info.end.handle, info.start.handle)
  const along = chord.uni()
  const toSide = pillWidthPx(label, measure) / 2 / Math.max(Math.abs(along.x), 0.001)
  const toEdge = PILL_HEIGHT_PX / 2 / Math.max(Math.abs(along.y), 0.001)
  const off = Math.min(Math.min(toSide, toEdge) + HANDLE_GAP_PX, Vec.Dist(info.start.point, info.end.point) * 0.4)
  return Vec.Add(middleOf(info), along.mul(off))
}

/** The line without its head, in the arrow's coordinates. */
export function bodyPath(info: TLArrowInfo): string {
  const { start, end } = info
  const from = `M${start.point.x} ${start.point.y}`
  switch (info.type) {
    case 'straight':
      return `${from} L${end.point.x} ${end.point.y}`
    case 'arc': {
      const { radius, largeArcFlag, sweepFlag } = info.bodyArc
      return `${from} A${radius} ${radius} 0 ${largeArcFlag} ${sweepFlag} ${end.point.x} ${end.point.y}`
    }
    case 'elbow':
      return `M${info.route.points.map(({ x, y }) => `${x} ${y}`).join(' L')}`
  }
}

/** A unit vector. */
function directionAtEnd(info: TLArrowInfo): Vec {
  const end = info.end.point
  switch (info.type) {
    case 'straight':
      return Vec.Sub(end, info.start.point).uni()
    case 'arc': {
      const radius = Vec.Sub(end, info.bodyArc.center).uni()
      return info.bodyArc.sweepFlag ? new Vec(-radius.y, radius.x) : new Vec(radius.y, -radius.x)
    }
    case 'elbow':
      return Vec.Sub(end, info.route.points.at(-2) ?? info.start.point).uni()
  }
}

export function middleOf(info: TLArrowInfo): VecLike {
  if (info.type !== 'elbow') return info.middle
  return info.route.midpointHandle?.point ?? Vec.Lrp(info.start.point, info.end.point, 0.5)
}
