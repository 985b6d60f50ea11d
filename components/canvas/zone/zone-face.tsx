// Draws a zone as plain SVG, on the canvas and in exports alike: its title, its hint, how many cards it holds, and
// the signs of the kinds that it takes. A zone of one kind bears its colour.

import { memo } from 'react'
import type { ZoneShapeProps } from '@/lib/schema/zone-shape'
import { KindSign } from '../card/signs'
import type { CanvasTheme } from '../colours/canvas-theme'
import { CANVAS_FONT_STACK } from '../text/canvas-fonts'
import { wholeWords } from '../text/fit-words'
import { lineDirection } from '../text/line-direction'
import type { MeasureText } from '../text/measure-text'
import { fitLine } from '../text/wrap-text'

export interface ZoneFaceProps {
  readonly zone: ZoneShapeProps
  /** How many cards stand in it. */
  readonly count: number
  readonly theme: CanvasTheme
  readonly measure: MeasureText
  /** The least size of words that matter, in px of the board; 0 keeps the sizes of the design. */
  readonly leastPx: number
}

export const ZONE_HEADER_PX = 56
export const ZONE_TITLE = { size: 15, weight: 600 } as const
const HINT = { size: 12, weight: 400 } as const
const COUNT = { size: 12, weight: 500 } as const
export const ZONE_PADDING_PX = 16
const SIGN_PITCH_PX = 16
const GAP_PX = 8
/** The ground is faint enough that cards stand out on it. */
const GROUND_OPACITY = 0.55
/** Middles of the lines in the header, and of a title that is alone there. */
const MIDDLE_PX = { title: 21.6, hint: 40.7, alone: 28 } as const
/** Capitals stand this far above and below the middle of a line, in em. */
const HALF_CAPITAL_EM = 0.36

export const ZoneFace = memo(function ZoneFace(props: ZoneFaceProps) {
  const { zone, count, theme } = props
  const { w, h, title, accepts } = zone
  const only = accepts.length === 1 ? accepts[0] : undefined
  const tone = only ? theme.kind[only] : theme.plain
  const head = placeHead(props)
  return (
    <g fontFamily={CANVAS_FONT_STACK}>
      <rect
        width={w}
        height={h}
        rx={10}
        fill={tone.soft}
        fillOpacity={GROUND_OPACITY}
        stroke={tone.edge}
        strokeWidth={only ? 1.5 : 1}
      />
      {head.signs.map(({ kind, x, y, size }) => (
        <KindSign key={kind} kind={kind} x={x} y={y} size={size} color={theme.kind[kind].edge} />
      ))}
      <g fontSize={head.title.size} fontWeight={ZONE_TITLE.weight} fill={only ? tone.text : theme.ink}>
        {title === ''
          ? null
          : head.title.lines.map((line, i) => (
              <text key={line} x={head.title.x} y={head.title.y + i * head.title.pitch} {...lineDirection(title)}>
                {line}
              </text>
            ))}
      </g>
      {head.countX === undefined ? null : (
        <text
          x={head.countX}
          y={head.title.y - 1}
          fontSize={head.countSize}
          fontWeight={COUNT.weight}
          fill={theme.mute}
        >
          {count}
        </text>
      )}
      {head.hint ? (
        <text
          x={ZONE_PADDING_PX}
          y={head.hint.y}
          fontSize={head.hint.size}
          fill={theme.mute}
          {...lineDirection(head.hint.text)}
        >
          {head.hint.text}
        </text>
      ) : null}
    </g>
  )
})

/** Places the words of the header. Where they have grown, the title comes first, then the count. */
function placeHead(props: ZoneFaceProps) {
  return props.leastPx > HINT.size ? placeGrownHead(props) : placePlainHead(props)
}

function placePlainHead({ zone, count, measure }: ZoneFaceProps) {
  const { w, title, hint, accepts } = zone
  const right = w - ZONE_PADDING_PX
  const { size } = ZONE_TITLE
  const ownSign = accepts.length === 1 ? accepts[0] : undefined
  const signSize = size * 0.75
  const titleX = ZONE_PADDING_PX + (ownSign ? signSize + GAP_PX : 0)
  const countLeft = right - measure(String(count), COUNT)
  const others = ownSign ? [] : accepts
  const signsLeft = countLeft - GAP_PX - others.length * SIGN_PITCH_PX
  const titleRoom = Math.max(20, signsLeft - GAP_PX - titleX)
  const middle = MIDDLE_PX.title
  return {
    title: {
      x: titleX,
      y: middle + size * HALF_CAPITAL_EM,
      size,
      pitch: size,
      lines: [fitLine(title, titleRoom, (text) => measure(text, ZONE_TITLE))],
    },
    signs: [
      ...(ownSign ? [{ kind: ownSign, x: ZONE_PADDING_PX, y: middle, size: signSize }] : []),
      ...others.map((kind, i) => ({ kind, x: signsLeft + i * SIGN_PITCH_PX, y: middle, size: 10 })),
    ],
    countX: countLeft,
    countSize: COUNT.size,
    hint:
      hint === ''
        ? undefined
        : {
            y: MIDDLE_PX.hint + HINT.size * HALF_CAPITAL_EM,
            size: HINT.size,
            text: fitLine(hint, right - ZONE_PADDING_PX, (text) => measure(text, HINT)),
          },
  }
}

/** What gives way for the title, in turn: the signs of several kinds, room at the sides, the count, the zone's own sign, its one line. */
const GROWN_HEADS = [
  { padding: ZONE_PADDING_PX, hasOthers: true, hasSign: true, hasCount: true, lines: 1 },
  { padding: ZONE_PADDING_PX, hasOthers: false, hasSign: true, hasCount: true, lines: 1 },
  { padding: ZONE_PADDING_PX / 2, hasOthers: false, hasSign: true, hasCount: true, lines: 1 },
  { padding: ZONE_PADDING_PX / 2, hasOthers: false, hasSign: true, hasCount: false, lines: 1 },
  { padding: ZONE_PADDING_PX / 2, hasOthers: false, hasSign: false, hasCount: true, lines: 1 },
  { padding: ZONE_PADDING_PX / 2, hasOthers: false, hasSign: false, hasCount: true, lines: 2 },
  { padding: ZONE_PADDING_PX / 2, hasOthers: false, hasSign: false, hasCount: false, lines: 2 },
  { padding: ZONE_PADDING_PX / 2, hasOthers: false, hasSign: false, hasCount: false, lines: 1 },
] as const
/** The height of a line of two, in em. */
const TWO_LINES_EM = 1.06

function placeGrownHead({ zone, count, measure, leastPx }: ZoneFaceProps) {
  const { w, title, hint, accepts } = zone
  const size = Math.min(Math.max(ZONE_TITLE.size, leastPx), ZONE_HEADER_PX)
  const style = { size, weight: ZONE_TITLE.weight }
  const hintStyle = { size: leastPx, weight: HINT.weight }
  const own = accepts.length === 1 ? accepts[0] : undefined
  const signSize = size * 0.75
  const countWidth = measure(String(count), { size, weight: COUNT.weight })
  const hasTwoLines = 2 * size * TWO_LINES_EM <= ZONE_HEADER_PX
  const tried = GROWN_HEADS.filter(({ lines }) => lines === 1 || hasTwoLines).map((head) => {
    const others = head.hasOthers && !own ? accepts : []
    const sign = head.hasSign ? own : undefined
    const x = head.padding + (sign ? signSize + GAP_PX : 0)
    const right = w - head.padding
    const countX = head.hasCount ? right - countWidth : undefined
    const signsLeft = (countX === undefined ? right : countX - GAP_PX) - others.length * size
    const width = signsLeft - (others.length > 0 || head.hasCount ? GAP_PX : 0) - x
    const measured = (text: string) => measure(text, style)
    return {
      ...head,
      others,
      sign,
      x,
      countX,
      signsLeft,
      width,
      lines: wholeWords(title, { width, maxLines: head.lines, measure: measured }),
    }
  })
  const fitting = tried.find(({ lines }) => lines !== undefined)
  const head = fitting ?? tried[3] ?? tried[0]
  const lines = fitting?.lines ?? [fitLine(title, Math.max(20, head?.width ?? 0), (text) => measure(text, style))]
  const padding = head?.padding ?? ZONE_PADDING_PX
  const hintFits =
    lines.length === 1 &&
    size + hintStyle.size <= ZONE_HEADER_PX - GAP_PX &&
    measure(hint, hintStyle) <= w - 2 * padding
  const hasHint = hint !== '' && hintFits
  const pitch = size * TWO_LINES_EM
  // The same room is above, between and below them.
  const room = (ZONE_HEADER_PX - size - hintStyle.size) / 3
  const middle = hasHint ? room + size / 2 : MIDDLE_PX.alone - ((lines.length - 1) * pitch) / 2
  return {
    title: { x: head?.x ?? padding, y: middle + size * HALF_CAPITAL_EM, size, pitch, lines },
    signs: [
      ...(head?.sign ? [{ kind: head.sign, x: padding, y: middle, size: signSize }] : []),
      ...(head?.others ?? []).map((kind, i) => {
        return { kind, x: (head?.signsLeft ?? 0) + i * size, y: middle, size: size * 0.65 }
      }),
    ],
    countX: head?.countX,
    countSize: size,
    hint: hasHint
      ? {
          y: ZONE_HEADER_PX - room - hintStyle.size / 2 + hintStyle.size * HALF_CAPITAL_EM,
          size: hintStyle.size,
          text: hint,
        }
      : undefined,
  }
}
