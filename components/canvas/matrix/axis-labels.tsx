// The words along the axes of a matrix: steps by number, word and band below and at the left; other values as heads of
// columns above and of rows at the left; and the name of each axis.

import type { Axis } from '@/lib/domain/matrix/axis'
import { cellRect, gridRect } from '@/lib/domain/matrix/matrix'
import { fitWords } from '../text/fit-words'
import { lineDirection } from '../text/line-direction'
import { fitLine } from '../text/wrap-text'
import type { AxisWord } from './axis-words'
import { LABEL, LINE_EM, type MatrixDrawing, type MatrixLabels, numbersPx, ROW_GAP_PX, sized } from './place-labels'

const STEP_MIDDLE_PX = 50
const ROW_TITLE_PX = 13
const HEAD_LINE_PX = 15
/** How far a baseline is below the middle of its line, in em. */
const BASELINE_EM = 0.36

export interface AxisLabelsProps extends MatrixDrawing {
  readonly labels: MatrixLabels
}

export function AxisLabels(props: AxisLabelsProps) {
  const { axes, labels, theme, leastPx } = props
  const { x, y, grid } = axes
  if (grid.layout === 'rings') return null
  const area = gridRect(grid)
  const title = sized(LABEL.title, leastPx)
  const second = area.y + area.h + (labels.hasGrown ? 4 + title.size * LINE_EM * 1.5 + title.size * BASELINE_EM : 40)
  const rowTitleX = labels.hasGrown ? title.size * 0.85 : ROW_TITLE_PX
  return (
    <>
      {y
        ? positions(y).map((position) => {
            const rect = cellRect(grid, { x: 1, y: position })
            const place = { ...props, index: position - 1, middle: rect.y + rect.h / 2 }
            return y.type === 'step' ? (
              <RowStep key={position} {...place} />
            ) : (
              <RowHead key={position} {...place} height={rect.h} left={area.x} />
            )
          })
        : null}
      {x
        ? positions(x).map((position) => {
            const rect = cellRect(grid, { x: position, y: 1 })
            const place = { ...props, index: position - 1, middle: rect.x + rect.w / 2 }
            return x.type === 'step' ? (
              <ColumnStep key={position} {...place} top={area.y + area.h} />
            ) : (
              <ColumnHead key={position} {...place} width={rect.w} bottom={area.y} />
            )
          })
        : null}
      <g fontSize={title.size} fontWeight={title.weight} fill={theme.mute} textAnchor="middle">
        {labels.xTitle === '' ? null : (
          <text x={area.x + area.w / 2} y={second} {...lineDirection(labels.xTitle, 'middle')}>
            {labels.xTitle}
          </text>
        )}
        {labels.yTitle === '' ? null : (
          <text
            transform={`translate(${rowTitleX} ${area.y + area.h / 2}) rotate(-90)`}
            {...lineDirection(labels.yTitle, 'middle')}
          >
            {labels.yTitle}
          </text>
        )}
      </g>
    </>
  )
}

interface LabelProps extends AxisLabelsProps {
  /** The index of the value on its axis, from 0. */
  readonly index: number
  readonly middle: number
}

const NO_WORD: AxisWord = { word: '' }

function RowStep(props: LabelProps) {
  const { theme, axes, labels, leastPx, index, middle } = props
  if (labels.rows.place === 'upright') return <UprightStep {...props} />
  const word = labels.yWords[index] ?? NO_WORD
  const lines = labels.rows.lines[index] ?? []
  const number = sized(LABEL.number, leastPx)
  const style = sized(LABEL.rowWord, leastPx)
  const pitch = labels.hasGrown ? number.size * LINE_EM : 16
  const x = labels.hasGrown ? (labels.rowsLeft + axes.grid.inset.left - 2) / 2 : STEP_MIDDLE_PX
  const top = labels.hasGrown ? middle - (lines.length * pitch) / 2 + number.size * BASELINE_EM : middle - 8
  return (
    <g textAnchor="middle">
      <text x={x} y={top} fontSize={number.size} fontWeight={number.weight} fill={theme.ink}>
        {word.number}
      </text>
      {lines.map((line, i) => (
        <text
          key={line}
          x={x}
          y={top + (i + 1) * pitch}
          fontSize={style.size}
          fill={theme.inkSoft}
          {...lineDirection(word.word, 'middle')}
        >
          {line}
        </text>
      ))}
      {labels.hasGrown ? null : (
        <text x={x} y={middle + 23} fontSize={LABEL.band.size} fill={theme.mute}>
          {word.band ?? ''}
        </text>
      )}
    </g>
  )
}

/** The number, with its band, stands at the cells; its word stands upright beside it, and is read from below. */
function UprightStep({ theme, axes, labels, leastPx, measure, index, middle }: LabelProps) {
  const word = labels.yWords[index] ?? NO_WORD
  const lines = labels.rows.lines[index] ?? []
  const number = sized(LABEL.number, leastPx)
  const style = sized(LABEL.rowWord, leastPx)
  const pitch = number.size * LINE_EM
  const width = numbersPx(labels.yWords, measure, leastPx)
  const x = axes.grid.inset.left - ROW_GAP_PX - width / 2
  const right = x - width / 2 - ROW_GAP_PX
  const band = labels.hasGrown ? undefined : word.band
  return (
    <g textAnchor="middle">
      <text
        x={x}
        y={middle + number.size * BASELINE_EM - (band ? 8 : 0)}
        fontSize={number.size}
        fontWeight={number.weight}
        fill={theme.ink}
      >
        {word.number}
      </text>
      {band ? (
        <text x={x} y={middle + 12} fontSize={LABEL.band.size} fill={theme.mute}>
          {band}
        </text>
      ) : null}
      {lines.map((line, i) => {
        const baseline = right - (lines.length - i - 0.5) * pitch + style.size * BASELINE_EM
        return (
          <text
            key={line}
            transform={`translate(${baseline} ${middle}) rotate(-90)`}
            fontSize={style.size}
            fill={theme.inkSoft}
            {...lineDirection(word.word, 'middle')}
          >
            {line}
          </text>
        )
      })}
    </g>
  )
}

function ColumnStep({ theme, labels, leastPx, index, middle, top }: LabelProps & { readonly top: number }) {
  const { number, word, band } = labels.xWords[index] ?? NO_WORD
  const numberStyle = sized(LABEL.number, leastPx)
  const style = sized(LABEL.columnWord, leastPx)
  const first = top + (labels.hasGrown ? 4 + numberStyle.size * (LINE_EM / 2 + BASELINE_EM) : 19)
  const beside = labels.xPlace === 'beside' ? ` ${word}${band && !labels.hasGrown ? `  ${band}` : ''}` : ''
  return (
    <g textAnchor="middle" fill={theme.ink}>
      <text x={middle} y={first} {...lineDirection(word, 'middle')}>
        <tspan fontSize={numberStyle.size} fontWeight={numberStyle.weight}>
          {number}
        </tspan>
        <tspan fontSize={style.size} fontWeight={style.weight} xmlSpace="preserve" style={{ whiteSpace: 'pre' }}>
          {beside}
        </tspan>
      </text>
      {labels.xPlace === 'below' ? (
        <text
          x={middle}
          y={first + numberStyle.size * LINE_EM}
          fontSize={style.size}
          fontWeight={style.weight}
          {...lineDirection(word, 'middle')}
        >
          {word}
        </text>
      ) : null}
    </g>
  )
}

function RowHead({
  theme,
  labels,
  leastPx,
  measure,
  index,
  middle,
  height,
  left,
}: LabelProps & { readonly height: number; readonly left: number }) {
  const { word, band } = labels.yWords[index] ?? NO_WORD
  const style = sized(LABEL.head, leastPx)
  const pitch = style.size * 1.25
  const hasBand = band !== undefined && !labels.hasGrown
  const maxLines = Math.max(1, Math.min(3, Math.floor((height - (band ? 14 : 0)) / pitch)))
  const width = left - (labels.hasGrown ? 14 : 34)
  const lines = fitWords(word, { width, maxLines, measure: (text) => measure(text, style) })
  const top = middle - ((lines.length - 1) * pitch + (hasBand ? 15 : 0)) / 2
  return (
    <g textAnchor="end" fill={theme.ink}>
      {lines.map((line, i) => (
        <text
          key={line}
          x={left - 10}
          y={top + i * pitch + style.size * BASELINE_EM}
          fontSize={style.size}
          fontWeight={style.weight}
          {...lineDirection(word, 'end')}
        >
          {line}
        </text>
      ))}
      {hasBand ? (
        <text x={left - 10} y={top + lines.length * pitch + 4} fontSize={LABEL.band.size} fill={theme.mute}>
          {fitLine(band, width, (text) => measure(text, LABEL.band))}
        </text>
      ) : null}
    </g>
  )
}

function ColumnHead({
  theme,
  labels,
  leastPx,
  measure,
  index,
  middle,
  width,
  bottom,
}: LabelProps & { readonly width: number; readonly bottom: number }) {
  const { word, band } = labels.xWords[index] ?? NO_WORD
  const style = sized(LABEL.head, leastPx)
  const hasBand = band !== undefined && !labels.hasGrown
  const room = width - 8
  const lines = fitWords(word, {
    width: room,
    maxLines: hasBand || style.size > HEAD_LINE_PX ? 1 : 2,
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
          {...lineDirection(word, 'middle')}
        >
          {line}
        </text>
      ))}
      {hasBand ? (
        <text x={middle} y={bottom - 7} fontSize={LABEL.band.size} fill={theme.mute}>
          {fitLine(band, room, (text) => measure(text, LABEL.band))}
        </text>
      ) : null}
    </g>
  )
}

function positions(axis: Axis): readonly number[] {
  return Array.from({ length: axis.count }, (_, i) => i + 1)
}
