// One cell of the register in editing: text, a choice, a date. Enter and Tab keep it, Escape reverts it; while an input
// method composes, all keys are its own.

import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { mergeTexts } from '@/components/canvas/text/splice'
import { COLUMN_SETTINGS, type RegisterColumn } from '@/lib/domain/register/register-columns'
import type { RegisterRow } from '@/lib/domain/register/register-row'
import { type BoardWords, placeText } from '@/lib/export/register-words'
import { FIELD_EDITORS, listedValues } from './field-editors'

export type AfterEdit = 'stay' | 'down' | 'next' | 'previous'

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
  const began = useRef(now)
  const latest = useRef(now)
  useEffect(() => {
    latest.current = now
  })
  const control = useRef<HTMLElement>(null)
  const isDone = useRef(false)
  const byKeys = useRef(false)

  useEffect(() => {
    const element = control.current
    element?.focus()
    if (element instanceof HTMLTextAreaElement) {
      if (typed === undefined) element.select()
      else element.setSelectionRange(element.value.length, element.value.length)
    }
  }, [typed])

  const done = (text: string, after: AfterEdit) => {
    if (isDone.current) return
    isDone.current = true
    // Merge, so that a peer's concurrent text stays; an untouched text isn't written.
    const merged = COLUMN_SETTINGS[column.type].isTyped ? mergeTexts(began.current, text, latest.current) : text
    if (text === began.current) onCancelFocus(after)
    else onDone(merged, after)
  }
  const onCancelFocus = (after: AfterEdit) => onDone(latest.current, after)

  const onKeyDown = (event: KeyboardEvent<HTMLElement & { value: string }>) => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    byKeys.current = true
    const { value } = event.currentTarget
    if (event.key === 'Escape') {
      event.preventDefault()
      isDone.current = true
      onCancel()
    } else if (event.key === 'Enter' && !(column.isProse && (event.shiftKey || event.altKey))) {
      event.preventDefault()
      done(value, 'down')
    } else if (event.key === 'Tab') {
      event.preventDefault()
      done(value, event.shiftKey ? 'previous' : 'next')
    }
  }
  const shared = {
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
        ref={(element) => {
          control.current = element
        }}
        defaultValue={now}
        onPointerDown={() => {
          byKeys.current = false
        }}
        // With the pointer, choosing is done by one press; arrow keys go through the choices first.
        onChange={(event) => {
          if (!byKeys.current) done(event.target.value, 'stay')
        }}
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
    return (
      <input
        {...shared}
        ref={(element) => {
          control.current = element
        }}
        type="date"
        max="9999-12-31"
        defaultValue={now}
      />
    )
  }
  const listId = `suggest-${column.id}`
  if (suggestions.length > 0 && !column.isProse) {
    return (
      <>
        <input
          {...shared}
          ref={(element) => {
            control.current = element
          }}
          list={listId}
          lang={row.card.language}
          defaultValue={typed ?? now}
        />
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
      ref={(element) => {
        control.current = element
      }}
      rows={1}
      lang={row.card.language}
      defaultValue={typed ?? now}
      className="field-sizing-content absolute inset-x-0 top-0 z-10 block max-h-60 min-h-full w-full min-w-full resize-none bg-panel px-2 py-1.5 text-ink shadow-pop outline-2 outline-accent focus-visible:outline-offset-[-2px]"
    />
  )
}
