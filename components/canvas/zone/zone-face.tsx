// Draws a zone as plain SVG, on the canvas and in exports alike: its title, its hint, how many cards it holds, and
// the signs of the kinds that it takes.

import { memo } from 'react'
import type { ZoneShapeProps } from '@/lib/schema/zone-shape'
import { type CanvasTheme, kindTone, toneOf } from '../canvas-theme'
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
  readonly isFar: boolean
}

export const ZONE_HEADER_PX = 56
export const ZONE_TITLE = { size: 15, weight: 600 } as const
const HINT = { size: 12, weight: 400 } as const
const COUNT = { size: 12, weight: 500 } as const
export const ZONE_PADDING_PX = 16
const SIGN_PITCH_PX = 16
const FAR_TITLE_PX = { least: 18, most: 26 } as const

export const ZoneFace = memo(function ZoneFace({ zone, count, theme, measure, isFar }: ZoneFaceProps) {
  const { w, h, title, hint, accepts } = zone
  const right = w - ZONE_PADDING_PX
  const size = isFar ? farTitleSize(title, right - ZONE_PADDING_PX, measure) : ZONE_TITLE.size
  const titleStyle = { size, weight: ZONE_TITLE.weight }
  const countText = String(count)
  const countLeft = right - measure(countText, COUNT)
  const signsLeft = countLeft - 8 - (isFar ? 0 : accepts.length * SIGN_PITCH_PX)
  const titleRoom = Math.max(20, signsLeft - 8 - ZONE_PADDING_PX)
  return (
    <g fontFamily={CANVAS_FONT_STACK}>
      <rect
        width={w}
        height={h}
        rx={10}
        fill={theme.panel}
        fillOpacity={0.55}
        stroke={theme.lineStrong}
        strokeWidth={1}
      />
      <text
        x={ZONE_PADDING_PX}
        y={isFar ? 36 : 27}
        fontSize={titleStyle.size}
        fontWeight={titleStyle.weight}
        fill={theme.ink}
      >
        {fitLine(title, isFar ? right - ZONE_PADDING_PX : titleRoom, (text) => measure(text, titleStyle))}
      </text>
      {isFar ? null : (
        <>
          {accepts.map((kind, i) => (
            <KindSign
              key={kind}
              kind={kind}
              x={signsLeft + i * SIGN_PITCH_PX}
              y={22}
              size={10}
              color={toneOf(theme, kindTone(kind)).text}
            />
          ))}
          <text x={countLeft} y={26} fontSize={COUNT.size} fontWeight={COUNT.weight} fill={theme.mute}>
            {countText}
          </text>
          <text x={ZONE_PADDING_PX} y={45} fontSize={HINT.size} fill={theme.mute}>
            {hint === '' ? '' : fitLine(hint, right - ZONE_PADDING_PX, (text) => measure(text, HINT))}
          </text>
        </>
      )}
    </g>
  )
})

/** Returns the largest size for which the title has room, limited by legibility from afar and by the header. */
function farTitleSize(title: string, room: number, measure: MeasureText): number {
  const width = measure(title, { size: FAR_TITLE_PX.most, weight: ZONE_TITLE.weight })
  return Math.max(FAR_TITLE_PX.least, Math.min(FAR_TITLE_PX.most, (FAR_TITLE_PX.most * room) / Math.max(1, width)))
}
