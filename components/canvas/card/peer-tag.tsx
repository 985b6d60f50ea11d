// The outline and the name of someone else who is editing a card. Only on the canvas, never in an export.

import type { Size } from '@/lib/domain/matrix/matrix'
import { CANVAS_FONT_STACK } from '../text/canvas-fonts'
import { lineDirection } from '../text/line-direction'
import { measureText } from '../text/measure-text'
import { fitLine } from '../text/wrap-text'

const STYLE = { size: 11, weight: 600 } as const
const HEIGHT_PX = 18

export function PeerTag({ name, color, size }: { readonly name: string; readonly color: string; readonly size: Size }) {
  const label = fitLine(name, Math.max(40, size.w - 24), (text) => measureText(text, STYLE))
  const width = measureText(label, STYLE) + 14
  return (
    <g fontFamily={CANVAS_FONT_STACK}>
      <rect x={-2} y={-2} width={size.w + 4} height={size.h + 4} rx={9} fill="none" stroke={color} strokeWidth={2} />
      <rect x={8} y={-HEIGHT_PX - 2} width={width} height={HEIGHT_PX} rx={5} fill={color} />
      <text
        x={15}
        y={-HEIGHT_PX / 2 + 2}
        fontSize={STYLE.size}
        fontWeight={STYLE.weight}
        fill="#fff"
        {...lineDirection(label)}
      >
        {label}
      </text>
    </g>
  )
}
