// A table of the brief, as a table: it scrolls sideways inside its own box where the panel is narrow. Each row is a block
// whose element holds exactly the row's text, the bars between its cells included, though hidden: offsets are counted in it.

import { clsx } from 'clsx'
import { useMemo, useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { CodePointText } from '@/lib/brief/code-points'
import { directionOf } from '@/lib/brief/right-to-left'
import { cellsOf, type TableCell } from '@/lib/brief/table-cells'
import type { PresenceUser } from '@/lib/protocol/presence'
import type { LocatedMark } from '../marks/located-marks'
import type { Segment } from '../marks/located-passages'
import { MarginMarks } from '../marks/margin-marks'
import { MarkedText } from '../marks/marked-text'
import { marksIn } from '../marks/segments-by-block'
import type { ReaderBlock } from '../text/reading-order'
import { BlockReaders } from './block-readers'
import { PageLine } from './page-line'
import { useOverflow } from './use-overflow'

export interface TableViewProps {
  blocks: readonly ReaderBlock[]
  text: CodePointText
  /** Segments by block id; the same array as long as nothing changed. */
  segments: ReadonlyMap<string, readonly Segment[]>
  pageLabels: ReadonlyMap<string, string>
  showsNumbers: boolean
  /** The block that has the reader's one tab stop, if it is here. */
  tabStopId: string | undefined
  /** The other readers by block id; the same array as long as no reader moves on. */
  readers: ReadonlyMap<string, readonly PresenceUser[]>
  onShowCard: (cardId: string) => void
  onOpenMark: (id: string) => void
  onOpenMarks: () => void
}

interface TableRow {
  readonly block: ReaderBlock
  readonly cells: readonly TableCell[]
}

export function TableView(props: TableViewProps) {
  const { blocks, text, segments, pageLabels, showsNumbers, tabStopId, readers, onShowCard } = props
  const t = useTranslations('brief.reader')
  const frame = useRef<HTMLDivElement>(null)
  const box = useRef<HTMLDivElement>(null)
  const overflows = useOverflow(box)
  const rows = useMemo(() => blocks.map((block): TableRow => ({ block, cells: cellsOf(text, block) })), [blocks, text])
  const whole = useMemo(() => ({ start: blocks[0]?.start ?? 0, end: blocks.at(-1)?.end ?? 0 }), [blocks])
  const marks = useMemo(() => marksOf(blocks, segments), [blocks, segments])
  const people = [...new Set(blocks.flatMap(({ id }) => readers.get(id) ?? []))]
  const columns = rows.reduce((most, { cells }) => Math.max(most, cells.length), 1)
  const firstBody = rows.findIndex(({ block }) => block.level !== 0)
  const headRows = firstBody === -1 ? rows.length : firstBody
  const firstLabel = blocks[0] && pageLabels.get(blocks[0].id)

  const viewOf = ({ block, cells }: TableRow, index: number) => {
    const label = pageLabels.get(block.id)
    return [
      index === 0 || label === undefined ? null : (
        <tr key={`${block.id} page`}>
          <td colSpan={columns} className="pt-2">
            <PageLine label={label} />
          </td>
        </tr>
      ),
      <Row
        key={block.id}
        block={block}
        cells={cells}
        columns={columns}
        isHead={index < headRows}
        text={text}
        segments={segments.get(block.id)}
        showsNumber={showsNumbers}
        isTabStop={block.id === tabStopId}
        onShowCard={onShowCard}
      />,
    ]
  }
  return (
    <>
      {firstLabel === undefined ? null : <PageLine label={firstLabel} />}
      <div ref={frame} className="relative pe-10">
        {people.length > 0 ? (
          <span className="absolute top-1 start-0 z-1 flex items-center">
            <BlockReaders people={people} />
          </span>
        ) : null}
        <div
          ref={box}
          data-table-box=""
          {...(overflows && {
            role: 'region',
            tabIndex: 0,
            'aria-label': t('table', { rows: rows.length, columns }),
          })}
          className="relative overflow-x-auto rounded-sm py-0.5 ps-[calc(var(--gutter)+0.5rem)]"
        >
          <table
            dir={directionOf(text.slice(whole.start, whole.end))}
            className="min-w-full border-collapse text-[0.93em] leading-normal"
          >
            {headRows > 0 ? <thead>{rows.slice(0, headRows).map(viewOf)}</thead> : null}
            {headRows < rows.length ? (
              <tbody>{rows.slice(headRows).map((row, i) => viewOf(row, headRows + i))}</tbody>
            ) : null}
          </table>
        </div>
        {marks.length === 0 ? null : (
          <MarginMarks
            frame={frame}
            block={whole}
            text={text}
            marks={marks}
            isTabStop={blocks.some(({ id }) => id === tabStopId)}
            onOpenMark={props.onOpenMark}
            onOpenList={props.onOpenMarks}
          />
        )}
      </div>
    </>
  )
}

function marksOf(blocks: readonly ReaderBlock[], segments: TableViewProps['segments']): LocatedMark[] {
  return marksIn(blocks.flatMap(({ id }) => segments.get(id) ?? []))
}

interface RowProps extends TableRow {
  columns: number
  isHead: boolean
  text: CodePointText
  segments: readonly Segment[] | undefined
  showsNumber: boolean
  isTabStop: boolean
  onShowCard: (cardId: string) => void
}

function Row({ block, cells, columns, isHead, text, segments, showsNumber, isTabStop, onShowCard }: RowProps) {
  const number = showsNumber ? block.number : undefined
  return (
    <tr
      data-block={block.id}
      data-block-start={block.start}
      tabIndex={isTabStop ? 0 : -1}
      className="scroll-my-6 rounded-sm -outline-offset-2"
    >
      {cells.map((cell, i) => {
        // A head without a word names nothing.
        const Cell = isHead && cell.end > cell.start ? 'th' : 'td'
        return (
          <Cell
            key={cell.start}
            {...(Cell === 'th' && { scope: 'col' })}
            // A row of one cell stands across the table: it names the rows below it.
            {...(cells.length === 1 && columns > 1 && { colSpan: columns })}
            // Not part of the text: offsets count its characters.
            {...(i === 0 && number !== undefined && { 'data-number': number })}
            className={clsx(isHead ? HEAD : CELL, cell.end - cell.start > LONG_CELL && 'min-w-44')}
          >
            {i === 0 ? <Bar words={text.slice(block.start, cell.start)} /> : null}
            {segments ? (
              <MarkedText text={text} segments={within(segments, cell)} onShowCard={onShowCard} />
            ) : (
              text.slice(cell.start, cell.end)
            )}
            <Bar words={text.slice(cell.end, cells[i + 1]?.start ?? block.end)} />
          </Cell>
        )
      })}
      {cells.length > 1 && cells.length < columns ? <td colSpan={columns - cells.length} className={CELL} /> : null}
    </tr>
  )
}

/** Code points from which a cell gets the room of some words a line, however many columns there are. */
const LONG_CELL = 24

const CELL =
  'relative min-w-16 max-w-[28em] border border-line px-2 py-1 text-start align-top break-words [unicode-bidi:plaintext] data-number:before:absolute data-number:before:top-1 data-number:before:end-full data-number:before:me-2 data-number:before:font-normal data-number:before:text-[10px] data-number:before:text-mute data-number:before:tabular-nums data-number:before:content-[attr(data-number)_/_""]'
const HEAD = `${CELL} bg-surface font-semibold text-ink`

/** The sign between two cells, which the borders show. */
function Bar({ words }: { words: string }) {
  return words === '' ? null : (
    <span aria-hidden className="hidden">
      {words}
    </span>
  )
}

/** The parts of segments that lie in a cell. */
function within(segments: readonly Segment[], { start, end }: TableCell): Segment[] {
  return segments
    .filter((segment) => segment.start < end && segment.end > start)
    .map((segment) => ({ ...segment, start: Math.max(segment.start, start), end: Math.min(segment.end, end) }))
}
