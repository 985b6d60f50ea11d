// Draws a zone as plain SVG, on the canvas and in exports alike: its title, its hint, how many cards it holds, and
// the signs of the kinds that it takes. A zone of one kind bears its colour.

import { memo } from 'react'
import type { ZoneShapeProps } from '@/lib/schema/zone-shape'
import type { CanvasTheme } from '../canvas-theme'
import { KindSign } from '../card/signs'
import { CANVAS_FONT_STACK } from '../text/canvas-fonts'
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
      <text
        x={head.title.x}
        y={head.title.y}
        fontSize={head.title.size}
        fontWeight={ZONE_TITLE.weight}
        fill={only ? tone.text : theme.ink}
      >
        {title === '' ? '' : head.title.text}
      </text>
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
        <text x={ZONE_PADDING_PX} y={head.hint.y} fontSize={head.hint.size} fill={theme.mute}>
          {head.hint.text}
        </text>
      ) : null}
    </g>
  )
})

/**
 * Places the words of the header. Where they have grown, the title comes first; hint, count and the signs of several
 * kinds are there if they fit in whole beside it.
 */
function placeHead({ zone, count, measure, leastPx }: ZoneFaceProps) {
  const { w, title, hint, accepts } = zone
  const right = w - ZONE_PADDING_PX
  const hasGrown = leastPx > HINT.size
  const size = Math.min(Math.max(ZONE_TITLE.size, leastPx), ZONE_HEADER_PX)
  const titleStyle = { size, weight: ZONE_TITLE.weight }
  const hintStyle = { size: hasGrown ? leastPx : HINT.size, weight: HINT.weight }
  const hintRoom = right - ZONE_PADDING_PX
  const hintFits =
    !hasGrown || (size + hintStyle.size <= ZONE_HEADER_PX - GAP_PX && measure(hint, hintStyle) <= hintRoom)
  const hasHint = hint !== '' && hintFits
  const middle = hasGrown ? (hasHint ? GAP_PX / 2 + size / 2 : MIDDLE_PX.alone) : MIDDLE_PX.title

  const ownSign = accepts.length === 1 ? accepts[0] : undefined
  const signSize = size * 0.75
  const titleX = ZONE_PADDING_PX + (ownSign ? signSize + GAP_PX : 0)
  const countSize = hasGrown ? size : COUNT.size
  const countLeft = right - measure(String(count), { size: countSize, weight: COUNT.weight })
  const pitch = hasGrown ? size : SIGN_PITCH_PX
  const besides = (signCount: number) => countLeft - GAP_PX - signCount * pitch
  const fitsBeside = (signCount: number) =>
    !hasGrown || titleX + measure(title, titleStyle) <= besides(signCount) - GAP_PX
  const others = !ownSign && fitsBeside(accepts.length) ? accepts : []
  const signsLeft = besides(others.length)
  const hasCount = fitsBeside(0)
  const titleRoom = Math.max(20, (hasCount ? signsLeft - GAP_PX : right) - titleX)
  return {
    title: {
      x: titleX,
      y: middle + size * HALF_CAPITAL_EM,
      size,
      text: fitLine(title, titleRoom, (text) => measure(text, titleStyle)),
    },
    signs: [
      ...(ownSign ? [{ kind: ownSign, x: ZONE_PADDING_PX, y: middle, size: signSize }] : []),
      ...others.map((kind, i) => ({ kind, x: signsLeft + i * pitch, y: middle, size: hasGrown ? size * 0.65 : 10 })),
    ],
    countX: hasCount ? countLeft : undefined,
    countSize,
    hint: hasHint
      ? {
          y:
            (hasGrown ? ZONE_HEADER_PX - GAP_PX / 2 - hintStyle.size / 2 : MIDDLE_PX.hint) +
            hintStyle.size * HALF_CAPITAL_EM,
          size: hintStyle.size,
          text: fitLine(hint, hintRoom, (text) => measure(text, hintStyle)),
        }
      : undefined,
  }
}
