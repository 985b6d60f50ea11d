// Actions on all selected rows at once: set one column, or delete the cards. Each is one step of undo.

import { CopyPlus, Trash2, X } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { fieldType } from '@/lib/domain/criteria/field-types'
import { hasColumn, REGISTER_COLUMNS, type RegisterColumn } from '@/lib/domain/register/register-columns'
import type { RegisterRow } from '@/lib/domain/register/register-row'
import { type BoardWords, columnWord, shownField } from '@/lib/export/register-words'
import { FIELD_EDITORS } from './field-editors'

export interface BulkBarProps {
  rows: readonly RegisterRow[]
  look: BoardWords
  isReadOnly: boolean
  onSet: (column: RegisterColumn, text: string) => void
  onDuplicate: () => void
  onDelete: () => void
  onClear: () => void
}

const CONTROL = 'h-8 min-w-0 max-w-56 rounded-lg border border-line-strong bg-panel px-2'

export function BulkBar({ rows, look, isReadOnly, onSet, onDuplicate, onDelete, onClear }: BulkBarProps) {
  const t = useTranslations('register')
  const [columnId, setColumnId] = useState('')
  const [text, setText] = useState('')
  const id = useId()
  const columns = REGISTER_COLUMNS.filter(
    (each) =>
      each.isEditable && !['title', 'body'].includes(each.id) && rows.some(({ card }) => hasColumn(card.kind, each)),
  )
  const column = columns.find((each) => each.id === columnId)
  const { field } = column ?? {}
  const editor = field ? FIELD_EDITORS[field.type] : 'line'
  return (
    <section
      aria-label={t('selected', { count: rows.length })}
      className="flex shrink-0 flex-wrap items-center gap-2 border-line border-b bg-accent-soft px-3 py-1.5"
    >
      <span className="flex items-center gap-1">
        <IconButton size="sm" label={t('bulk.clear')} icon={<X />} onClick={onClear} />
        <span className="font-semibold tabular-nums">{t('selected', { count: rows.length })}</span>
      </span>
      {isReadOnly ? null : (
        <form
          className="flex min-w-0 flex-wrap items-center gap-2"
          onSubmit={(event) => {
            event.preventDefault()
            if (column) onSet(column, text)
          }}
        >
          <label htmlFor={`${id}-column`}>{t('bulk.field')}</label>
          <select
            id={`${id}-column`}
            value={columnId}
            onChange={(event) => {
              setColumnId(event.target.value)
              setText('')
            }}
            className={CONTROL}
          >
            <option value="">{t('bulk.choose')}</option>
            {columns.map((each) => (
              <option key={each.id} value={each.id}>
                {columnWord(each, look.locale)}
              </option>
            ))}
          </select>
          <label htmlFor={`${id}-value`}>{t('bulk.value')}</label>
          {field && editor === 'list' ? (
            <select
              id={`${id}-value`}
              value={text}
              onChange={(event) => setText(event.target.value)}
              className={CONTROL}
            >
              <option value="">{t('bulk.none')}</option>
              {(fieldType(field).choices(field) ?? []).map((value) => (
                <option key={value} value={value}>
                  {shownField(field, value, look)}
                </option>
              ))}
            </select>
          ) : (
            <input
              id={`${id}-value`}
              type={editor === 'calendar' ? 'date' : 'text'}
              value={text}
              disabled={!column}
              onChange={(event) => setText(event.target.value)}
              className={CONTROL}
            />
          )}
          <Button type="submit" disabled={!column}>
            {t('bulk.apply', { count: rows.length })}
          </Button>
        </form>
      )}
      {isReadOnly ? null : (
        <span className="flex gap-2">
          <Button icon={<CopyPlus />} onClick={onDuplicate}>
            {t('bulk.duplicate')}
          </Button>
          <Button variant="danger" icon={<Trash2 />} onClick={onDelete}>
            {t('bulk.delete')}
          </Button>
        </span>
      )}
    </section>
  )
}
