// A list of the server's as a table with its pages; its place is an outline while it loads, and words where it is empty.

'use client'

import { type Column, DataTable } from './data-table'
import { ListState, type ListStateProps } from './list-state'
import { Pager, type PagerProps } from './pager'

export interface PagedTableProps<Data extends Omit<PagerProps, 'onChange'>, Row> {
  query: ListStateProps<Data>['query'] & { readonly isPlaceholderData: boolean }
  rowsOf: (data: Data) => readonly Row[]
  keyOf: (row: Row) => string
  label: string
  columns: readonly Column<Row>[]
  /** The words where the list is empty. */
  emptyText: string
  onPage: (page: number) => void
}

export function PagedTable<Data extends Omit<PagerProps, 'onChange'>, Row>({
  query,
  rowsOf,
  emptyText,
  onPage,
  ...table
}: PagedTableProps<Data, Row>) {
  return (
    <ListState query={query} isEmpty={({ total }) => total === 0} emptyText={emptyText}>
      {(data) => (
        <>
          <DataTable {...table} rows={rowsOf(data)} isStale={query.isPlaceholderData} />
          <Pager page={data.page} pageSize={data.pageSize} total={data.total} onChange={onPage} />
        </>
      )}
    </ListState>
  )
}
