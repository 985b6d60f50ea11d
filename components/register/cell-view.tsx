// Draws a cell of the register. Words state levels and kinds; the colour only helps.

import { clsx } from 'clsx'
import { CircleAlert, Clock } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { KindGlyph } from '@/components/canvas/ui/kind-glyph'
import { useToday } from '@/components/settings/use-today'
import { Avatar } from '@/components/ui/avatar'
import { shownTitle } from '@/lib/brief/titles/unwritten-title'
import { dueDay, nearness, reviewDay } from '@/lib/domain/cards/card-dates'
import type { CardKind } from '@/lib/domain/cards/card-kind'
import type { Level } from '@/lib/domain/criteria/scale'
import { personColor } from '@/lib/domain/people/person-color'
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
    return (
      <span dir="auto" className={`rounded-full px-2 py-0.5 font-medium text-xs ${LEVEL_CLASS[value as Level]}`}>
        {text}
      </span>
    )
  }
  if (column.type === 'kind') {
    return (
      <span className="inline-flex items-center gap-1.5">
        <KindGlyph kind={value as CardKind} />
        {text}
      </span>
    )
  }
  if (column.id === 'owner' && row.card.ownerPerson) {
    const { userId } = row.card.ownerPerson
    return (
      <span className="inline-flex max-w-full items-center gap-1.5">
        <span aria-hidden>
          <Avatar person={{ id: userId, name: text, color: personColor(userId) }} sizePx={18} />
        </span>
        <span dir="auto" className="truncate">
          {text}
        </span>
      </span>
    )
  }
  if (column.type === 'date') return <DateCell column={column} row={row} text={text} />
  return isTall ? (
    <span dir="auto" className="line-clamp-3 whitespace-pre-line break-words leading-5">
      {text}
    </span>
  ) : (
    text
  )
}

/** A date that is past or near says so by a sign and words, on a card whose work isn't over. */
function DateCell({ column, row: { card }, text }: Pick<CellViewProps, 'column' | 'row'> & { text: string }) {
  const t = useTranslations('register.date')
  const today = useToday()
  const day = column.id === 'due' ? dueDay(card) : column.id === 'nextReview' ? reviewDay(card) : undefined
  const near = day !== undefined && today !== '' ? nearness(day, today) : undefined
  if (!near) return text
  const Sign = near === 'week' ? Clock : CircleAlert
  return (
    <span
      className={clsx('inline-flex items-center gap-1', near !== 'week' && 'font-medium text-warning')}
      title={t(near)}
    >
      <Sign aria-hidden className="size-3.5 shrink-0" />
      {text}
      <span className="sr-only"> {t(near)}</span>
    </span>
  )
}
