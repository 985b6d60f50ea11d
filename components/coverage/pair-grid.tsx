// A table in which each cell holds the judgement of its row's card about its column's card. It works by keys, clicks
// and fingers; the heads stay in sight while the rest scrolls.

import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { ScrollEdges } from '@/components/ui/scroll-edges'
import type { BoardCard } from '@/lib/document/view/board-view'
import { CardName } from './card-name'
import { CardHead, CornerHead, columnWidth } from './grid-heads'
import { type GridPlace, useGridKeys } from './use-grid-keys'

export interface PairCell {
  readonly label: ReactNode
  /** The cell's value in words. */
  readonly spoken: string
  readonly className?: string
}

export interface PairGridProps {
  readonly label: string
  readonly corner: string
  readonly rows: readonly BoardCard[]
  readonly columns: readonly BoardCard[]
  /** Null where a card would judge itself. */
  readonly cellAt: (place: GridPlace) => PairCell | null
  readonly isReadOnly: boolean
  /** Enter, space, click or tap: the next value. */
  readonly onPress: (place: GridPlace) => void
  /** Returns whether the key meant something. */
  readonly onKey: (place: GridPlace, key: string) => boolean
  readonly tailTitle: string
  readonly tail: (row: number) => ReactNode
  readonly foot?: { readonly title: string; readonly cell: (column: number) => ReactNode }
}

export function PairGrid(props: PairGridProps) {
  const { label, corner, rows, columns, cellAt, isReadOnly, onPress, onKey, tailTitle, tail, foot } = props
  const t = useTranslations('coverage')
  const press = (place: GridPlace) => {
    if (!isReadOnly && cellAt(place)) onPress(place)
  }
  const { gridProps, current } = useGridKeys(
    { rows: rows.length, columns: columns.length, isReadOnly },
    press,
    (place, key) => {
      return !isReadOnly && cellAt(place) !== null && onKey(place, key)
    },
  )
  return (
    <ScrollEdges className="w-fit max-w-full rounded-xl border border-line bg-panel">
      <table
        aria-label={label}
        className="border-separate border-spacing-0"
        style={columnWidth(columns.length, '20rem')}
        {...gridProps}
      >
        <thead>
          <tr>
            <CornerHead>{corner}</CornerHead>
            {columns.map((card) => (
              <CardHead key={card.id} card={card} isTall />
            ))}
            <th
              scope="col"
              className="sticky top-0 z-10 border-line border-b bg-surface px-3 font-medium text-mute text-xs"
            >
              {tailTitle}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((card, row) => (
            <tr key={card.id}>
              <th
                scope="row"
                className="sticky start-0 z-10 border-line border-e border-b bg-panel p-1 text-start font-normal"
              >
                <CardName
                  card={card}
                  isTall
                  isQuiet
                  className="w-52 max-sm:w-32 max-sm:flex-wrap max-sm:gap-x-1 [&>span:last-child]:max-sm:w-full"
                />
              </th>
              {columns.map((other, column) => {
                const place = { row, column }
                const cell = cellAt(place)
                return (
                  <td
                    key={other.id}
                    data-row={row}
                    data-column={column}
                    tabIndex={row === current.row && column === current.column ? 0 : -1}
                    aria-label={`${card.ref} → ${other.ref}: ${cell?.spoken ?? t('grid.itself')}`}
                    aria-disabled={cell === null}
                    className={clsx(
                      'h-10 border-line border-e border-b px-1.5 text-center text-xs tabular-nums focus-visible:outline-offset-[-2px]',
                      cell === null ? 'bg-surface' : !isReadOnly && 'cursor-pointer hover:bg-hover',
                      cell?.className,
                    )}
                  >
                    {cell?.label}
                  </td>
                )
              })}
              <td className="border-line border-b bg-surface px-3 text-center">{tail(row)}</td>
            </tr>
          ))}
        </tbody>
        {foot ? (
          <tfoot>
            <tr>
              <th
                scope="row"
                className="sticky start-0 z-10 border-line border-e bg-surface px-2.5 py-1.5 text-start font-medium text-mute text-xs"
              >
                {foot.title}
              </th>
              {columns.map((card, column) => (
                <td key={card.id} className="border-line border-e bg-surface py-1.5 text-center tabular-nums">
                  {foot.cell(column)}
                </td>
              ))}
              <td className="bg-surface" />
            </tr>
          </tfoot>
        ) : null}
      </table>
    </ScrollEdges>
  )
}
