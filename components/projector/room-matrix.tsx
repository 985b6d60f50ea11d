// The step's matrix for the back row, as large as its place: every word of both axes, the levels, the line of tolerance,
// and the references of the cards in each cell. Their titles stand beside it.

import { useMemo } from 'react'
import { useLocale } from 'use-intl'
import { axisTitle, axisWord } from '@/components/canvas/matrix/axis-words'
import { toleranceLine } from '@/components/canvas/matrix/tolerance-line'
import { wordsOf } from '@/components/canvas/words/canvas-words'
import { LEVEL_CHIP_CLASS } from '@/components/ui/level-chip'
import type { BoardCard, BoardMatrix } from '@/lib/document/view/board-view'
import { type Criteria, levelWord } from '@/lib/domain/criteria/criteria'
import type { Axis } from '@/lib/domain/matrix/axis'
import { cellsInOrder, rowsFromTop } from '@/lib/domain/matrix/matrix'
import { cellOf } from '@/lib/domain/matrix/matrix-axes'
import { levelOfCell } from '@/lib/domain/matrix/matrix-cells'
import { groupBy } from '@/lib/std/group-by'
import { CellRefs, RefChip } from './cell-refs'
import { cellStyle, type RoomAxes, SIDE } from './room-axes'
import { ROOM_TEXT } from './room-text'

export interface RoomMatrixProps {
  matrix: BoardMatrix
  axes: RoomAxes
  /** The cards of the matrix. */
  cards: readonly BoardCard[]
  criteria: Criteria
}

export function RoomMatrix({ matrix, axes, cards, criteria }: RoomMatrixProps) {
  const locale = useLocale()
  const words = wordsOf(locale)
  const { x, y, grid } = axes
  const poles = {
    x: { low: matrix.xLow, high: matrix.xHigh },
    y: { low: matrix.yLow, high: matrix.yHigh },
  }
  const wordAt = (axis: Axis, side: 'x' | 'y', position: number) =>
    axisWord(axis, position, poles[side], criteria, words)
  const placed = useMemo(() => groupBy(cards, (card) => cellKey(axes, card)), [axes, cards])
  const tray = placed.get('') ?? []
  return (
    <section
      aria-label={words.canvas('aria.matrix', { title: matrix.title })}
      // As on the canvas, where low is at the left in every language.
      dir="ltr"
      className={`absolute inset-0 z-20 flex flex-col gap-[0.8vh] bg-surface px-[1.2vw] pt-[1.2vh] pb-12 text-ink ${ROOM_TEXT}`}
    >
      <div className="flex items-baseline justify-between gap-[2vw]">
        <p className="font-medium text-ink-soft">{axisTitle(y, poles.y, criteria, words)} ↑</p>
        <h2 dir="auto" className="min-w-0 truncate font-semibold">
          {matrix.title}
        </h2>
        <p className="font-medium text-ink-soft">{axisTitle(x, poles.x, criteria, words)} →</p>
      </div>
      <div className="grid min-h-0 grow grid-cols-[auto_minmax(0,1fr)] grid-rows-[minmax(0,1fr)_auto] gap-x-[0.8vw] gap-y-[0.6vh]">
        <ol className="flex max-w-[11vw] flex-col">
          {rowsFromTop(grid).map((position) => (
            <AxisStep key={position} {...wordAt(y, 'y', position)} className="min-h-0 flex-1 justify-end text-end" />
          ))}
        </ol>
        <div className="relative">
          {cellsInOrder(grid).map((cell) => {
            const level = levelOfCell(axes, criteria, cell) ?? 'low'
            const here = placed.get(`${cell.x},${cell.y}`) ?? []
            return (
              <div
                key={`${cell.x},${cell.y}`}
                style={cellStyle(grid, cell)}
                className={`absolute flex flex-col overflow-hidden rounded-[0.5vh] px-[0.4em] py-[0.1em] ${LEVEL_CHIP_CLASS[level]}`}
              >
                <p className="shrink-0 truncate font-semibold">{levelWord(criteria, level, locale)}</p>
                {here.length > 0 ? <CellRefs cards={here} /> : null}
              </div>
            )
          })}
          <svg
            aria-hidden
            viewBox={`0 0 ${SIDE} ${SIDE}`}
            preserveAspectRatio="none"
            className="pointer-events-none absolute inset-0 size-full"
          >
            <path
              d={toleranceLine(axes, criteria)}
              fill="none"
              strokeDasharray="10 7"
              vectorEffect="non-scaling-stroke"
              className="stroke-3 stroke-ink-soft"
            />
          </svg>
        </div>
        <ol className="col-start-2 flex">
          {Array.from({ length: grid.columns }, (_, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: positions on the axis
            <AxisStep key={i} {...wordAt(x, 'x', i + 1)} className="min-w-0 flex-1 justify-center text-center" />
          ))}
        </ol>
      </div>
      {tray.length === 0 ? null : (
        <p className="flex flex-wrap gap-x-[0.5em] gap-y-[0.1em] pe-[7vw]">
          <span className="text-ink-soft">{words.canvas('tray')}</span>
          {tray.map((card) => (
            <RefChip key={card.id}>{card.ref}</RefChip>
          ))}
        </p>
      )}
    </section>
  )
}

function AxisStep({ number, word, className }: { number?: number; word: string; className: string }) {
  return (
    <li className={`flex items-center ${className}`}>
      <span className="min-w-0 [overflow-wrap:anywhere]">
        {number === undefined ? null : <b className="font-semibold">{number} </b>}
        {word}
      </span>
    </li>
  )
}

/** The cell of a card, as `x,y`; '' without one. */
function cellKey(axes: RoomAxes, card: BoardCard): string {
  const cell = cellOf(axes, card.fields)
  return cell ? `${cell.x},${cell.y}` : ''
}
