// One cell of the register in editing: text, a choice, a date.

import { useTranslations } from 'use-intl'
import { COLUMN_SETTINGS, type RegisterColumn } from '@/lib/domain/register/register-columns'
import type { RegisterRow } from '@/lib/domain/register/register-row'
import { type BoardWords, placeText } from '@/lib/export/register-words'
import { FIELD_EDITORS, listedValues } from './field-editors'
import { type AfterEdit, useCellEditing } from './use-cell-editing'

export interface CellEditorProps {
  readonly row: RegisterRow
  readonly column: RegisterColumn
  readonly look: BoardWords
  readonly label: string
  /** The text typed to begin with, which replaces the old text. */
  readonly typed: string | undefined
  readonly suggestions: readonly string[]
  readonly onDone: (text: string, after: AfterEdit) => void
  readonly onCancel: () => void
}

export function CellEditor({ row, column, look, label, typed, suggestions, onDone, onCancel }: CellEditorProps) {
  const t = useTranslations('register')
  const { field } = column
  const value = row.values[column.id]
  const editor = field ? FIELD_EDITORS[field.type] : 'line'
  const now = editor === 'list' ? String(value ?? '') : placeText(column, value, look)
  const { ref, onKeyDown, done, onPointerDown, onChosen } = useCellEditing({
    now,
    typed,
    isTyped: COLUMN_SETTINGS[column.type].isTyped,
    isProse: column.isProse,
    onDone,
    onCancel,
  })
  const shared = {
    ref,
    'aria-label': label,
    onKeyDown,
    onBlur: (event: { currentTarget: { value: string } }) => done(event.currentTarget.value, 'stay'),
    className:
      // The words of a list are whole, however narrow the column is.
      'absolute inset-0 z-10 w-full [select&]:min-w-max bg-panel px-2 text-ink outline-2 outline-accent -outline-offset-2 focus-visible:outline-offset-[-2px]',
  }
  if (field && editor === 'list') {
    return (
      <select
        {...shared}
        defaultValue={now}
        onPointerDown={onPointerDown}
        onChange={(event) => onChosen(event.target.value)}
      >
        <option value="">{t('notSet')}</option>
        {listedValues(field, look).map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    )
  }
  if (editor === 'calendar') {
    return <input {...shared} type="date" max="9999-12-31" defaultValue={now} />
  }
  const listId = `suggest-${column.id}`
  if (suggestions.length > 0 && !column.isProse) {
    return (
      <>
        <input {...shared} list={listId} lang={row.card.language} defaultValue={typed ?? now} />
        <datalist id={listId}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      </>
    )
  }
  return (
    <textarea
      {...shared}
      rows={1}
      lang={row.card.language}
      defaultValue={typed ?? now}
      className="field-sizing-content absolute inset-x-0 top-0 z-10 block max-h-60 min-h-full w-full min-w-full resize-none bg-panel px-2 py-1.5 text-ink shadow-pop outline-2 outline-accent focus-visible:outline-offset-[-2px]"
    />
  )
}
