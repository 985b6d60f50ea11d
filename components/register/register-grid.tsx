// The register's table: only the lines in sight are drawn, one place has the focus, arrow keys go from place to place.
// What a key or a click means for the board is its owner's; here is where one is, and what is being written.

import { clsx } from 'clsx'
import { ChevronDown, ChevronRight } from 'lucide-react'
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useLayoutEffect,
  useRef,
} from 'react'
import { useTranslations } from 'use-intl'
import type { RegisterColumn } from '@/lib/domain/register-columns'
import type { RegisterSort } from '@/lib/domain/register-query'
import type { RegisterRow } from '@/lib/domain/register-row'
import { type BoardWords, columnWord } from '@/lib/export/register-words'
import type { AfterEdit } from './cell-editor'
import type { RegisterItem } from './register-items'
import { type Editing, HEADER, type Place, type Range, ROW_PX, SELECT } from './register-place'
import { RowLine } from './row-line'
import { useVirtualRows } from './use-virtual-rows'

const NOTHING: readonly string[] = []

export interface RegisterGridProps {
  readonly label: string
  readonly items: readonly RegisterItem[]
  readonly columns: readonly RegisterColumn[]
  readonly widthOf: (column: RegisterColumn) => number
  readonly look: BoardWords
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
  const activeIndex = items.findIndex(({ key }) => key === active.key)
  const { scroller, lines, scrollTo } = useVirtualRows(items.length, activeIndex)

  const shouldFocus = useRef(false)
  useLayoutEffect(() => {
    if (shouldFocus.current && !editing) {
      shouldFocus.current = false
      if (activeIndex >= 0) scrollTo(activeIndex)
      const place = `[data-place="${CSS.escape(`${active.key}|${active.columnId}`)}"]`
      scroller.current?.querySelector<HTMLElement>(place)?.focus({ preventScroll: active.key !== HEADER })
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
  const undrawn = items.length - 1 - (lines.at(-1) ?? -1)
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
          {lines.flatMap((index, i) => {
            const item = items[index]
            if (!item) return []
            const gap = index - (lines[i - 1] ?? -1) - 1
            const isActive = item.key === active.key
            const written = editing?.key === item.key && columns.find(({ id }) => id === editing.columnId)
            const isInRange =
              lineSpan !== undefined && index >= lineSpan[0] && index <= lineSpan[1] && anchor !== undefined
            return [
              gap > 0 ? <Spacer key={`gap-${index}`} lines={gap} /> : null,
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
                  suggestions={written ? props.suggestionsFor(written) : NOTHING}
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
          {undrawn > 0 ? <Spacer lines={undrawn} /> : null}
        </tbody>
      </table>
    </div>
  )
}

/** Stands for lines that aren't drawn. */
function Spacer({ lines }: { lines: number }) {
  return (
    <tr aria-hidden>
      <td style={{ height: lines * ROW_PX, padding: 0 }} />
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
