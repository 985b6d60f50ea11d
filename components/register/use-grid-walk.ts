// Walking through the register's table: the current place moves, and the keyboard focus follows it once it is drawn.

import { type RefObject, useLayoutEffect, useRef } from 'react'
import { HEADER, type Place, SELECT } from './register-place'
import type { RegisterTable, TableActions, TablePosition } from './register-table'
import { scrollAcross } from './scroll-across'

export interface GridWalkOptions {
  readonly table: RegisterTable
  readonly position: TablePosition
  readonly actions: TableActions
  /** The index of the active line; -1 in the line of the columns' names. */
  readonly activeIndex: number
  readonly scroller: RefObject<HTMLElement | null>
  /** Scrolls the line with that index into sight. */
  readonly scrollTo: (index: number) => void
}

export interface GridWalk {
  /** All columns by their ids, the boxes first if there are any. */
  readonly columnIds: readonly string[]
  readonly activeIndex: number
  /** Goes to a place, or takes the range as far as it. */
  readonly go: (place: Place, extend?: boolean) => void
  /** Goes so many lines and columns on, as far as the table reaches. */
  readonly moveBy: (lines: number, across: number, extend?: boolean) => void
  readonly toEdge: (edge: 'first' | 'last', extend: boolean) => void
  /** Whether the active place gets the keyboard back when nothing is edited any more. */
  readonly takeFocus: (takes: boolean) => void
}

/** Returns the ways through the table. */
export function useGridWalk(options: GridWalkOptions): GridWalk {
  const { table, position, actions, activeIndex, scroller, scrollTo } = options
  const { items, columns, hasBoxes } = table
  const { active, editing } = position
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
    actions.move(place, extend)
  }
  const columnIds = [...(hasBoxes ? [SELECT] : []), ...columns.map(({ id }) => id)]
  return {
    columnIds,
    activeIndex,
    go,
    moveBy: (lines, across, extend = false) => {
      const at = active.key === HEADER ? -1 : activeIndex
      const index = Math.max(-1, Math.min(items.length - 1, at + lines))
      const column = columnIds[clamp(columnIds.indexOf(active.columnId) + across, 0, columnIds.length - 1)]
      const item = items[index]
      if (extend && !item) return
      go({ key: item?.key ?? HEADER, columnId: column ?? SELECT }, extend)
    },
    toEdge: (edge, extend) => {
      const [to, columnId] = edge === 'first' ? [items[0], columnIds[0]] : [items.at(-1), columnIds.at(-1)]
      go({ key: to?.key ?? HEADER, columnId: columnId ?? SELECT }, extend)
    },
    takeFocus: (takes) => {
      shouldFocus.current = takes
    },
  }
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, value))
}
