// Draws a link as plain SVG: a line in the manner of its kind, which goes behind cards, a head, and its words on a pill.
// A line that passes cards which it doesn't join has a dot where it begins, and its head stands above all of them. Over those
// cards it is dotted and faint, as maps draw a tunnel: it can be followed, and their titles can be read.

import { type TLArrowInfo, Vec, type VecLike } from 'tldraw'
import type { Link, LinkKind } from '@/lib/domain/cards/link'
import type { Tone } from '@/lib/domain/criteria/tone'
import type { Size } from '@/lib/domain/rect'
import { type CanvasTheme, type ToneName, toneOf } from '../colours/canvas-theme'
import { CANVAS_FONT_STACK } from '../text/canvas-fonts'
import { lineDirection } from '../text/line-direction'
import type { MeasureText } from '../text/measure-text'
import { HEAD_PX, HEAD_WING_PX } from './link-end'
import type { SeenLine } from './link-line'
import type { PlacedWords } from './place-words'

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
/** How much wider than its line the dot is at which a broken line begins. */
const START_DOT_PX = 1.6
const HANDLE_GAP_PX = 12
/** From dot to dot of a line behind a card, in widths of the line. */
const BEHIND_STEP = 3.5
/** Where a card has no words, dots can be seen well; over its words they only hint. */
const BEHIND_OPACITY = { edge: 0.7, words: 0.22 } as const

export interface LinkFaceProps {
  readonly link: Link
  readonly info: TLArrowInfo
  readonly theme: CanvasTheme
  readonly seen: SeenLine
  /** The words and their pill, in the arrow's coordinates; undefined where they have no room. */
  readonly words: PlacedWords | undefined
}

export function LinkFace({ link, info, theme, seen, words }: LinkFaceProps) {
  const tone = toneOfLink(link, theme)
  const width = widthOf(link)
  const { pieces, behind } = seen
  const isBroken = behind.length > 0
  const end = info.end.point
  const back = Vec.Mul(directionAtEnd(info), -HEAD_PX)
  const wing = Vec.Per(back).mul(HEAD_WING_PX / HEAD_PX)
  const base = Vec.Add(end, back)
  const head = [end, Vec.Add(base, wing), Vec.Sub(base, wing)].map(({ x, y }) => `${x},${y}`).join(' ')
  const start = info.start.point
  const halo = { fill: 'none', stroke: theme.panel, strokeWidth: 5, strokeLinejoin: 'round' } as const
  const last = pieces?.at(-1)?.at(-1)
  const isHeadHidden = pieces !== undefined && !(last && Vec.Dist(last, end) < 0.5)
  return (
    <g fontFamily={CANVAS_FONT_STACK}>
      <path
        d={pieces ? piecesPath(pieces) : bodyPath(info)}
        fill="none"
        stroke={tone.edge}
        strokeWidth={width}
        strokeDasharray={DASHES[link.kind]}
      />
      {isBroken ? <circle cx={start.x} cy={start.y} r={width + START_DOT_PX} fill={tone.edge} /> : null}
      {isHeadHidden && isBroken ? <polygon points={head} {...halo} /> : null}
      {isHeadHidden && !isBroken ? null : (
        <polygon points={head} fill={tone.edge} stroke={tone.edge} strokeWidth={1} strokeLinejoin="round" />
      )}
      {words ? <Pill words={words} theme={theme} color={tone.text} /> : null}
    </g>
  )
}

/** The pieces of a link that are behind cards which it doesn't join. Pictures raise them above all shapes by their mark. */
export function LinkBehind({ link, theme, seen }: Pick<LinkFaceProps, 'link' | 'theme' | 'seen'>) {
  const width = widthOf(link)
  return (
    <g
      data-over-cards
      fill="none"
      stroke={toneOfLink(link, theme).edge}
      strokeWidth={width}
      strokeLinecap="round"
      strokeDasharray={`0 ${width * BEHIND_STEP}`}
    >
      <path d={piecesPath(seen.behind)} opacity={BEHIND_OPACITY.edge} />
      <path d={piecesPath(seen.behindWords)} opacity={BEHIND_OPACITY.words} />
    </g>
  )
}

export function toneOfLink({ kind, effect }: Link, theme: CanvasTheme): Tone {
  return toneOf(theme, effect === 'creates-or-raises' ? 'very-high' : TONES[kind])
}

function widthOf({ strength }: Link): number {
  return 1.4 + (strength ?? 1) * 0.5
}

interface PillProps {
  readonly words: PlacedWords
  readonly theme: CanvasTheme
  readonly color: string
}

function Pill({ words: { text, rect }, theme, color }: PillProps) {
  const { x, y, w, h } = rect
  const size = (h / PILL_HEIGHT_PX) * LABEL.size
  return (
    <>
      <rect x={x} y={y} width={w} height={h} rx={h / 2} fill={theme.panel} stroke={theme.lineStrong} />
      <text
        x={x + w / 2}
        y={y + h / 2 + size * 0.36}
        textAnchor="middle"
        fontSize={size}
        fontWeight={LABEL.weight}
        fill={color}
        stroke="none"
        {...lineDirection(text, 'middle')}
      >
        {text}
      </text>
    </>
  )
}

/** Returns the size of the pill around words. `leastPx` is the least size of words that matter, in px of the board. */
export function pillSize(text: string, measure: MeasureText, leastPx: number): Size {
  const scale = Math.max(LABEL.size, leastPx) / LABEL.size
  return { w: pillWidthPx(text, measure) * scale, h: PILL_HEIGHT_PX * scale }
}

/** Returns words in the middle of a line, over whatever is there. */
export function wordsInMiddle(text: string, info: TLArrowInfo, measure: MeasureText, leastPx: number): PlacedWords {
  const { x, y } = middleOf(info)
  const { w, h } = pillSize(text, measure, leastPx)
  return { text, rect: { x: x - w / 2, y: y - h / 2, w, h } }
}

/** Returns the pieces of a line as a path. */
export function piecesPath(pieces: readonly (readonly VecLike[])[]): string {
  return pieces.map((piece) => `M${piece.map(({ x, y }) => `${round(x)} ${round(y)}`).join(' L')}`).join(' ')
}

function round(px: number): number {
  return Math.round(px * 100) / 100
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

/** Returns the direction in which a line arrives, as a unit vector. */
export function directionAtEnd(info: TLArrowInfo): Vec {
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
