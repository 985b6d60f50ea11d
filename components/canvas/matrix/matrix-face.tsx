// Draws a matrix as plain SVG, on the canvas and in exports alike: cells tinted by level with the level's word, axes
// in number, word and band, the tolerance line, the title.

import { memo } from 'react'
import { cardField } from '@/lib/domain/card-fields'
import { type Cell, cellRect, MATRIX_INSET_PX } from '@/lib/domain/matrix'
import type { MatrixShapeProps } from '@/lib/schema/matrix-shape'
import { type CanvasTheme, toneOf } from '../canvas-theme'
import type { CanvasWords } from '../canvas-words'
import { CANVAS_FONT_STACK } from '../text/canvas-fonts'
import type { MeasureText } from '../text/measure-text'
import { fitLine } from '../text/wrap-text'
import { MatrixAxes } from './matrix-axes'
import { levelOfCell } from './matrix-cells'
import { toleranceLine } from './tolerance-line'

export interface MatrixFaceProps {
  readonly matrix: MatrixShapeProps
  readonly words: CanvasWords
  readonly theme: CanvasTheme
  readonly measure: MeasureText
  readonly isFar: boolean
  /** The cell that a card in the hand would drop into. */
  readonly drop: Cell | undefined
}

const STEPS = [1, 2, 3, 4, 5] as const
export const MATRIX_TITLE = { size: 16, weight: 600 } as const
const NOTE = { size: 12, weight: 400 } as const

export const MatrixFace = memo(function MatrixFace({ matrix, words, theme, measure, isFar, drop }: MatrixFaceProps) {
  const { w, title } = matrix
  const size = { w, h: matrix.h }
  const left = MATRIX_INSET_PX.left + 2
  const room = w - left - MATRIX_INSET_PX.right
  const titleSize = isFar ? 26 : MATRIX_TITLE.size
  const titleStyle = { size: titleSize, weight: MATRIX_TITLE.weight }
  const shownTitle = fitLine(title, room, (text) => measure(text, titleStyle))
  const noteX = left + measure(shownTitle, titleStyle) + 12
  const note = isFar ? '' : matrixNote(matrix, words)
  const line = toleranceLine(matrix, size)
  return (
    <g fontFamily={CANVAS_FONT_STACK}>
      <text x={left} y={26} fontSize={titleSize} fontWeight={MATRIX_TITLE.weight} fill={theme.ink}>
        {shownTitle}
      </text>
      {note !== '' && left + room - noteX > 60 ? (
        <text x={noteX} y={26} fontSize={NOTE.size} fill={theme.mute}>
          {fitLine(note, left + room - noteX, (text) => measure(text, NOTE))}
        </text>
      ) : null}
      {STEPS.map((y) =>
        STEPS.map((x) => (
          <CellFace
            key={`${x}${y}`}
            matrix={matrix}
            cell={{ x, y }}
            words={words}
            theme={theme}
            isFar={isFar}
            isTarget={drop?.x === x && drop.y === y}
          />
        )),
      )}
      {line === '' ? null : (
        <path d={line} fill="none" stroke={theme.mute} strokeWidth={1.6} strokeDasharray="6 4" strokeLinecap="butt" />
      )}
      <MatrixAxes matrix={matrix} words={words} theme={theme} isFar={isFar} />
    </g>
  )
})

interface CellFaceProps extends Omit<MatrixFaceProps, 'drop' | 'measure'> {
  readonly cell: Cell
  readonly isTarget: boolean
}

function CellFace({ matrix, cell, words, theme, isFar, isTarget }: CellFaceProps) {
  const rect = cellRect(matrix, cell)
  const level = levelOfCell(matrix, cell)
  const tone = toneOf(theme, level ?? 'plain')
  const size = isFar ? 20 : 11.5
  return (
    <>
      <rect
        x={rect.x}
        y={rect.y}
        width={rect.w}
        height={rect.h}
        rx={6}
        fill={isTarget ? theme.accentSoft : tone.soft}
        fillOpacity={isTarget ? 1 : 0.7}
        stroke={isTarget ? theme.accent : 'none'}
        strokeWidth={2}
      />
      {level ? (
        <text x={rect.x + 8} y={rect.y + 5 + size * 0.86} fontSize={size} fontWeight={600} fill={tone.text}>
          {words.card(`level.${level}`)}
        </text>
      ) : null}
    </>
  )
}

/** Which assessment it shows, and how to read it: `current · level from the table · dashed: tolerance`. */
function matrixNote({ xField, yField }: MatrixShapeProps, { card, canvas }: CanvasWords): string {
  const parts: string[] = []
  for (const assessment of ['current', 'inherent', 'residual'] as const) {
    const suffix = assessment.charAt(0).toUpperCase() + assessment.slice(1)
    if (xField.endsWith(suffix) && yField.endsWith(suffix)) parts.push(card(`assessment.${assessment}`))
  }
  if (cardField(yField) && levelOfCell({ xField, yField }, { x: 1, y: 1 })) {
    parts.push(canvas('levelFromTable'), canvas('dashedTolerance'))
  }
  return parts.join(' · ')
}
