// The words along the axes of a matrix: steps by number, word and band below and at the left; other values as heads of
// columns above and of rows at the left; and the name of each axis.

import type { Axis } from '@/lib/domain/axis'
import type { Criteria } from '@/lib/domain/criteria'
import { cellRect, gridRect } from '@/lib/domain/matrix'
import type { MatrixAxes } from '@/lib/domain/matrix-axes'
import type { MatrixShapeProps } from '@/lib/schema/matrix-shape'
import type { CanvasTheme } from '../canvas-theme'
import type { CanvasWords } from '../canvas-words'
import type { MeasureText } from '../text/measure-text'
import { fitLine, wrapText } from '../text/wrap-text'
import { type AxisWord, axisTitle, axisWord } from './axis-words'

const STEP_MIDDLE_PX = 50
const HEAD = { size: 12.5, weight: 600 } as const
const HEAD_LINE_PX = 15
const HEAD_FAR = { size: 19, weight: 600 } as const
const BAND = { size: 11, weight: 400 } as const

export interface AxisLabelsProps {
  readonly matrix: MatrixShapeProps
  readonly axes: MatrixAxes
  readonly criteria: Criteria
  readonly words: CanvasWords
  readonly theme: CanvasTheme
  readonly measure: MeasureText
  readonly isFar: boolean
}

export function AxisLabels(props: AxisLabelsProps) {
  const { matrix, axes, criteria, words, theme, isFar } = props
  const { x, y, grid } = axes
  if (grid.layout === 'rings') return null
  const area = gridRect(grid)
  const xPoles = { low: matrix.xLow, high: matrix.xHigh }
  const yPoles = { low: matrix.yLow, high: matrix.yHigh }
  return (
    <>
      {y
        ? positions(y).map((position) => {
            const word = axisWord(y, position, yPoles, criteria, words)
            const rect = cellRect(grid, { x: 1, y: position })
            const middle = rect.y + rect.h / 2
            return y.type === 'step' ? (
              <RowStep key={position} {...props} word={word} middle={middle} />
            ) : (
              <RowHead key={position} {...props} word={word} middle={middle} height={rect.h} left={area.x} />
            )
          })
        : null}
      {x
        ? positions(x).map((position) => {
            const word = axisWord(x, position, xPoles, criteria, words)
            const rect = cellRect(grid, { x: position, y: 1 })
            const middle = rect.x + rect.w / 2
            return x.type === 'step' ? (
              <ColumnStep key={position} {...props} word={word} middle={middle} top={area.y + area.h} />
            ) : (
              <ColumnHead key={position} {...props} word={word} middle={middle} width={rect.w} bottom={area.y} />
            )
          })
        : null}
      {isFar ? null : (
        <g fontSize={11.5} fontWeight={500} fill={theme.mute} textAnchor="middle">
          {x?.type === 'step' ? (
            <text x={area.x + area.w / 2} y={area.y + area.h + 40}>
              {axisTitle(x, xPoles, criteria, words)}
            </text>
          ) : null}
          {y ? (
            <text transform={`translate(13 ${area.y + area.h / 2}) rotate(-90)`}>
              {axisTitle(y, yPoles, criteria, words)}
            </text>
          ) : null}
        </g>
      )}
    </>
  )
}

type LabelProps = AxisLabelsProps & { readonly word: AxisWord; readonly middle: number }

function RowStep({ theme, isFar, word, middle }: LabelProps) {
  return (
    <g textAnchor="middle">
      <text
        x={STEP_MIDDLE_PX}
        y={middle + (isFar ? 8 : -8)}
        fontSize={isFar ? 24 : 13}
        fontWeight={600}
        fill={theme.ink}
      >
        {word.number}
      </text>
      {isFar ? null : (
        <>
          <text x={STEP_MIDDLE_PX} y={middle + 8} fontSize={11.5} fill={theme.inkSoft}>
            {word.word}
          </text>
          <text x={STEP_MIDDLE_PX} y={middle + 23} fontSize={11} fill={theme.mute}>
            {word.band ?? ''}
          </text>
        </>
      )}
    </g>
  )
}

function ColumnStep({ theme, isFar, word, middle, top }: LabelProps & { readonly top: number }) {
  return (
    <text x={middle} y={top + (isFar ? 28 : 19)} textAnchor="middle" fill={theme.ink}>
      <tspan fontSize={isFar ? 24 : 13} fontWeight={600}>
        {word.number}
      </tspan>
      <tspan fontSize={12} fontWeight={500} xmlSpace="preserve" style={{ whiteSpace: 'pre' }}>
        {isFar ? '' : ` ${word.word}${word.band ? `  ${word.band}` : ''}`}
      </tspan>
    </text>
  )
}

function RowHead({
  theme,
  isFar,
  measure,
  word,
  middle,
  height,
  left,
}: LabelProps & { readonly height: number; readonly left: number }) {
  const style = isFar ? HEAD_FAR : HEAD
  const pitch = style.size * 1.25
  const maxLines = Math.max(1, Math.min(3, Math.floor((height - (word.band ? 14 : 0)) / pitch)))
  const width = left - 34
  const { lines } = wrapText(word.word, { width, maxLines, measure: (text) => measure(text, style) })
  const hasBand = word.band !== undefined && !isFar
  const top = middle - ((lines.length - 1) * pitch + (hasBand ? 15 : 0)) / 2
  return (
    <g textAnchor="end" fill={theme.ink}>
      {lines.map((line, i) => (
        <text
          key={line}
          x={left - 10}
          y={top + i * pitch + style.size * 0.36}
          fontSize={style.size}
          fontWeight={style.weight}
        >
          {line}
        </text>
      ))}
      {hasBand ? (
        <text x={left - 10} y={top + lines.length * pitch + 4} fontSize={BAND.size} fill={theme.mute}>
          {fitLine(word.band ?? '', width, (text) => measure(text, BAND))}
        </text>
      ) : null}
    </g>
  )
}

function ColumnHead({
  theme,
  isFar,
  measure,
  word,
  middle,
  width,
  bottom,
}: LabelProps & { readonly width: number; readonly bottom: number }) {
  const style = isFar ? HEAD_FAR : HEAD
  const hasBand = word.band !== undefined && !isFar
  const room = width - 8
  const { lines } = wrapText(word.word, {
    width: room,
    maxLines: hasBand || isFar ? 1 : 2,
    measure: (text) => measure(text, style),
  })
  const last = bottom - 8 - (hasBand ? 14 : 0)
  return (
    <g textAnchor="middle" fill={theme.ink}>
      {lines.map((line, i) => (
        <text
          key={line}
          x={middle}
          y={last - (lines.length - 1 - i) * HEAD_LINE_PX}
          fontSize={style.size}
          fontWeight={style.weight}
        >
          {line}
        </text>
      ))}
      {hasBand ? (
        <text x={middle} y={bottom - 7} fontSize={BAND.size} fill={theme.mute}>
          {fitLine(word.band ?? '', room, (text) => measure(text, BAND))}
        </text>
      ) : null}
    </g>
  )
}

function positions(axis: Axis): readonly number[] {
  return Array.from({ length: axis.count }, (_, i) => i + 1)
}
