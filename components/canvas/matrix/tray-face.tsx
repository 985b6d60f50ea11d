// The tray at the bottom of a matrix: where its cards are until they have a cell.

import { type Size, trayRect } from '@/lib/domain/matrix'
import type { CanvasTheme } from '../canvas-theme'
import type { CanvasWords } from '../canvas-words'
import type { MeasureText } from '../text/measure-text'
import { wrapText } from '../text/wrap-text'

const WORDS_WIDTH_PX = 96

export interface TrayFaceProps {
  readonly size: Size
  readonly words: CanvasWords
  readonly theme: CanvasTheme
  readonly measure: MeasureText
  readonly isFar: boolean
  readonly isTarget: boolean
}

export function TrayFace({ size, words, theme, measure, isFar, isTarget }: TrayFaceProps) {
  const { x, y, w, h } = trayRect(size)
  const style = { size: isFar ? 17 : 12, weight: 500 } as const
  const { lines } = wrapText(words.canvas('tray'), {
    width: WORDS_WIDTH_PX,
    maxLines: 3,
    measure: (text) => measure(text, style),
  })
  const pitch = style.size * 1.3
  const top = y + h / 2 - ((lines.length - 1) * pitch) / 2
  return (
    <g>
      <rect
        x={x}
        y={y + 0.5}
        width={w}
        height={h - 1}
        rx={8}
        fill={isTarget ? theme.accentSoft : theme.panel}
        fillOpacity={isTarget ? 1 : 0.55}
        stroke={isTarget ? theme.accent : theme.lineStrong}
        strokeWidth={isTarget ? 2 : 1}
        strokeDasharray={isTarget ? undefined : '4 4'}
      />
      {lines.map((line, i) => (
        <text
          key={line}
          x={x + 12}
          y={top + i * pitch + style.size * 0.36}
          fontSize={style.size}
          fontWeight={style.weight}
          fill={theme.mute}
        >
          {line}
        </text>
      ))}
    </g>
  )
}
