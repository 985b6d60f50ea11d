// The heading of a group in the register's table, which folds its rows away and brings them back.

import { ChevronDown, ChevronRight } from 'lucide-react'
import type { RegisterItem } from './register-items'
import { SELECT } from './register-place'

interface GroupLineProps {
  item: Extract<RegisterItem, { readonly group: string }>
  index: number
  rowPx: number
  name: string
  columnCount: number
  /** Undefined where the focus isn't in this line. */
  activeColumn: string | undefined
}

export function GroupLine({ item, index, rowPx, name, columnCount, activeColumn }: GroupLineProps) {
  const isActive = activeColumn !== undefined
  return (
    <tr aria-rowindex={index + 2} style={{ height: rowPx }}>
      <td
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of the grid
        role="gridcell"
        aria-colindex={1}
        colSpan={columnCount}
        tabIndex={isActive ? 0 : -1}
        data-place={`${item.key}|${activeColumn ?? SELECT}`}
        data-view-focus={isActive || undefined}
        aria-expanded={!item.isFolded}
        className="cursor-default border-line border-b bg-surface px-2 font-semibold focus-visible:-outline-offset-2"
      >
        <span className="sticky start-2 inline-flex items-center gap-1.5 align-middle">
          {item.isFolded ? <ChevronRight className="size-4" /> : <ChevronDown className="size-4" />}
          {name}
          <span className="font-normal text-mute tabular-nums">{item.count}</span>
        </span>
      </td>
    </tr>
  )
}
