// The line of the columns' names: each a button with the column's menu and an edge that makes it wider, and before them
// the box that selects all rows.

import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { RegisterColumn } from '@/lib/domain/register/register-columns'
import { columnWord } from '@/lib/export/register-words'
import { ColumnEdge } from './column-edge'
import { HEADER, type Place, ROW_PX, SELECT } from './register-place'
import type { RegisterTable } from './register-table'

interface HeaderLineProps {
  table: RegisterTable
  active: Place
  isAllSelected: boolean
  isSomeSelected: boolean
  headerMenu: (column: RegisterColumn, trigger: ReactNode) => ReactNode
  onSelectAll: (isSelected: boolean) => void
  onResize: (column: RegisterColumn, widthPx: number) => void
}

export function HeaderLine(props: HeaderLineProps) {
  const { active, isAllSelected, isSomeSelected, onSelectAll } = props
  const { columns, look, sorts, hasBoxes } = props.table
  const t = useTranslations('register')
  return (
    <thead className="sticky top-0 z-20">
      <tr aria-rowindex={1} style={{ height: ROW_PX }}>
        {hasBoxes ? (
          <th
            className="sticky start-0 z-10 border-line border-b bg-surface px-2 align-middle leading-none"
            aria-colindex={1}
          >
            <input
              type="checkbox"
              ref={(box) => {
                if (box) box.indeterminate = isSomeSelected && !isAllSelected
              }}
              aria-label={t('selectAll')}
              checked={isAllSelected}
              tabIndex={active.key === HEADER && active.columnId === SELECT ? 0 : -1}
              data-place={`${HEADER}|${SELECT}`}
              onChange={() => onSelectAll(!isAllSelected)}
              className="size-4 align-middle accent-accent pointer-coarse:size-6"
            />
          </th>
        ) : null}
        {columns.map((column, i) => {
          const sort = sorts.find(({ columnId }) => columnId === column.id)
          const isActive = active.key === HEADER && active.columnId === column.id
          const name = columnWord(column, look.locale)
          return (
            <th
              key={column.id}
              aria-colindex={i + (hasBoxes ? 2 : 1)}
              aria-sort={sort ? (sort.isDescending ? 'descending' : 'ascending') : undefined}
              className={clsx(
                'relative border-line border-b bg-surface p-0 text-start font-medium',
                // It stays, beside the boxes, when the table is scrolled sideways.
                column.id === 'ref' && ['sticky z-10', hasBoxes ? 'start-10' : 'start-0'],
              )}
            >
              {props.headerMenu(
                column,
                <button
                  type="button"
                  data-place={`${HEADER}|${column.id}`}
                  tabIndex={isActive ? 0 : -1}
                  title={name}
                  className="flex h-[33px] w-full pointer-coarse:h-11 items-center gap-1 px-2 text-ink-soft hover:bg-hover focus-visible:-outline-offset-2"
                >
                  <span dir="auto" className="truncate">
                    {name}
                  </span>
                  {sort ? <span aria-hidden>{sort.isDescending ? '↓' : '↑'}</span> : null}
                  {sort && sorts.length > 1 ? <sup aria-hidden>{sorts.indexOf(sort) + 1}</sup> : null}
                </button>,
              )}
              <ColumnEdge onResize={(width) => props.onResize(column, width)} />
            </th>
          )
        })}
      </tr>
    </thead>
  )
}
