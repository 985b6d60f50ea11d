// The rings of a futures wheel: the event in the middle, what follows from it around it, each ring with its name at the top.

import { cellRect } from '@/lib/domain/matrix/matrix'
import { type CanvasTheme, toneOf } from '../colours/canvas-theme'
import { lineDirection } from '../text/line-direction'
import { fitLine } from '../text/wrap-text'
import { axisWord } from './axis-words'
import type { DropPlace } from './drop-cell'
import type { MatrixDrawing } from './place-labels'

export function RingFaces({
  matrix,
  axes: { grid, x },
  criteria,
  words,
  theme,
  measure,
  leastPx,
  drop,
}: MatrixDrawing & { readonly drop: DropPlace | undefined }) {
  const style = { size: Math.max(11.5, leastPx), weight: 600 } as const
  const rings = Array.from({ length: grid.columns }, (_, i) => grid.columns - i)
  return (
    <>
      {rings.map((ring) => {
        const box = cellRect(grid, { x: ring, y: 1 })
        const isTarget = typeof drop === 'object' && drop.x === ring
        const poles = { low: matrix.xLow, high: matrix.xHigh }
        const name = x ? axisWord(x, ring, poles, criteria, words).word : ''
        const middle = box.x + box.w / 2
        return (
          <g key={ring}>
            <circle
              cx={middle}
              cy={box.y + box.h / 2}
              r={box.w / 2}
              fill={isTarget ? theme.accentSoft : ringFill(ring, theme)}
              stroke={isTarget ? theme.accent : theme.lineStrong}
              strokeWidth={isTarget ? 2 : 1}
            />
            <text
              x={middle}
              y={box.y + 5 + style.size * 0.9}
              textAnchor="middle"
              fontSize={style.size}
              fontWeight={style.weight}
              fill={theme.mute}
              {...lineDirection(name, 'middle')}
            >
              {fitLine(name, Math.max(24, box.w * 0.6), (text) => measure(text, style))}
            </text>
          </g>
        )
      })}
    </>
  )
}

/** Every second ring a shade darker, so that the borders are seen without their lines too. */
function ringFill(ring: number, theme: CanvasTheme): string {
  return ring % 2 === 1 ? toneOf(theme, 'plain').soft : theme.panel
}
