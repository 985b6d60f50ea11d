// Keys, presses and the clipboard in the register's table: each becomes a step through the table or one of its actions.

import {
  type ClipboardEvent,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useRef,
} from 'react'
import { readingKey } from '@/components/ui/reading-key'
import { COLUMN_SETTINGS } from '@/lib/domain/register/register-columns'
import { gridKey, isForControl } from './grid-keys'
import { HEADER, type Place, type Range, SELECT } from './register-place'
import type { RegisterTable, TableActions, TablePosition } from './register-table'
import { isForInputMethod, useComposing } from './use-composing'
import type { GridWalk } from './use-grid-walk'
import type { Tabbing } from './use-tabbing'

export interface GridHandsOptions {
  readonly table: RegisterTable
  readonly position: TablePosition
  readonly actions: TableActions
  readonly walk: GridWalk
  readonly tabbing: Tabbing
  readonly scroller: RefObject<HTMLElement | null>
}

/** Returns the handlers of the table's element. */
export function useGridHands({ table, position, actions, walk, tabbing, scroller }: GridHandsOptions) {
  const { items, columns, rowPx, isReadOnly } = table
  const { active, anchor, editing, selected } = position
  const range: Range = { from: anchor ?? active, to: active }
  const item = items[walk.activeIndex]
  const column = columns.find(({ id }) => id === active.columnId)

  const compose = () => {
    const takesText = item && 'row' in item && column?.isEditable && COLUMN_SETTINGS[column.type].isTyped
    if (isReadOnly || editing || !takesText || table.held.has(item.key)) return
    actions.edit({ ...active, typed: '' })
  }
  const onCompositionStart = useComposing(scroller, compose)

  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    if (event.defaultPrevented) return
    const row = item && 'row' in item ? item.row : undefined
    // An input method begins: the field must be there before its first letter is, and gets it then.
    if (isForInputMethod(event)) return compose()
    if (tabbing.take(event)) return event.preventDefault()
    // A list or a calendar gets the key itself, so that it must open first, and nobody holds the key back.
    if (isForControl(event, { item, column, isReadOnly })) return actions.edit({ ...active })
    const { keyCode, shiftKey, ctrlKey, metaKey, altKey } = event
    const action = gridKey(
      { key: readingKey(event), keyCode, shiftKey, ctrlKey, metaKey, altKey },
      {
        item,
        index: walk.activeIndex,
        columnId: active.columnId,
        column,
        isReadOnly,
        hasSelection: selected.size > 0 || anchor !== undefined,
        pageLines: Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / rowPx) - 2),
      },
      {
        moveBy: walk.moveBy,
        toEdge: walk.toEdge,
        fold: () => item && 'group' in item && actions.fold(item.group),
        toggleRow: () => row && actions.select([row.id], !selected.has(row.id)),
        selectAll: () => actions.select(rowKeys(table), true),
        deselect: () => {
          actions.select([...selected], false)
          walk.go(active)
        },
        undo: actions.undo,
        edit: (typed) => actions.edit(typed === undefined ? { ...active } : { ...active, typed }),
        write: (text) => row && column && actions.write(row, column, text),
        clear: () => (selected.size > 0 ? actions.deleteSelected() : actions.clear(range)),
        duplicate: () => row && actions.duplicate(row),
        open: () => row && actions.open(row, active.columnId),
        inspect: () => row && actions.inspect(row),
      },
    )
    if (!action) return
    event.preventDefault()
    action()
  }

  // Anything else that focuses a cell, such as a screen reader, makes it the current one.
  const isPressed = useRef(false)
  const onMouseDown = () => {
    tabbing.end()
    isPressed.current = true
  }
  const onFocus = (event: FocusEvent) => {
    tabbing.onFocus(event)
    const place = placeOf(event.target)
    if (place && !isPressed.current && (place.key !== active.key || place.columnId !== active.columnId))
      actions.move(place, false)
    isPressed.current = false
  }
  const onClick = (event: MouseEvent) => {
    isPressed.current = false
    const place = placeOf(event.target)
    if (!place || place.key === HEADER) return
    const pressed = items.find(({ key }) => key === place.key)
    if (pressed && 'group' in pressed) actions.fold(pressed.group)
    else if (place.columnId === SELECT) actions.select([place.key], !selected.has(place.key))
    if (editing && editing.key === place.key && editing.columnId === place.columnId) return
    walk.go(place, event.shiftKey)
    if (table.opensTitles && place.columnId === 'title' && pressed && 'row' in pressed) actions.inspect(pressed.row)
  }
  const onDoubleClick = (event: MouseEvent) => {
    const place = placeOf(event.target)
    const pressed = items.find(({ key }) => key === place?.key)
    const over = columns.find(({ id }) => id === place?.columnId)
    if (!place || !pressed || !('row' in pressed) || !over) return
    if (over.isEditable && !isReadOnly) actions.edit(place)
    else if (!over.isEditable) actions.open(pressed.row, over.id)
  }
  const onClipboard = (event: ClipboardEvent) => {
    // A browser sends these where the last click was, also after one beside the table: no cell is meant then.
    if (editing || !event.currentTarget.contains(document.activeElement)) return
    event.preventDefault()
    if (event.type === 'copy') event.clipboardData.setData('text/plain', actions.copy(range))
    else if (!isReadOnly) {
      const [text, html] = ['text/plain', 'text/html'].map((type) => event.clipboardData.getData(type))
      actions.paste(range, { text: text ?? '', html: html ?? '' })
    }
  }
  return {
    onKeyDown,
    onFocus,
    onMouseDown,
    onClick,
    onDoubleClick,
    onCompositionStart,
    onCopy: onClipboard,
    onPaste: onClipboard,
  }
}

/** The keys of all lines that are cards. */
export function rowKeys({ items }: Pick<RegisterTable, 'items'>): readonly string[] {
  return items.flatMap((each) => ('row' in each ? [each.key] : []))
}

/** The place that the element stands for or is in. */
function placeOf(target: EventTarget): Place | undefined {
  const place = target instanceof Element ? target.closest<HTMLElement>('[data-place]')?.dataset.place : undefined
  const cut = place?.lastIndexOf('|') ?? -1
  return place === undefined || cut < 0 ? undefined : { key: place.slice(0, cut), columnId: place.slice(cut + 1) }
}
