// What a place of the register looks like. Levels and kinds are told by word, the colour only helps.

import { KindGlyph } from '@/components/canvas/ui/kind-glyph'
import type { CardKind } from '@/lib/domain/card-kind'
import { type Criteria, levelWord } from '@/lib/domain/criteria'
import type { Locale } from '@/lib/domain/localized'
import type { RegisterColumn } from '@/lib/domain/register-columns'
import type { RegisterValue } from '@/lib/domain/register-row'
import type { Level } from '@/lib/domain/scale'
import { placeText } from '@/lib/export/register-words'

const LEVEL_CLASS: Readonly<Record<Level, string>> = {
  low: 'bg-level-low-soft text-level-low',
  medium: 'bg-level-medium-soft text-level-medium',
  high: 'bg-level-high-soft text-level-high',
  'very-high': 'bg-level-very-high-soft text-level-very-high',
}

export interface CellLook {
  readonly locale: Locale
  readonly criteria: Criteria
}

/** The place as one line of text for people: a step with its word, a date in the language's way. */
export function shownText(column: RegisterColumn, value: RegisterValue, { locale, criteria }: CellLook): string {
  if (value === undefined) return ''
  if (column.field?.type === 'step') {
    const word = criteria[column.field.scale].steps[Number(value) - 1]?.word[locale]
    return word ? `${String(value)} ${word}` : String(value)
  }
  if (column.type === 'integer')
    return column.field?.type === 'integer' && column.field.unit === 'percent' ? `${String(value)} %` : String(value)
  if (column.type === 'level') return levelWord(criteria, value as Level, locale)
  if (column.type === 'instant') return String(value).slice(0, 10)
  if (column.type === 'tags' && typeof value === 'object') return value.join(', ')
  return placeText(column, value, locale)
}

export function CellView({ column, value, look }: { column: RegisterColumn; value: RegisterValue; look: CellLook }) {
  if (value === undefined) return null
  const text = shownText(column, value, look)
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
  return text
}
