// The register's table: only the lines in sight are drawn, one cell has the focus, arrow keys move between cells. The
// owner decides what a key or a click means for the board.

import type { ReactNode } from 'react'
import { ScrollShadows } from '@/components/ui/scroll-edges'
import type { RegisterColumn } from '@/lib/domain/register/register-columns'
import type { RegisterRow } from '@/lib/domain/register/register-row'
import { GroupLine } from './group-line'
import { HeaderLine } from './header-line'
import { TITLE_PX } from './register-settings'
import type { RegisterTable, TableActions, TablePosition } from './register-table'
import { RowLine } from './row-line'
import type { AfterEdit } from './use-cell-editing'
import { rowKeys, useGridHands } from './use-grid-hands'
import { useGridWalk } from './use-grid-walk'
import { useMovedRow } from './use-moved-row'
import { placeAfter, useTabbing } from './use-tabbing'
import { useVirtualRows } from './use-virtual-rows'

const NOTHING: readonly string[] = []
/** The width of the column of boxes. */
const BOXES_PX = 40

export interface RegisterGridProps {
  readonly label: string
  readonly table: RegisterTable
  readonly position: TablePosition
  readonly actions: TableActions
  readonly headerMenu: (column: RegisterColumn, trigger: ReactNode) => ReactNode
}

export function RegisterGrid({ label, table, position, actions, headerMenu }: RegisterGridProps) {
  const { items, columns, widthOf, hasRoomForTitles, rowPx, look, isReadOnly, hasBoxes } = table
  const { active, anchor, editing, selected } = position
  const activeIndex = items.findIndex(({ key }) => key === active.key)
  const { scroller, lines, scrollTo } = useVirtualRows(items.length, activeIndex, rowPx)
  const walk = useGridWalk({ table, position, actions, activeIndex, scroller, scrollTo })
  const tabbing = useTabbing({ items, columns, active, go: walk.go })
  const hands = useGridHands({ table, position, actions, walk, tabbing, scroller })

  const moved = useMovedRow({ items, isEditing: editing !== undefined, go: walk.go, scrollTo })

  const finish = (row: RegisterRow, column: RegisterColumn, text: string, after: AfterEdit) => {
    const here = { key: row.id, columnId: column.id }
    const isTab = after === 'next' || after === 'previous'
    const next = isTab ? (placeAfter(items, columns, here, after === 'next' ? 1 : -1) ?? here) : here
    actions.write(row, column, text)
    // Past the end of the row, the place is another card's, and doesn't go with this one.
    if (next.key === row.id) moved.written(next, after)
    walk.takeFocus(after !== 'stay' || document.activeElement === document.body)
    actions.edit(undefined)
    if (after === 'down') walk.moveBy(1, 0)
    else if (isTab) {
      tabbing.begin()
      walk.go(next)
    }
  }
  const cancel = () => {
    walk.takeFocus(true)
    actions.edit(undefined)
  }

  const widths = [...(hasBoxes ? [BOXES_PX] : []), ...columns.map(widthOf)]
  const leastPx = widths.reduce((sum, width) => sum + width, 0)
  // A column of a fixed table that has no width takes what the others leave.
  const wideAt = hasRoomForTitles ? walk.columnIds.indexOf('title') : -1
  const title = columns.find(({ id }) => id === 'title')
  const mostPx = leastPx + (wideAt === -1 || !title ? 0 : Math.max(0, TITLE_PX.most - widthOf(title)))
  const from = anchor ?? active
  const columnIds = columns.map(({ id }) => id)
  const columnSpan = spanOf(columnIds, from.columnId, active.columnId)
  const keys = items.map(({ key }) => key)
  const lineSpan = anchor && spanOf(keys, from.key, active.key)
  const undrawn = items.length - 1 - (lines.at(-1) ?? -1)
  const isAllSelected = selected.size > 0 && items.every((item) => !('row' in item) || selected.has(item.key))
  return (
    <div className="relative flex min-h-0 grow">
      <div ref={scroller} className="min-h-0 min-w-0 grow scroll-pt-9 overflow-auto overscroll-contain bg-panel">
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: an editable table is a grid
          role="grid"
          aria-label={label}
          aria-rowcount={items.length + 1}
          aria-colcount={widths.length}
          aria-multiselectable
          aria-readonly={isReadOnly || undefined}
          {...hands}
          onKeyDownCapture={moved.forget}
          onMouseDownCapture={moved.forget}
          onAnimationEnd={moved.unmark}
          style={{ width: '100%', minWidth: leastPx, maxWidth: mostPx }}
          className="table-fixed border-separate border-spacing-0"
        >
          <colgroup>
            {widths.map((width, i) => (
              <col key={walk.columnIds[i]} style={i === wideAt ? undefined : { width }} />
            ))}
          </colgroup>
          <HeaderLine
            table={table}
            active={active}
            isAllSelected={isAllSelected}
            isSomeSelected={selected.size > 0}
            headerMenu={headerMenu}
            onSelectAll={(isSelected) => actions.select(rowKeys(table), isSelected)}
            onResize={actions.resize}
          />
          <tbody>
            {lines.flatMap((index, i) => {
              const item = items[index]
              if (!item) return []
              const gap = index - (lines[i - 1] ?? -1) - 1
              const activeColumn = item.key === active.key ? active.columnId : undefined
              const written = editing?.key === item.key && columns.find(({ id }) => id === editing.columnId)
              const isInRange = lineSpan !== undefined && index >= lineSpan[0] && index <= lineSpan[1]
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
                    hasBox={hasBoxes}
                    isReadOnly={isReadOnly || table.held.has(item.key)}
                    covered={table.covered.get(item.key)}
                    lock={table.locks.get(item.key)}
                    comments={table.comments?.get(item.key)?.comments ?? 0}
                    isHeld={table.held.has(item.key)}
                    activeColumn={activeColumn}
                    rangeFrom={isInRange ? columnSpan?.[0] : undefined}
                    rangeTo={isInRange ? columnSpan?.[1] : undefined}
                    isSelected={selected.has(item.key)}
                    news={table.news.get(item.key)}
                    newsSince={table.newsSince}
                    hasMoved={moved.key === item.key}
                    editing={editing?.key === item.key ? editing : undefined}
                    suggestions={written ? table.suggestionsFor(written) : NOTHING}
                    onDone={finish}
                    onCancel={cancel}
                    onComments={actions.showComments}
                  />
                ) : (
                  <GroupLine
                    key={item.key}
                    item={item}
                    index={index}
                    rowPx={rowPx}
                    name={table.groupName(item.group)}
                    columnCount={widths.length}
                    activeColumn={activeColumn}
                  />
                ),
              ]
            })}
            {undrawn > 0 ? <Spacer heightPx={undrawn * rowPx} /> : null}
          </tbody>
        </table>
      </div>
      <ScrollShadows box={scroller} isAcross />
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

/** The first and the last index of what lies between two of them; undefined if one isn't there. */
function spanOf(ids: readonly string[], from: string, to: string): readonly [number, number] | undefined {
  const [a, b] = [ids.indexOf(from), ids.indexOf(to)]
  return a < 0 || b < 0 ? undefined : [Math.min(a, b), Math.max(a, b)]
}
