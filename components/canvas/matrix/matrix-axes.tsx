// The axes of a matrix: each step by number, word and band, and the name of each scale.

import type { Step } from '@/lib/domain/card-fields'
import { cellRect, MATRIX_INSET_PX } from '@/lib/domain/matrix'
import type { MatrixShapeProps } from '@/lib/schema/matrix-shape'
import type { CanvasTheme } from '../canvas-theme'
import type { CanvasWords } from '../canvas-words'
import { scaleOf } from './matrix-cells'

const STEPS: readonly Step[] = [1, 2, 3, 4, 5]
const COLUMN_MIDDLE_PX = 50

export interface MatrixAxesProps {
  readonly matrix: MatrixShapeProps
  readonly words: CanvasWords
  readonly theme: CanvasTheme
  readonly isFar: boolean
}

export function MatrixAxes({ matrix, words, theme, isFar }: MatrixAxesProps) {
  const xScale = scaleOf(matrix.xField)
  const yScale = scaleOf(matrix.yField)
  const { locale } = words
  const numberSize = isFar ? 24 : 13
  const gridHeight = matrix.h - MATRIX_INSET_PX.top - MATRIX_INSET_PX.bottom
  const gridWidth = matrix.w - MATRIX_INSET_PX.left - MATRIX_INSET_PX.right
  const gridBottom = MATRIX_INSET_PX.top + gridHeight
  return (
    <>
      {STEPS.map((y) => {
        const rect = cellRect(matrix, { x: 1, y })
        const middle = rect.y + rect.h / 2
        const step = yScale?.steps[y - 1]
        return (
          <g key={y} textAnchor="middle">
            <text
              x={COLUMN_MIDDLE_PX}
              y={middle + (isFar ? 8 : -8)}
              fontSize={numberSize}
              fontWeight={600}
              fill={theme.ink}
            >
              {y}
            </text>
            {isFar || !step ? null : (
              <>
                <text x={COLUMN_MIDDLE_PX} y={middle + 8} fontSize={11.5} fill={theme.inkSoft}>
                  {step.word[locale]}
                </text>
                <text x={COLUMN_MIDDLE_PX} y={middle + 23} fontSize={11} fill={theme.mute}>
                  {step.band ?? ''}
                </text>
              </>
            )}
          </g>
        )
      })}
      {STEPS.map((x) => {
        const rect = cellRect(matrix, { x, y: 1 })
        const step = xScale?.steps[x - 1]
        const words = isFar || !step ? '' : ` ${step.word[locale]}${step.band ? `  ${step.band}` : ''}`
        return (
          <text key={x} x={rect.x + rect.w / 2} y={gridBottom + (isFar ? 28 : 19)} textAnchor="middle" fill={theme.ink}>
            <tspan fontSize={numberSize} fontWeight={600}>
              {x}
            </tspan>
            <tspan fontSize={12} fontWeight={500} style={{ whiteSpace: 'pre' }}>
              {words}
            </tspan>
          </text>
        )
      })}
      {isFar ? null : (
        <g fontSize={11.5} fontWeight={500} fill={theme.mute} textAnchor="middle">
          <text x={MATRIX_INSET_PX.left + gridWidth / 2} y={gridBottom + 40}>
            {xScale?.title[locale]}
          </text>
          <text transform={`translate(13 ${MATRIX_INSET_PX.top + gridHeight / 2}) rotate(-90)`}>
            {yScale?.title[locale]}
          </text>
        </g>
      )}
    </>
  )
}
