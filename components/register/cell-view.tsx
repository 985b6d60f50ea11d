// Draws a cell of the register. Words state levels and kinds; the colour only helps.

import { KindGlyph } from '@/components/canvas/ui/kind-glyph'
import { shownTitle } from '@/lib/brief/titles/unwritten-title'
import type { CardKind } from '@/lib/domain/cards/card-kind'
import type { Level } from '@/lib/domain/criteria/scale'
import type { RegisterColumn } from '@/lib/domain/register/register-columns'
import type { RegisterRow, RegisterValue } from '@/lib/domain/register/register-row'
import { type BoardWords, placeText, shownField } from '@/lib/export/register-words'

const LEVEL_CLASS: Readonly<Record<Level, string>> = {
  low: 'bg-level-low-soft text-level-low',
  medium: 'bg-level-medium-soft text-level-medium',
  high: 'bg-level-high-soft text-level-high',
  'very-high': 'bg-level-very-high-soft text-level-very-high',
}

/** The place as one line of text for people. */
export function shownText(column: RegisterColumn, value: RegisterValue, words: BoardWords): string {
  if (value === undefined) return ''
  if (column.field && typeof value !== 'object') return shownField(column.field, value, words)
  if (column.type === 'instant') return String(value).slice(0, 10)
  if (column.type === 'tags' && typeof value === 'object') return value.join(', ')
  return placeText(column, value, words)
}

/** The words of a row's cell as people read them, of which the title is more than its value. */
export function cellText(column: RegisterColumn, row: RegisterRow, words: BoardWords): string {
  return column.id === 'title' ? shownTitle(row.card) : shownText(column, row.values[column.id], words)
}

interface CellViewProps {
  column: RegisterColumn
  row: RegisterRow
  look: BoardWords
  /** There is room for three lines of text. */
  isTall: boolean
}

export function CellView({ column, row, look, isTall }: CellViewProps) {
  const value = row.values[column.id]
  if (value === undefined) return null
  const text = cellText(column, row, look)
  if (column.type === 'level') {
    return <span className={`rounded-full px-2 py-0.5 font-medium text-xs ${LEVEL_CLASS[value as Level]}`}>{text}</span>
  }
  if (column.type === 'kind') {
    return (
      <span className="inline-flex items-center gap-1.5">
        <KindGlyph kind={value as CardKind} />
        {text}
      </span>
    )
  }
  return isTall ? <span className="line-clamp-3 whitespace-pre-line break-words leading-5">{text}</span> : text
}
