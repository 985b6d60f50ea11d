// Sets one column of all selected rows: the column, and its value by the type of the column.

import { useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import { SECTION_ORDER } from '@/components/inspector/card-sections'
import { Button } from '@/components/ui/button'
import { CARD_KINDS, type CardKind, isCardKind } from '@/lib/domain/cards/card-kind'
import { fieldType } from '@/lib/domain/criteria/field-types'
import { hasColumn, REGISTER_COLUMNS, type RegisterColumn } from '@/lib/domain/register/register-columns'
import type { RegisterRow } from '@/lib/domain/register/register-row'
import { type BoardWords, columnWord, shownField } from '@/lib/export/register-words'
import { FIELD_EDITORS } from './field-editors'

export interface BulkFormProps {
  rows: readonly RegisterRow[]
  look: BoardWords
  /** The names of the people of the board, any of whom may be the owner. */
  names: readonly string[]
  onSet: (column: RegisterColumn, text: string) => void
  onKind: (kind: CardKind) => void
}

/** The column whose value is given by changing what a card is. */
const KIND = 'kind'

/** The titles and texts of cards differ. */
const EACH_HAS_ITS_OWN = ['title', 'body']

const CONTROL = 'h-8 min-w-0 max-w-56 rounded-lg border border-line-strong bg-panel px-2'

export function BulkForm({ rows, look, names, onSet, onKind }: BulkFormProps) {
  const t = useTranslations('register')
  const [columnId, setColumnId] = useState('')
  const [text, setText] = useState('')
  const id = useId()
  const columns = columnsOf(rows)
  const isKind = columnId === KIND
  const column = columns.find((each) => each.id === columnId)
  return (
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
      <BulkValue
        id={`${id}-value`}
        column={isKind ? KIND : column}
        look={look}
        namesId={`${id}-names`}
        value={text}
        onChange={setText}
      />
      <datalist id={`${id}-names`}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <Button type="submit" disabled={isKind ? !isCardKind(text) : !column}>
        {t('bulk.apply', { count: rows.length })}
      </Button>
    </form>
  )
}

interface BulkValueProps {
  id: string
  /** Undefined until one is chosen. */
  column: RegisterColumn | typeof KIND | undefined
  look: BoardWords
  /** The id of the list of names. */
  namesId: string
  value: string
  onChange: (value: string) => void
}

function BulkValue({ id, column, look, namesId, value, onChange }: BulkValueProps) {
  const t = useTranslations('register')
  const card = useTranslations('card')
  const shared = {
    id,
    value,
    onChange: (event: { readonly target: { readonly value: string } }) => onChange(event.target.value),
    className: CONTROL,
  }
  if (column === KIND) {
    return (
      <select {...shared}>
        <option value="">{t('bulk.choose')}</option>
        {CARD_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {card(`kind.${kind}`)}
          </option>
        ))}
      </select>
    )
  }
  const { field } = column ?? {}
  const editor = field ? FIELD_EDITORS[field.type] : 'line'
  if (field && editor === 'list') {
    return (
      <select {...shared}>
        <option value="">{t('bulk.none')}</option>
        {(fieldType(field).choices(field) ?? []).map((choice) => (
          <option key={choice} value={choice}>
            {shownField(field, choice, look)}
          </option>
        ))}
      </select>
    )
  }
  return (
    <input
      {...shared}
      list={column?.id === 'owner' ? namesId : undefined}
      type={editor === 'calendar' ? 'date' : 'text'}
      disabled={!column}
    />
  )
}

/** The columns that can be set for these rows, in the order in which the inspector has the fields. */
function columnsOf(rows: readonly RegisterRow[]): RegisterColumn[] {
  return REGISTER_COLUMNS.filter(
    (each) =>
      each.isEditable && !EACH_HAS_ITS_OWN.includes(each.id) && rows.some(({ card }) => hasColumn(card.kind, each)),
  ).sort((a, b) => placeOf(a) - placeOf(b))
}

/** What the inspector has no section for comes last. */
function placeOf({ id }: RegisterColumn): number {
  const place = SECTION_ORDER.indexOf(id)
  return place === -1 ? SECTION_ORDER.length : place
}
