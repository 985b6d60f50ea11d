// The tray at the bottom of a matrix: where its cards are until they have a cell.

import { type Size, trayRect } from '@/lib/domain/matrix/matrix'
import type { CanvasTheme } from '../colours/canvas-theme'
import { wholeWords } from '../text/fit-words'
import { lineDirection } from '../text/line-direction'
import type { MeasureText } from '../text/measure-text'
import type { CanvasWords } from '../words/canvas-words'

/** Cards of the tray begin to the right of its words. */
const WORDS_WIDTH_PX = 96
/** An empty tray may have a button at its other end. */
const WORDS_SHARE = 0.5
const PADDING_PX = 12
const WORDS_PX = 12

export interface TrayFaceProps {
  readonly size: Size
  readonly words: CanvasWords
  readonly theme: CanvasTheme
  readonly measure: MeasureText
  /** The least size of words that matter, in px of the board; 0 keeps the sizes of the design. */
  readonly leastPx: number
  readonly isTarget: boolean
  /** Its cards need the room beside its words. */
  readonly hasCards: boolean
  /** The matrix holds no card, and this person may drop some: it says so across its width. */
  readonly hasHint: boolean
}

export function TrayFace({ size, words, theme, measure, leastPx, isTarget, hasCards, hasHint }: TrayFaceProps) {
  const { x, y, w, h } = trayRect(size)
  const style = { size: Math.max(WORDS_PX, leastPx), weight: 500 } as const
  const pitch = style.size * 1.3
  const wrap = (text: string, width: number) =>
    wholeWords(text, {
      width,
      maxLines: Math.max(1, Math.min(3, Math.floor((h - 8) / pitch))),
      measure: (piece) => measure(piece, style),
    })
  const across = w - 2 * PADDING_PX
  const lines = hasHint
    ? (wrap(words.canvas('trayHint'), across) ?? wrap(words.canvas('tray'), across))
    : wrap(words.canvas('tray'), hasCards ? WORDS_WIDTH_PX : across * WORDS_SHARE)
  const top = y + h / 2 - (((lines?.length ?? 0) - 1) * pitch) / 2
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
        stroke={isTarget ? theme.accent : theme.plain.edge}
        strokeWidth={isTarget ? 2 : 1}
        strokeDasharray={isTarget ? undefined : '4 4'}
      />
      {lines?.map((line, i) => (
        <text
          key={line}
          x={x + PADDING_PX}
          y={top + i * pitch + style.size * 0.36}
          fontSize={style.size}
          fontWeight={style.weight}
          fill={theme.mute}
          {...lineDirection(line)}
        >
          {line}
        </text>
      ))}
    </g>
  )
}
