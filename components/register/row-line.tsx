// One card as a line of the register's table: a box to select it, and its places, one of which may be being written.

import { clsx } from 'clsx'
import { ArrowDown, ArrowUp, Dot, Lock, MessageSquare, Pencil, Plus } from 'lucide-react'
import { memo } from 'react'
import { useTranslations } from 'use-intl'
import type { MarkedSince } from '@/components/canvas/news-marks'
import { cardLanguage } from '@/lib/brief/titles/card-language'
import type { NewsMark } from '@/lib/domain/changes/news-marks'
import { COLUMN_SETTINGS, type RegisterColumn } from '@/lib/domain/register/register-columns'
import type { RegisterRow } from '@/lib/domain/register/register-row'
import { type BoardWords, columnWord } from '@/lib/export/register-words'
import { CellEditor } from './cell-editor'
import { CellView, cellText } from './cell-view'
import { type Editing, SELECT, TALL_ROW_PX } from './register-place'
import type { AfterEdit } from './use-cell-editing'

interface RowLineProps {
  row: RegisterRow
  index: number
  rowPx: number
  columns: readonly RegisterColumn[]
  look: BoardWords
  /** It begins with a box to select it by. */
  hasBox: boolean
  isReadOnly: boolean
  /** The name of whatever locks the row for all but hosts: the card, or its zone or matrix. */
  lock: string | undefined
  /** True if it also keeps this person from editing. */
  isHeld: boolean
  /** Columns that are covered while people rate the card. */
  covered: ReadonlySet<string> | undefined
  /** How many comments on the card nobody has resolved. */
  comments: number
  activeColumn: string | undefined
  rangeFrom: number | undefined
  rangeTo: number | undefined
  isSelected: boolean
  /** Its change is marked. */
  news: NewsMark | undefined
  newsSince: MarkedSince
  /** Its own edit has just brought it here. */
  hasMoved: boolean
  editing: Editing | undefined
  /** The suggestions for the field that is being edited. */
  suggestions: readonly string[]
  onDone: (row: RegisterRow, column: RegisterColumn, text: string, after: AfterEdit) => void
  onCancel: () => void
  onComments: (row: RegisterRow) => void
}

/** A place that is text lets input methods begin on it; on a touched screen no keyboard comes up for that. */
const TAKES_COMPOSITION = {
  contentEditable: 'plaintext-only',
  suppressContentEditableWarning: true,
  spellCheck: false,
  inputMode: 'none',
} as const

const NEWS_ICONS = { new: Plus, up: ArrowUp, down: ArrowDown, renamed: Pencil, changed: Dot } as const

/** The line of a card. */
export const RowLine = memo(function RowLine(props: RowLineProps) {
  const { row, index, rowPx, columns, look, isReadOnly, activeColumn, rangeFrom, rangeTo, isSelected, editing } = props
  const t = useTranslations('register')
  const isTall = rowPx >= TALL_ROW_PX
  const { lock, isHeld, hasBox } = props
  const newsMark = props.news ? <NewsMarkOfRow mark={props.news} since={props.newsSince} /> : null
  const why = lock === undefined ? undefined : t(isHeld ? 'locked' : 'lockedForOthers', { name: lock })
  return (
    <tr
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      style={{ height: rowPx }}
      data-moved={props.hasMoved || undefined}
      className={clsx('group', isSelected ? 'bg-accent-soft' : 'bg-panel hover:bg-surface')}
    >
      {hasBox ? (
        <td
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of the grid
          role="gridcell"
          aria-colindex={1}
          tabIndex={activeColumn === SELECT ? 0 : -1}
          data-place={`${row.id}|${SELECT}`}
          data-view-focus={activeColumn === SELECT || undefined}
          aria-label={t('selectRow', { ref: row.card.ref })}
          className="sticky start-0 z-[5] border-line border-b bg-inherit text-center focus-visible:-outline-offset-2"
        >
          <input
            type="checkbox"
            tabIndex={-1}
            aria-hidden
            checked={isSelected}
            readOnly
            className="pointer-events-none size-4 align-middle accent-accent"
          />
          {newsMark}
        </td>
      ) : null}
      {columns.map((column, i) => {
        const isActive = activeColumn === column.id
        const { isTyped, isTabular } = COLUMN_SETTINGS[column.type]
        const text = cellText(column, row, look)
        const isEditing = editing?.columnId === column.id
        const isInRange = rangeFrom !== undefined && rangeTo !== undefined && i >= rangeFrom && i <= rangeTo
        return (
          <td
            key={column.id}
            {...roleOf(column, isReadOnly)}
            aria-colindex={i + (hasBox ? 2 : 1)}
            tabIndex={isActive ? 0 : -1}
            data-place={`${row.id}|${column.id}`}
            data-view-focus={isActive || undefined}
            {...(isActive && !isReadOnly && column.isEditable && isTyped && !isEditing && TAKES_COMPOSITION)}
            title={titleOf(column, text, isHeld ? why : undefined)}
            aria-description={isActive && isHeld && column.isEditable ? why : undefined}
            dir={isTyped ? 'auto' : undefined}
            lang={isTyped ? cardLanguage({ language: row.card.language, title: text }) : undefined}
            className={clsx(
              'relative cursor-default caret-transparent border-line border-b px-2 focus:-outline-offset-2 focus:outline-2 focus:outline-accent',
              isEditing ? 'overflow-visible' : isTall ? 'overflow-hidden py-1.5 align-top' : 'truncate',
              isTabular && 'tabular-nums',
              column.id === 'ref' && 'sticky z-[5] border-e bg-inherit text-mute',
              column.id === 'ref' && (hasBox ? 'start-10' : 'start-0'),
              isHeld && column.isEditable && 'text-ink-soft',
              column.id === 'title' && 'font-medium',
              isInRange && 'bg-accent-soft',
            )}
          >
            {isEditing ? (
              <CellEditor
                row={row}
                column={column}
                look={look}
                label={t('edit', { column: columnWord(column, look.locale), ref: row.card.ref })}
                typed={editing.typed}
                suggestions={props.suggestions}
                onDone={(written, after) => props.onDone(row, column, written, after)}
                onCancel={props.onCancel}
              />
            ) : props.covered?.has(column.id) ? (
              <CoveredMark />
            ) : (
              <CellView column={column} row={row} look={look} isTall={isTall} />
            )}
            {column.id === 'ref' && !hasBox ? newsMark : null}
            {column.id === 'ref' && why !== undefined ? <LockMark why={why} /> : null}
            {column.id === 'ref' && props.comments > 0 ? (
              <CommentMark count={props.comments} cardRef={row.card.ref} onPress={() => props.onComments(row)} />
            ) : null}
          </td>
        )
      })}
    </tr>
  )
}, isSameLine)

/** Says that the cell has a value, as the face of the card does. */
function CoveredMark() {
  const t = useTranslations('register')
  return (
    <span role="img" aria-label={t('covered')} title={t('covered')} className="text-mute">
      ?
    </span>
  )
}

/** Shown beside the reference, which stays in view however far the table is scrolled across. */
function LockMark({ why }: { why: string }) {
  const t = useTranslations('canvas.lock')
  return (
    <span role="img" aria-label={t('aria')} title={why} className="ms-1.5 inline-block align-[-2px] text-ink-soft">
      <Lock aria-hidden className="size-3.5" />
    </span>
  )
}

/** Shows the number of comments and opens them. It is not part of the table's text. */
function CommentMark({ count, cardRef, onPress }: { count: number; cardRef: string; onPress: () => void }) {
  const t = useTranslations('thread')
  const words = t('onCard', { count, ref: cardRef })
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={words}
      title={words}
      onMouseDown={(event) => event.stopPropagation()}
      onClick={(event) => {
        event.stopPropagation()
        onPress()
      }}
      className="relative ms-1.5 inline-flex items-center gap-0.5 rounded-md px-0.5 align-[-2px] text-ink-soft text-xs tabular-nums before:absolute before:-inset-1.5 hover:bg-hover hover:text-ink"
    >
      <MessageSquare aria-hidden className="size-3.5" />
      {count}
    </button>
  )
}

/** Between the box and the reference, which it must not cut, as the signs of the canvas are on the cards. */
function NewsMarkOfRow({ mark, since }: { mark: NewsMark; since: MarkedSince }) {
  const news = useTranslations('news.mark')
  const comparison = useTranslations('versions.comparison.mark')
  const hint = since === 'version' ? comparison(mark) : news(mark)
  const Sign = NEWS_ICONS[mark]
  return (
    <span
      role="img"
      aria-label={hint}
      title={hint}
      data-mark={mark}
      className="absolute top-1/2 end-0 inline-flex size-3 -translate-y-1/2 items-center justify-center rounded-full bg-accent text-accent-ink"
    >
      <Sign aria-hidden className="size-2" strokeWidth={4} />
    </span>
  )
}

/** Returns why a cell can't be edited, if it is held; else the whole text if it may be cut off. */
function titleOf(column: RegisterColumn, text: string, whyHeld: string | undefined): string | undefined {
  const whole = text.length > 12 ? text : undefined
  return whyHeld !== undefined && column.isEditable ? [whole, whyHeld].filter(Boolean).join('\n\n') : whole
}

/** The reference names its row, so that a screen reader going down a column says which row it is in. */
function roleOf(column: RegisterColumn, isReadOnly: boolean) {
  return {
    role: column.id === 'ref' ? 'rowheader' : 'gridcell',
    'aria-readonly': isReadOnly || !column.isEditable || undefined,
  } as const
}

/** Compares the props that a line shows: a line that isn't being edited is redrawn only when they change. */
function isSameLine(a: RowLineProps, b: RowLineProps): boolean {
  if (a.editing || b.editing) return false
  const { onDone: _a, onCancel: _b, onComments: _c, ...before } = a
  if (!isSameSet(a.covered, b.covered)) return false
  return Object.entries(before).every(([name, value]) => name === 'covered' || value === b[name as keyof RowLineProps])
}

function isSameSet(a: ReadonlySet<string> | undefined, b: ReadonlySet<string> | undefined): boolean {
  return a === b || (a?.size === b?.size && [...(a ?? [])].every((each) => b?.has(each)))
}
