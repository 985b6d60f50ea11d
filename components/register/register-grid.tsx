// The register's table: only the lines in sight are drawn, one cell has the focus, arrow keys move between cells. The
// owner decides what a key or a click means for the board; this keeps the current position and the text being edited.

import {
  type ClipboardEvent,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useLayoutEffect,
  useRef,
} from 'react'
import { COLUMN_SETTINGS, type RegisterColumn } from '@/lib/domain/register/register-columns'
import type { RegisterSort } from '@/lib/domain/register/register-query'
import type { RegisterRow } from '@/lib/domain/register/register-row'
import type { BoardWords } from '@/lib/export/register-words'
import type { AfterEdit } from './cell-editor'
import { gridKey } from './grid-keys'
import { GroupLine } from './group-line'
import { HeaderLine } from './header-line'
import type { RegisterItem } from './register-items'
import { type Editing, HEADER, type Place, type Range, SELECT } from './register-place'
import { RowLine } from './row-line'
import { scrollAcross } from './scroll-across'
import { isForInputMethod, useComposing } from './use-composing'
import { useVirtualRows } from './use-virtual-rows'

const NOTHING: readonly string[] = []

export interface RegisterGridProps {
  readonly label: string
  readonly items: readonly RegisterItem[]
  readonly columns: readonly RegisterColumn[]
  readonly widthOf: (column: RegisterColumn) => number
  readonly onResize: (column: RegisterColumn, widthPx: number) => void
  /** The height of every line except the column names. */
  readonly rowPx: number
  readonly look: BoardWords
  readonly isReadOnly: boolean
  /** Rows that can't be written, each with a reason. */
  readonly held: ReadonlySet<string>
  /** Rows that are locked for everybody, hosts aside: what one calls the locked thing by. */
  readonly locks: ReadonlyMap<string, string>
  readonly sorts: readonly RegisterSort[]
  readonly groupName: (group: string) => string
  readonly active: Place
  /** The start of the range that ends at the active place; undefined means that place alone. */
  readonly anchor: Place | undefined
  readonly editing: Editing | undefined
  readonly selected: ReadonlySet<string>
  readonly suggestionsFor: (column: RegisterColumn) => readonly string[]
  readonly headerMenu: (column: RegisterColumn, trigger: ReactNode) => ReactNode
  readonly onMove: (place: Place, extend: boolean) => void
  readonly onEdit: (editing: Editing | undefined) => void
  readonly onWrite: (row: RegisterRow, column: RegisterColumn, text: string) => void
  readonly onClear: (range: Range) => void
  /** Leads from a cell that can't be edited here to the place where it can. */
  readonly onOpen: (row: RegisterRow, columnId: string) => void
  /** Brings the row's card beside the table, with the keyboard. */
  readonly onInspect: (row: RegisterRow) => void
  readonly onDuplicate: (row: RegisterRow) => void
  readonly onFold: (group: string) => void
  readonly onSelect: (keys: readonly string[], isSelected: boolean) => void
  readonly onCopy: (range: Range) => string
  readonly onPaste: (range: Range, text: string) => void
  readonly onDelete: () => void
  readonly onUndo: (redo: boolean) => void
}

export function RegisterGrid(props: RegisterGridProps) {
  const { label, items, columns, widthOf, rowPx, look, isReadOnly, sorts, active, anchor, editing, selected } = props
  const activeIndex = items.findIndex(({ key }) => key === active.key)
  const { scroller, lines, scrollTo } = useVirtualRows(items.length, activeIndex, rowPx)

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
  const compose = () => {
    const item = items[activeIndex]
    const column = columns.find(({ id }) => id === active.columnId)
    if (
      isReadOnly ||
      editing ||
      !item ||
      props.held.has(item.key) ||
      !('row' in item) ||
      !column?.isEditable ||
      !COLUMN_SETTINGS[column.type].isTyped
    )
      return
    props.onEdit({ ...active, typed: '' })
  }
  const onCompositionStart = useComposing(scroller, compose)

  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    if (event.defaultPrevented) return
    const item = items[activeIndex]
    const column = columns.find(({ id }) => id === active.columnId)
    const row = item && 'row' in item ? item.row : undefined
    // An input method begins: the field must be there before its first letter is, and gets it then.
    if (isForInputMethod(event)) return compose()
    const action = gridKey(
      event,
      {
        item,
        index: activeIndex,
        columnId: active.columnId,
        column,
        isReadOnly,
        hasSelection: selected.size > 0 || anchor !== undefined,
        pageLines: Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / rowPx) - 2),
      },
      {
        moveBy,
        toEdge: (edge, extend) => {
          const [to, columnId] = edge === 'first' ? [items[0], allColumns[0]] : [items.at(-1), allColumns.at(-1)]
          go({ key: to?.key ?? HEADER, columnId: columnId ?? SELECT }, extend)
        },
        fold: () => item && 'group' in item && props.onFold(item.group),
        toggleRow: () => row && props.onSelect([row.id], !selected.has(row.id)),
        selectAll: () => selectAll(true),
        deselect: () => {
          props.onSelect([...selected], false)
          go(active)
        },
        undo: props.onUndo,
        edit: (typed) => props.onEdit(typed === undefined ? { ...active } : { ...active, typed }),
        write: (text) => row && column && props.onWrite(row, column, text),
        clear: () => (selected.size > 0 ? props.onDelete() : props.onClear(range)),
        duplicate: () => row && props.onDuplicate(row),
        open: () => row && props.onOpen(row, active.columnId),
        inspect: () => row && props.onInspect(row),
      },
    )
    if (!action) return
    event.preventDefault()
    action()
  }
  const selectAll = (isSelected: boolean) =>
    props.onSelect(
      items.flatMap((each) => ('row' in each ? [each.key] : [])),
      isSelected,
    )

  const placeOf = (target: EventTarget): Place | undefined => {
    const place = target instanceof Element ? target.closest<HTMLElement>('[data-place]')?.dataset.place : undefined
    const cut = place?.lastIndexOf('|') ?? -1
    return place === undefined || cut < 0 ? undefined : { key: place.slice(0, cut), columnId: place.slice(cut + 1) }
  }
  // Anything else that focuses a cell, such as a screen reader, makes it the current one.
  const isPressed = useRef(false)
  const onFocus = (event: FocusEvent) => {
    const place = placeOf(event.target)
    if (place && !isPressed.current && (place.key !== active.key || place.columnId !== active.columnId))
      props.onMove(place, false)
    isPressed.current = false
  }
  const onClick = (event: MouseEvent) => {
    isPressed.current = false
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
    else if (!column.isEditable) props.onOpen(item.row, column.id)
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
        onFocus={onFocus}
        onMouseDown={() => {
          isPressed.current = true
        }}
        onClick={onClick}
        onDoubleClick={onDoubleClick}
        onCompositionStart={onCompositionStart}
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
        <HeaderLine
          columns={columns}
          widthOf={widthOf}
          look={look}
          sorts={sorts}
          active={active}
          isAllSelected={isAllSelected}
          isSomeSelected={selected.size > 0}
          headerMenu={props.headerMenu}
          onSelectAll={selectAll}
          onResize={props.onResize}
        />
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
              gap > 0 ? <Spacer key={`gap-${index}`} heightPx={gap * rowPx} /> : null,
              'row' in item ? (
                <RowLine
                  key={item.key}
                  row={item.row}
                  index={index}
                  rowPx={rowPx}
                  columns={columns}
                  look={look}
                  isReadOnly={isReadOnly || props.held.has(item.key)}
                  lock={props.locks.get(item.key)}
                  isHeld={props.held.has(item.key)}
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
                <GroupLine
                  key={item.key}
                  item={item}
                  index={index}
                  rowPx={rowPx}
                  name={props.groupName(item.group)}
                  columnCount={widths.length}
                  activeColumn={isActive ? active.columnId : undefined}
                />
              ),
            ]
          })}
          {undrawn > 0 ? <Spacer heightPx={undrawn * rowPx} /> : null}
        </tbody>
      </table>
    </div>
  )
}

/** Stands for lines that aren't drawn. */
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

function clamp(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, value))
}
