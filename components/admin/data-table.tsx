// A list as a table, or on narrow screens as one card per row: there, the column's heading stands beside each value.

'use client'

import { clsx } from 'clsx'
import type { ReactNode } from 'react'

export interface Column<Row> {
  /** The column's heading; also its key. */
  readonly title: string
  readonly cell: (row: Row) => ReactNode
  /** Numbers stand to the right. */
  readonly isNumber?: boolean
  /** Marks the column that names the row: it comes first in the row's card, without the column's heading. */
  readonly isName?: boolean
  /** Marks a column of buttons: it has no heading, and stands in the corner of the card. */
  readonly isActions?: boolean
}

export interface DataTableProps<Row> {
  label: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  keyOf: (row: Row) => string | number
  /** While another page is on its way. */
  isStale?: boolean
}

export function DataTable<Row>({ label, columns, rows, keyOf, isStale = false }: DataTableProps<Row>) {
  return (
    <div className="overflow-hidden rounded-xl border border-line bg-panel">
      <table
        aria-label={label}
        aria-busy={isStale}
        className={clsx('w-full border-collapse transition-opacity duration-100 max-sm:block', isStale && 'opacity-60')}
      >
        <thead className="max-sm:sr-only">
          <tr className="border-line border-b text-start text-mute text-xs">
            {columns.map(({ title, isNumber, isActions }) => (
              <th key={title} scope="col" className={clsx('h-9 px-3 font-medium', isNumber && 'text-end')}>
                {isActions ? <span className="sr-only">{title}</span> : title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="max-sm:block">
          {rows.map((row) => (
            <tr
              key={keyOf(row)}
              className="border-line max-sm:relative max-sm:block max-sm:py-2.5 [&:not(:first-child)]:border-t"
            >
              {columns.map((column) => (
                <td
                  key={column.title}
                  {...(isLabelled(column) ? { 'data-label': column.title } : {})}
                  className={cellClass(column)}
                >
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function isLabelled<Row>({ isName, isActions }: Column<Row>): boolean {
  return !isName && !isActions
}

function cellClass<Row>(column: Column<Row>): string {
  return clsx(
    'px-3 py-2 align-middle [overflow-wrap:anywhere]',
    column.isNumber && 'whitespace-nowrap text-end tabular-nums',
    column.isActions && 'w-11 text-end max-sm:absolute max-sm:top-1.5 max-sm:end-0 max-sm:w-auto',
    column.isName ? 'max-sm:block max-sm:py-1 max-sm:pe-24' : 'text-ink-soft',
    isLabelled(column) &&
      'max-sm:flex max-sm:justify-between max-sm:gap-4 max-sm:py-0.5 max-sm:before:shrink-0 max-sm:before:text-mute max-sm:before:content-[attr(data-label)]',
  )
}
