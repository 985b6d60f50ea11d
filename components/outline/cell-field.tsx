// The choice of a cell of a matrix in words, or of its tray.

import { useTranslations } from 'use-intl'
import type { DropPlace } from '@/components/canvas/matrix/drop-cell'
import { canvasWords } from '@/components/canvas/words/canvas-words'
import { SelectField } from '@/components/ui/select-field'
import type { BoardMatrix } from '@/lib/document/view/board-view'
import { cellsInOrder } from '@/lib/domain/matrix/matrix'
import { matrixAxes } from '@/lib/domain/matrix/matrix-axes'
import { useOutlineBoard, useOutlineContext } from './outline-context'
import { cellName, titleOfHolder } from './place-words'

export interface CellFieldProps {
  readonly matrix: BoardMatrix
  readonly value: DropPlace
  readonly onChange: (value: DropPlace) => void
}

export function CellField({ matrix, value, onChange }: CellFieldProps) {
  const t = useTranslations('outline')
  const canvas = useTranslations('canvas')
  const { editor } = useOutlineContext()
  const view = useOutlineBoard()
  const { grid, isWhole } = matrixAxes(matrix, view.criteria)
  const words = canvasWords(editor)
  const cells = isWhole ? cellsInOrder(grid) : []
  const options = cells.map((cell) => ({
    value: keyOf(cell),
    label: cellName(matrix, cell, view.criteria, words),
  }))
  return (
    <SelectField
      label={t('form.cellOf', { title: titleOfHolder(editor, matrix.id) || canvas('placeIn.untitled') })}
      className="min-w-48 grow"
      value={value === 'tray' ? '' : keyOf(value)}
      placeholder={t('tray')}
      options={options}
      onChange={(key) => onChange(cells.find((cell) => keyOf(cell) === key) ?? 'tray')}
    />
  )
}

function keyOf({ x, y }: { readonly x: number; readonly y: number }): string {
  return `${x},${y}`
}
