// Says in an empty drawing that its cards are covered while people rate them, on the canvas and in pictures alike.

import { type Grid, gridRect } from '@/lib/domain/matrix/matrix'
import type { CanvasTheme } from '../colours/canvas-theme'
import { lineDirection } from '../text/line-direction'
import type { MeasureText } from '../text/measure-text'
import { wrapText } from '../text/wrap-text'

export interface CoverFaceProps {
  readonly grid: Grid
  /** Sentences, each on lines of its own. */
  readonly text: string
  readonly theme: CanvasTheme
  readonly measure: MeasureText
  /** The least size of words that matter, in px of the board. */
  readonly leastPx: number
}

const WORDS_PX = 15
const PADDING_PX = 16
/** The most of the drawing's width that the sentence takes. */
const WIDTH_SHARE = 0.7
const MOST_LINES = 4

export function CoverFace({ grid, text, theme, measure, leastPx }: CoverFaceProps) {
  const { x, y, w, h } = gridRect(grid)
  const style = { size: Math.max(WORDS_PX, leastPx), weight: 500 } as const
  const pitch = style.size * 1.4
  const widthOf = (line: string) => measure(line, style)
  const lines = text
    .split('\n')
    .flatMap((part) => wrapText(part, { width: w * WIDTH_SHARE, maxLines: MOST_LINES, measure: widthOf }).lines)
  const box = { w: Math.max(...lines.map(widthOf)) + 2 * PADDING_PX, h: lines.length * pitch + 2 * PADDING_PX }
  const middle = { x: x + w / 2, y: y + h / 2 }
  return (
    <g>
      <rect
        x={middle.x - box.w / 2}
        y={middle.y - box.h / 2}
        width={box.w}
        height={box.h}
        rx={10}
        fill={theme.panel}
        stroke={theme.lineStrong}
      />
      {lines.map((line, i) => (
        <text
          key={line}
          x={middle.x}
          y={middle.y + (i - (lines.length - 1) / 2) * pitch + style.size * 0.36}
          textAnchor="middle"
          fontSize={style.size}
          fontWeight={style.weight}
          fill={theme.ink}
          {...lineDirection(line, 'middle')}
        >
          {line}
        </text>
      ))}
    </g>
  )
}
