// The two columns beside a block: your own marks, and everyone else's. Each mark is a thin bar along its lines with its
// author's initials at the top; hover and focus show the note, a press opens it.

import { clsx } from 'clsx'
import { type RefObject, useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Tooltip } from '@/components/ui/tooltip'
import type { CodePointText } from '@/lib/brief/code-points'
import type { TextRange } from '@/lib/brief/text-range'
import { textToRange } from '../text/dom-range'
import type { LocatedMark } from './located-marks'
import { CHIP_PX, layoutMargin, type MarkLines } from './margin-layout'

export interface MarginMarksProps {
  /** The element that holds the block's text and whose corner the columns are measured from. */
  frame: RefObject<HTMLElement | null>
  block: TextRange
  text: CodePointText
  marks: readonly LocatedMark[]
  /** Whether Tab comes here. */
  isTabStop: boolean
  onOpenMark: (id: string) => void
  onOpenList: () => void
}

const TRACK_PX = 3

export function MarginMarks({ frame, block, text, marks, isTabStop, onOpenMark, onOpenList }: MarginMarksProps) {
  const [lines, setLines] = useState<{ readonly of: readonly MarkLines[]; readonly heightPx: number }>()
  useEffect(() => {
    const element = frame.current
    if (!element) return
    // The observer fires when the browser lays the block out, not before: blocks out of sight cost nothing.
    const observer = new ResizeObserver(() => setLines(measure(element, block, text, marks)))
    observer.observe(element)
    return () => observer.disconnect()
  }, [frame, block, text, marks])
  if (!lines) return null

  const byId = new Map(marks.map((mark) => [mark.id, mark]))
  const isMine = ({ id }: MarkLines) => byId.get(id)?.isMine ?? false
  const column = (own: boolean) => {
    const { bars, chips, more } = layoutMargin(
      lines.of.filter((each) => isMine(each) === own),
      lines.heightPx,
    )
    return (
      <div key={String(own)} className={clsx('absolute inset-y-0 w-4', own ? 'end-[18px]' : 'end-0')}>
        {bars.map(({ id, top, height, track }) => (
          <span
            key={id}
            aria-hidden
            className="absolute w-[2px] rounded-full"
            style={{ top, height, insetInlineEnd: track * TRACK_PX, backgroundColor: byId.get(id)?.color }}
          />
        ))}
        {chips.map(({ id, top }) => {
          const mark = byId.get(id)
          return mark ? (
            <Chip key={id} mark={mark} topPx={top} isTabStop={isTabStop} onOpen={() => onOpenMark(id)} />
          ) : null
        })}
        {more ? <More count={more.count} topPx={more.top} isTabStop={isTabStop} onOpen={onOpenList} /> : null}
      </div>
    )
  }
  return (
    <div className="pointer-events-none absolute inset-y-0 end-0 w-[34px] select-none">{[true, false].map(column)}</div>
  )
}

const CHIP =
  'pointer-events-auto absolute start-0 grid select-none place-items-center overflow-hidden font-semibold text-[8px] leading-none outline-offset-1'

interface ChipProps {
  mark: LocatedMark
  topPx: number
  isTabStop: boolean
  onOpen: () => void
}

/** Round for a mark alone, square and filled for one with a note. */
function Chip({ mark, topPx, isTabStop, onOpen }: ChipProps) {
  const t = useTranslations('brief.marks')
  const { name, note, isMine, hasFailed, color, initials } = mark
  const label = t(isMine ? 'mineLabel' : 'label', { name, note: note || t('noNote') })
  return (
    <Tooltip side="start" content={<span className="line-clamp-6 whitespace-pre-wrap break-words">{label}</span>}>
      <button
        type="button"
        data-chip={mark.id}
        tabIndex={isTabStop ? 0 : -1}
        aria-label={hasFailed ? t('failedLabel', { label }) : label}
        onClick={onOpen}
        className={clsx(
          CHIP,
          note === '' ? 'rounded-full border-[1.5px] bg-panel' : 'rounded-[4px] border-[1.5px] text-white',
        )}
        style={{
          top: topPx,
          width: CHIP_PX,
          height: CHIP_PX,
          borderColor: color,
          ...(note === '' ? {} : { backgroundColor: color }),
        }}
      >
        {hasFailed ? '!' : shortInitials(initials)}
      </button>
    </Tooltip>
  )
}

function More({ count, topPx, isTabStop, onOpen }: Omit<ChipProps, 'mark'> & { count: number }) {
  const t = useTranslations('brief.marks')
  return (
    <button
      type="button"
      tabIndex={isTabStop ? 0 : -1}
      aria-label={t('more', { count })}
      onClick={onOpen}
      className={clsx(CHIP, 'rounded-full bg-mute text-panel')}
      style={{ top: topPx, width: CHIP_PX, height: CHIP_PX }}
    >
      +{count}
    </button>
  )
}

/** Two Latin letters fit, of wider ones the first. */
function shortInitials(initials: string): string {
  const letters = Array.from(initials)
  return letters.slice(0, /^[\u0020-\u024f]*$/.test(initials) ? 2 : 1).join('')
}

/** The lines of each mark in this block, in pixels below the top of the frame. */
function measure(frame: HTMLElement, block: TextRange, text: CodePointText, marks: readonly LocatedMark[]) {
  const corner = frame.getBoundingClientRect()
  const blocks = [...frame.querySelectorAll('[data-block-start]')]
  const of = marks.flatMap(({ id, start, end }): MarkLines[] => {
    const here = { start: Math.max(start, block.start), end: Math.min(end, block.end) }
    const rects = [...(textToRange(frame, here, text, blocks)?.getClientRects() ?? [])]
    if (rects.length === 0) return []
    const top = Math.min(...rects.map((rect) => rect.top)) - corner.top
    const bottom = Math.max(...rects.map((rect) => rect.bottom)) - corner.top
    return [{ id, top, bottom, isContinued: start < block.start }]
  })
  return { of, heightPx: corner.height }
}
