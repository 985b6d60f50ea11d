// The register's table: only the lines in sight are drawn, one place has the focus, arrow keys go from place to place.
// What a key or a click means for the board is its owner's; here is where one is, and what is being written.

import { useVirtualizer } from '@tanstack/react-virtual'
import { clsx } from 'clsx'
import { ChevronDown, ChevronRight } from 'lucide-react'
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
  memo,
  type ReactNode,
  useCallback,
  useLayoutEffect,
  useRef,
} from 'react'
import { useTranslations } from 'use-intl'
import type { RegisterColumn } from '@/lib/domain/register-columns'
import type { RegisterSort } from '@/lib/domain/register-query'
import type { RegisterRow } from '@/lib/domain/register-row'
import { columnWord } from '@/lib/export/register-words'
import { type AfterEdit, CellEditor } from './cell-editor'
import { type CellLook, CellView, shownText } from './cell-view'
import type { RegisterItem } from './register-items'

const ROW_PX = 34
const HEADER = 'header'
const SELECT = 'select'

/** Where one is: a line (`header` for the names of the columns) and a column (`select` for the box of a row). */
export interface Place {
  readonly key: string
  readonly columnId: string
}
export interface Range {
  readonly from: Place
  readonly to: Place
}
export interface Editing extends Place {
  /** What was typed to begin with. */
  readonly typed?: string
}

export interface RegisterGridProps {
  readonly label: string
  readonly items: readonly RegisterItem[]
  readonly columns: readonly RegisterColumn[]
  readonly widthOf: (column: RegisterColumn) => number
  readonly look: CellLook
  readonly isReadOnly: boolean
  readonly sorts: readonly RegisterSort[]
  readonly groupName: (group: string) => string
  readonly active: Place
  /** Where the range begins that ends at the active place; undefined: that place alone. */
  readonly anchor: Place | undefined
  readonly editing: Editing | undefined
  readonly selected: ReadonlySet<string>
  readonly suggestionsFor: (column: RegisterColumn) => readonly string[]
  readonly headerMenu: (column: RegisterColumn, trigger: ReactNode) => ReactNode
  readonly onMove: (place: Place, extend: boolean) => void
  readonly onEdit: (editing: Editing | undefined) => void
  readonly onWrite: (row: RegisterRow, column: RegisterColumn, text: string) => void
  readonly onClear: (range: Range) => void
  readonly onShow: (row: RegisterRow) => void
  readonly onFold: (group: string) => void
  readonly onSelect: (keys: readonly string[], isSelected: boolean) => void
  readonly onCopy: (range: Range) => string
  readonly onPaste: (range: Range, text: string) => void
  readonly onDelete: () => void
  readonly onUndo: (redo: boolean) => void
}

export function RegisterGrid(props: RegisterGridProps) {
  const { label, items, columns, widthOf, look, isReadOnly, sorts, active, anchor, editing, selected } = props
  const t = useTranslations('register')
  const scroller = useRef<HTMLDivElement>(null)
  const latest = useRef(props)
  latest.current = props
  const activeIndex = items.findIndex(({ key }) => key === active.key)
  // The compiler is not used here: what the virtualizer's functions give must not be memoised.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 10,
    scrollPaddingStart: ROW_PX,
    // The line with the focus stays drawn wherever one scrolls to: else focus and what is being written would be lost.
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const first = Math.max(0, startIndex - overscan)
      const last = Math.min(count - 1, endIndex + overscan)
      const range = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i)
      if (activeIndex >= 0 && activeIndex < first) range.unshift(activeIndex)
      if (activeIndex > last) range.push(activeIndex)
      return range
    },
  })

  const focusActive = useCallback(() => {
    const { key, columnId } = latest.current.active
    const selector = `[data-place="${CSS.escape(`${key}|${columnId}`)}"]`
    scroller.current?.querySelector<HTMLElement>(selector)?.focus({ preventScroll: key !== HEADER })
  }, [])
  const shouldFocus = useRef(false)
  useLayoutEffect(() => {
    if (shouldFocus.current && !editing) {
      shouldFocus.current = false
      if (activeIndex >= 0) virtual.scrollToIndex(activeIndex)
      focusActive()
      requestAnimationFrame(() => scrollAcross(scroller.current))
    }
  })

  const go = (place: Place, extend = false) => {
    shouldFocus.current = true
    props.onMove(place, extend)
  }
  const allColumns = [SELECT, ...columns.map(({ id }) => id)]
  const moveBy = (lines: number, across: number, extend = false) => {
    const at = active.key === HEADER ? -1 : activeIndex
    const index = Math.max(-1, Math.min(items.length - 1, at + lines))
    const column = allColumns[clamp(allColumns.indexOf(active.columnId) + across, 0, allColumns.length - 1)]
    const item = items[index]
    if (extend && !item) return
    go({ key: item?.key ?? HEADER, columnId: column ?? SELECT }, extend)
  }
  const finish = (row: RegisterRow, column: RegisterColumn, text: string, after: AfterEdit) => {
    props.onWrite(row, column, text)
    shouldFocus.current = after !== 'stay' || document.activeElement === document.body
    props.onEdit(undefined)
    if (after === 'down') moveBy(1, 0)
    else if (after !== 'stay') moveBy(0, after === 'next' ? 1 : -1)
  }
  const range: Range = { from: anchor ?? active, to: active }

  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    if (event.defaultPrevented) return
    const { key, shiftKey } = event
    const isCommand = event.ctrlKey || event.metaKey
    const item = items[activeIndex]
    const column = columns.find(({ id }) => id === active.columnId)
    const mayWrite = !isReadOnly && item && 'row' in item && column?.isEditable === true
    const pageLines = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / ROW_PX) - 2)
    const act = (action: () => void) => {
      event.preventDefault()
      action()
    }
    const toEdge = (at: 'first' | 'last') => {
      const [item, columnId] = at === 'first' ? [items[0], allColumns[0]] : [items.at(-1), allColumns.at(-1)]
      go({ key: item?.key ?? HEADER, columnId: columnId ?? SELECT }, shiftKey)
    }
    const all = Math.max(items.length, columns.length) + 1
    const moves = new Map<string, () => void>([
      ['ArrowDown', () => moveBy(isCommand ? all : 1, 0, shiftKey)],
      ['ArrowUp', () => moveBy(isCommand ? -Math.max(1, activeIndex) : -1, 0, shiftKey)],
      ['ArrowRight', () => moveBy(0, isCommand ? all : 1, shiftKey)],
      ['ArrowLeft', () => moveBy(0, isCommand ? -all : -1, shiftKey)],
      ['PageDown', () => moveBy(pageLines, 0, shiftKey)],
      ['PageUp', () => moveBy(activeIndex <= 0 ? -1 : -Math.min(pageLines, activeIndex), 0, shiftKey)],
      ['Home', () => (isCommand ? toEdge('first') : moveBy(0, -all, shiftKey))],
      ['End', () => (isCommand ? toEdge('last') : moveBy(0, all, shiftKey))],
    ])
    if (event.altKey) return
    const move = moves.get(key)
    if (item && 'group' in item && (key === 'Enter' || key === ' ')) return act(() => props.onFold(item.group))
    if (
      item &&
      'group' in item &&
      (key === 'ArrowLeft' || key === 'ArrowRight') &&
      item.isFolded === (key === 'ArrowRight')
    )
      return act(() => props.onFold(item.group))
    if (move) return act(move)
    if (active.key === HEADER) return
    if (isCommand && key.toLowerCase() === 'a')
      return act(() =>
        props.onSelect(
          items.flatMap((each) => ('row' in each ? [each.key] : [])),
          true,
        ),
      )
    if (isCommand && (key.toLowerCase() === 'z' || key.toLowerCase() === 'y'))
      return act(() => props.onUndo(shiftKey || key.toLowerCase() === 'y'))
    if (isCommand || !item || !('row' in item)) return
    if (key === ' ' && (shiftKey || active.columnId === SELECT))
      return act(() => props.onSelect([item.key], !selected.has(item.key)))
    if (key === 'Escape' && (selected.size > 0 || anchor)) {
      return act(() => {
        props.onSelect([...selected], false)
        go(active)
      })
    }
    if (key === 'Enter' || key === 'F2') {
      if (mayWrite) return act(() => props.onEdit({ ...active }))
      return act(() => props.onShow(item.row))
    }
    if (key === 'Delete' || key === 'Backspace') {
      if (isReadOnly) return
      return act(() => (selected.size > 0 ? props.onDelete() : props.onClear(range)))
    }
    if (!mayWrite || !column) return
    if (column.type === 'step' && /^[1-5]$/.test(key)) return act(() => props.onWrite(item.row, column, key))
    const isTyped = key.length === 1 && column.type === 'text'
    // An input method begins: the text field must be there before its first letter is.
    const isComposed = key === 'Process' || event.keyCode === 229
    if (isTyped) return act(() => props.onEdit({ ...active, typed: key }))
    if (isComposed && column.type === 'text') props.onEdit({ ...active, typed: '' })
  }

  const placeOf = (target: EventTarget): Place | undefined => {
    const place = target instanceof Element ? target.closest<HTMLElement>('[data-place]')?.dataset.place : undefined
    const cut = place?.lastIndexOf('|') ?? -1
    return place === undefined || cut < 0 ? undefined : { key: place.slice(0, cut), columnId: place.slice(cut + 1) }
  }
  const onClick = (event: MouseEvent) => {
    const place = placeOf(event.target)
    if (!place || place.key === HEADER) return
    const item = items.find(({ key }) => key === place.key)
    if (item && 'group' in item) props.onFold(item.group)
    else if (place.columnId === SELECT) props.onSelect([place.key], !selected.has(place.key))
    if (editing && editing.key === place.key && editing.columnId === place.columnId) return
    go(place, event.shiftKey)
  }
  const onDoubleClick = (event: MouseEvent) => {
    const place = placeOf(event.target)
    const item = items.find(({ key }) => key === place?.key)
    const column = columns.find(({ id }) => id === place?.columnId)
    if (!place || !item || !('row' in item) || !column) return
    if (column.isEditable && !isReadOnly) props.onEdit(place)
    else if (column.id === 'ref') props.onShow(item.row)
  }
  const onClipboard = (event: ClipboardEvent) => {
    if (editing) return
    event.preventDefault()
    if (event.type === 'copy') event.clipboardData.setData('text/plain', props.onCopy(range))
    else if (!isReadOnly) props.onPaste(range, event.clipboardData.getData('text/plain'))
  }

  const widths = [40, ...columns.map(widthOf)]
  const lines = virtual.getVirtualItems()
  const columnSpan = rangeOf(
    columns.map(({ id }) => id),
    range.from.columnId,
    range.to.columnId,
  )
  const lineSpan = rangeOf(
    items.map(({ key }) => key),
    range.from.key,
    range.to.key,
  )
  let drawnTo = 0
  const isAllSelected = selected.size > 0 && items.every((item) => !('row' in item) || selected.has(item.key))
  return (
    <div ref={scroller} className="min-h-0 grow overflow-auto overscroll-contain bg-panel">
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: an editable table is a grid
        role="grid"
        aria-label={label}
        aria-rowcount={items.length + 1}
        aria-colcount={widths.length}
        aria-multiselectable
        aria-readonly={isReadOnly || undefined}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onDoubleClick={onDoubleClick}
        onCopy={onClipboard}
        onPaste={onClipboard}
        style={{ width: widths.reduce((sum, width) => sum + width, 0) }}
        className="table-fixed border-separate border-spacing-0"
      >
        <colgroup>
          {widths.map((width, i) => (
            <col key={allColumns[i]} style={{ width }} />
          ))}
        </colgroup>
        <thead className="sticky top-0 z-20">
          <tr aria-rowindex={1} style={{ height: ROW_PX }}>
            <th className="border-line border-b bg-surface px-2" aria-colindex={1}>
              <input
                type="checkbox"
                aria-label={t('selectAll')}
                checked={isAllSelected}
                tabIndex={active.key === HEADER && active.columnId === SELECT ? 0 : -1}
                data-place={`${HEADER}|${SELECT}`}
                onChange={() =>
                  props.onSelect(
                    items.flatMap((each) => ('row' in each ? [each.key] : [])),
                    !isAllSelected,
                  )
                }
                className="size-4 align-middle accent-accent"
              />
            </th>
            {columns.map((column, i) => {
              const sort = sorts.find(({ columnId }) => columnId === column.id)
              const isActive = active.key === HEADER && active.columnId === column.id
              return (
                <th
                  key={column.id}
                  aria-colindex={i + 2}
                  aria-sort={sort ? (sort.isDescending ? 'descending' : 'ascending') : undefined}
                  className={clsx(
                    'border-line border-b bg-surface p-0 text-left font-medium',
                    column.id === 'ref' && 'sticky left-0 z-10',
                  )}
                >
                  {props.headerMenu(
                    column,
                    <button
                      type="button"
                      data-place={`${HEADER}|${column.id}`}
                      tabIndex={isActive ? 0 : -1}
                      className="flex h-[33px] w-full items-center gap-1 px-2 text-ink-soft hover:bg-hover focus-visible:-outline-offset-2"
                    >
                      <span className="truncate">{columnWord(column, look.locale)}</span>
                      {sort ? <span aria-hidden>{sort.isDescending ? '↓' : '↑'}</span> : null}
                      {sort && sorts.length > 1 ? <sup aria-hidden>{sorts.indexOf(sort) + 1}</sup> : null}
                    </button>,
                  )}
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {lines.flatMap(({ index, start, end }) => {
            const item = items[index]
            if (!item) return []
            const gap = start - drawnTo
            drawnTo = end
            const isActive = item.key === active.key
            const isInRange =
              lineSpan !== undefined && index >= lineSpan[0] && index <= lineSpan[1] && anchor !== undefined
            return [
              gap > 0 ? <Spacer key={`gap-${index}`} heightPx={gap} /> : null,
              'row' in item ? (
                <RowLine
                  key={item.key}
                  row={item.row}
                  index={index}
                  columns={columns}
                  look={look}
                  isReadOnly={isReadOnly}
                  activeColumn={isActive ? active.columnId : undefined}
                  rangeFrom={isInRange ? columnSpan?.[0] : undefined}
                  rangeTo={isInRange ? columnSpan?.[1] : undefined}
                  isSelected={selected.has(item.key)}
                  editing={editing?.key === item.key ? editing : undefined}
                  latest={latest}
                  onDone={finish}
                  onCancel={() => {
                    shouldFocus.current = true
                    props.onEdit(undefined)
                  }}
                />
              ) : (
                <tr key={item.key} aria-rowindex={index + 2} style={{ height: ROW_PX }}>
                  <td
                    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of the grid
                    role="gridcell"
                    colSpan={widths.length}
                    tabIndex={isActive ? 0 : -1}
                    data-place={`${item.key}|${isActive ? active.columnId : SELECT}`}
                    data-view-focus={isActive || undefined}
                    aria-expanded={!item.isFolded}
                    className="cursor-default border-line border-b bg-surface px-2 font-semibold focus-visible:-outline-offset-2"
                  >
                    <span className="sticky left-2 inline-flex items-center gap-1.5">
                      {item.isFolded ? <ChevronRight className="size-4" /> : <ChevronDown className="size-4" />}
                      {props.groupName(item.group)}
                      <span className="font-normal text-mute tabular-nums">{item.count}</span>
                    </span>
                  </td>
                </tr>
              ),
            ]
          })}
          {virtual.getTotalSize() > drawnTo ? <Spacer heightPx={virtual.getTotalSize() - drawnTo} /> : null}
        </tbody>
      </table>
    </div>
  )
}

interface RowLineProps {
  row: RegisterRow
  index: number
  columns: readonly RegisterColumn[]
  look: CellLook
  isReadOnly: boolean
  activeColumn: string | undefined
  rangeFrom: number | undefined
  rangeTo: number | undefined
  isSelected: boolean
  editing: Editing | undefined
  latest: { readonly current: RegisterGridProps }
  onDone: (row: RegisterRow, column: RegisterColumn, text: string, after: AfterEdit) => void
  onCancel: () => void
}

const RowLine = memo(function RowLine(props: RowLineProps) {
  const { row, index, columns, look, isReadOnly, activeColumn, rangeFrom, rangeTo, isSelected, editing } = props
  const t = useTranslations('register')
  return (
    <tr
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      style={{ height: ROW_PX }}
      className={clsx('group', isSelected ? 'bg-accent-soft' : 'bg-panel hover:bg-surface')}
    >
      <td
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of the grid
        role="gridcell"
        aria-colindex={1}
        tabIndex={activeColumn === SELECT ? 0 : -1}
        data-place={`${row.id}|${SELECT}`}
        data-view-focus={activeColumn === SELECT || undefined}
        aria-label={t('selectRow', { ref: row.card.ref })}
        className="border-line border-b text-center focus-visible:-outline-offset-2"
      >
        <input
          type="checkbox"
          tabIndex={-1}
          aria-hidden
          checked={isSelected}
          readOnly
          className="pointer-events-none size-4 align-middle accent-accent"
        />
      </td>
      {columns.map((column, i) => {
        const isActive = activeColumn === column.id
        const value = row.values[column.id]
        const text = shownText(column, value, look)
        const isEditing = editing?.columnId === column.id
        const isInRange = rangeFrom !== undefined && rangeTo !== undefined && i >= rangeFrom && i <= rangeTo
        return (
          <td
            key={column.id}
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of the grid
            role="gridcell"
            aria-colindex={i + 2}
            aria-readonly={isReadOnly || !column.isEditable || undefined}
            tabIndex={isActive ? 0 : -1}
            data-place={`${row.id}|${column.id}`}
            data-view-focus={isActive || undefined}
            title={text.length > 12 ? text : undefined}
            lang={column.type === 'text' && row.card.language ? row.card.language : undefined}
            className={clsx(
              'relative cursor-default border-line border-b px-2 focus-visible:-outline-offset-2',
              isEditing ? 'overflow-visible' : 'truncate',
              ['ref', 'step', 'integer', 'date', 'count', 'instant'].includes(column.type) && 'tabular-nums',
              column.id === 'ref' && 'sticky left-0 z-[5] bg-inherit text-mute',
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
                suggestions={props.latest.current.suggestionsFor(column)}
                onDone={(written, after) => props.onDone(row, column, written, after)}
                onCancel={props.onCancel}
              />
            ) : (
              <CellView column={column} value={value} look={look} />
            )}
          </td>
        )
      })}
    </tr>
  )
}, isSameLine)

/** A line that isn't being written is drawn anew only for what it shows. */
function isSameLine(a: RowLineProps, b: RowLineProps): boolean {
  if (a.editing || b.editing) return false
  const { onDone: _a, onCancel: _b, ...before } = a
  return Object.entries(before).every(([name, value]) => value === b[name as keyof RowLineProps])
}

function Spacer({ heightPx }: { heightPx: number }) {
  return (
    <tr aria-hidden>
      <td style={{ height: heightPx, padding: 0 }} />
    </tr>
  )
}

function rangeOf(ids: readonly string[], from: string, to: string): readonly [number, number] | undefined {
  const [a, b] = [ids.indexOf(from), ids.indexOf(to)]
  return a < 0 || b < 0 ? undefined : [Math.min(a, b), Math.max(a, b)]
}

/** Brings the focused place into sight across, beside the reference that stays. */
function scrollAcross(scroller: HTMLElement | null): void {
  const cell = document.activeElement
  if (!scroller || !(cell instanceof HTMLElement) || !scroller.contains(cell) || cell.style.position === 'sticky')
    return
  const [box, frame] = [cell.getBoundingClientRect(), scroller.getBoundingClientRect()]
  if (box.width > frame.width) return
  const left = frame.left + (cell.dataset.place?.endsWith('|ref') ? 0 : 84)
  if (box.left < left) scroller.scrollLeft -= left - box.left
  else if (box.right > frame.right) scroller.scrollLeft += box.right - frame.right + 8
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, value))
}
