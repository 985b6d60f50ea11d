// One risk of the traceability matrix. A row is drawn again only when what it shows has changed: a change in a table of
// 50 x 50 draws one row, not 2,500 cells.

import { clsx } from 'clsx'
import { memo } from 'react'
import { useTranslations } from 'use-intl'
import type { BoardCard, BoardLink } from '@/lib/document/view/board-view'
import type { Level } from '@/lib/domain/criteria/scale'
import { CardName } from './card-name'
import { LevelChip } from './level-chip'
import { traceFace } from './trace-cell-words'

export interface TraceRowProps {
  readonly risk: BoardCard
  readonly level: Level | undefined
  readonly row: number
  /** Somebody came here for this risk: its row is marked. */
  readonly isWanted: boolean
  readonly recommendations: readonly BoardCard[]
  /** Links by column. */
  readonly cells: readonly (readonly BoardLink[])[]
  readonly treatments: number
  /** The column of this row that Tab comes to; -1 where it is in another row. */
  readonly currentColumn: number
}

export const TraceRow = memo(function TraceRow(props: TraceRowProps) {
  const { risk, level, row, isWanted, recommendations, cells, treatments, currentColumn } = props
  const t = useTranslations('coverage')
  const words = useTranslations('card')
  return (
    <tr aria-rowindex={row + 2} data-wanted={isWanted || undefined}>
      <th
        scope="row"
        className={clsx(
          'sticky start-0 z-10 border-line border-e border-b p-1 text-start align-middle font-normal',
          isWanted ? 'bg-accent-soft shadow-[inset_3px_0_0_var(--accent)]' : 'bg-panel',
        )}
      >
        <div className="flex w-72 items-center gap-1.5 xl:w-96 max-lg:w-56 max-sm:w-32 max-sm:flex-col max-sm:items-start max-sm:gap-0.5">
          <CardName
            card={risk}
            isTall
            isQuiet
            className="min-w-0 grow max-sm:flex-wrap max-sm:gap-x-1 [&>span:last-child]:max-sm:w-full"
          />
          <span className="max-sm:px-1.5 max-sm:pb-1">
            <LevelChip level={level} />
          </span>
        </div>
      </th>
      {recommendations.map((recommendation, column) => {
        const face = traceFace(cells[column] ?? [], words)
        return (
          <td
            key={recommendation.id}
            tabIndex={column === currentColumn ? 0 : -1}
            data-row={row}
            data-column={column}
            aria-colindex={column + 2}
            aria-label={`${recommendation.ref} → ${risk.ref}: ${face?.spoken ?? t('trace.noLink')}`}
            className={clsx(
              'h-11 w-24 min-w-24 cursor-pointer border-line xl:w-28 xl:min-w-28 border-e border-b p-1 text-center align-middle text-xs leading-4 hover:bg-hover focus:outline-2 focus:outline-accent focus:outline-offset-[-2px]',
              isWanted && !face && 'bg-accent-soft',
              face?.isRaising && 'bg-level-high-soft text-level-high',
              face?.isTreating && !face.isRaising && 'bg-kind-recommendation-soft text-kind-recommendation',
            )}
          >
            {face ? (
              <>
                {face.dots === '' ? null : <span className="block text-[10px] tracking-wider">{face.dots}</span>}
                <span dir="auto" className="block truncate">
                  {face.word}
                </span>
              </>
            ) : (
              <span aria-hidden className="text-line-strong">
                ·
              </span>
            )}
          </td>
        )
      })}
      <td className="border-line border-b bg-surface px-2 text-center tabular-nums">
        {treatments === 0 ? <strong className="text-level-high">0</strong> : treatments}
      </td>
    </tr>
  )
}, isSameRow)

function isSameRow(a: TraceRowProps, b: TraceRowProps): boolean {
  return (
    a.row === b.row &&
    a.isWanted === b.isWanted &&
    a.level === b.level &&
    a.treatments === b.treatments &&
    a.currentColumn === b.currentColumn &&
    isSameName(a.risk, b.risk) &&
    a.recommendations.length === b.recommendations.length &&
    a.recommendations.every(
      (card, i) => card.id === b.recommendations[i]?.id && card.ref === b.recommendations[i]?.ref,
    ) &&
    a.cells.every((links, i) => isSameCell(links, b.cells[i] ?? []))
  )
}

function isSameName(a: BoardCard, b: BoardCard): boolean {
  return a.id === b.id && a.ref === b.ref && a.title === b.title && a.language === b.language
}

function isSameCell(a: readonly BoardLink[], b: readonly BoardLink[]): boolean {
  return (
    a.length === b.length &&
    a.every((link, i) => {
      const other = b[i]
      return (
        link.id === other?.id &&
        link.kind === other.kind &&
        link.effect === other.effect &&
        link.strength === other.strength
      )
    })
  )
}
