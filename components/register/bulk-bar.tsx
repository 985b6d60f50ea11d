// Actions on all selected rows at once: set one column, or delete the cards. Each is one step of undo.

import { CopyPlus, Trash2, X } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import { SECTION_ORDER } from '@/components/inspector/card-sections'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { CARD_KINDS, type CardKind, isCardKind } from '@/lib/domain/cards/card-kind'
import { fieldType } from '@/lib/domain/criteria/field-types'
import { hasColumn, REGISTER_COLUMNS, type RegisterColumn } from '@/lib/domain/register/register-columns'
import type { RegisterRow } from '@/lib/domain/register/register-row'
import { type BoardWords, columnWord, shownField } from '@/lib/export/register-words'
import { FIELD_EDITORS } from './field-editors'

export interface BulkBarProps {
  rows: readonly RegisterRow[]
  look: BoardWords
  /** The names of the people of the board, any of whom may be the owner. */
  names: readonly string[]
  isReadOnly: boolean
  onSet: (column: RegisterColumn, text: string) => void
  onKind: (kind: CardKind) => void
  onDuplicate: () => void
  onDelete: () => void
  onClear: () => void
}

/** The column whose value is given by changing what a card is. */
const KIND = 'kind'

/** As the inspector has the fields; what it has no section for comes last. */
function placeOf({ id }: RegisterColumn): number {
  const place = SECTION_ORDER.indexOf(id)
  return place === -1 ? SECTION_ORDER.length : place
}

const CONTROL = 'h-8 min-w-0 max-w-56 rounded-lg border border-line-strong bg-panel px-2'

export function BulkBar({
  rows,
  look,
  names,
  isReadOnly,
  onSet,
  onKind,
  onDuplicate,
  onDelete,
  onClear,
}: BulkBarProps) {
  const t = useTranslations('register')
  const card = useTranslations('card')
  const [columnId, setColumnId] = useState('')
  const [text, setText] = useState('')
  const id = useId()
  const columns = REGISTER_COLUMNS.filter(
    (each) =>
      each.isEditable && !['title', 'body'].includes(each.id) && rows.some(({ card }) => hasColumn(card.kind, each)),
  ).sort((a, b) => placeOf(a) - placeOf(b))
  const isKind = columnId === KIND
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
            else if (isKind && isCardKind(text)) onKind(text)
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
            <option value={KIND}>{columnWord({ id: KIND }, look.locale)}</option>
            {columns.map((each) => (
              <option key={each.id} value={each.id}>
                {columnWord(each, look.locale)}
              </option>
            ))}
          </select>
          <label htmlFor={`${id}-value`}>{t('bulk.value')}</label>
          {isKind ? (
            <select
              id={`${id}-value`}
              value={text}
              onChange={(event) => setText(event.target.value)}
              className={CONTROL}
            >
              <option value="">{t('bulk.choose')}</option>
              {CARD_KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {card(`kind.${kind}`)}
                </option>
              ))}
            </select>
          ) : field && editor === 'list' ? (
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
              list={columnId === 'owner' ? `${id}-names` : undefined}
              type={editor === 'calendar' ? 'date' : 'text'}
              value={text}
              disabled={!column}
              onChange={(event) => setText(event.target.value)}
              className={CONTROL}
            />
          )}
          <datalist id={`${id}-names`}>
            {names.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
          <Button type="submit" disabled={isKind ? !isCardKind(text) : !column}>
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
