// The text of one brief: read, select a passage, make it a card, follow a highlight to its card.

import { type Ref, useCallback, useImperativeHandle, useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { PresentedBrief } from '@/lib/brief/presented-brief'
import { describePassage, type PassageSelector } from '@/lib/brief/selector'
import type { CardKind } from '@/lib/domain/card-kind'
import { textToRange } from './dom-range'
import { FlashedLines, useFlash } from './flashed-lines'
import { cutIntoSegments, type LocatedPassage } from './located-passages'
import { PassageMenu } from './passage-menu'
import { BlockView } from './reader-block'
import { type ReaderBlock, type ReadingOrder, withinReading } from './reading-order'
import type { TextRange } from './sentences'
import { usePassageSelection } from './use-passage-selection'
import { useReaderKeys } from './use-reader-keys'

export interface ReaderHandle {
  /** Scrolls to a range of what one reads and marks it for a moment. */
  showRange: (range: TextRange) => void
}

export interface ReaderProps {
  brief: PresentedBrief
  order: ReadingOrder
  passages: readonly LocatedPassage[]
  readOnly: boolean
  onCreateCard: (kind: CardKind, passage: PassageSelector) => void
  onShowCard: (cardId: string) => void
  ref: Ref<ReaderHandle>
}

export function Reader({ brief, order, passages, readOnly, onCreateCard, onShowCard, ref }: ReaderProps) {
  const t = useTranslations('brief.reader')
  const scroller = useRef<HTMLDivElement>(null)
  const [activeId, setActiveId] = useState<string | undefined>(undefined)
  const { text, blocks } = order
  const { language } = brief.metadata
  const activeIndex = Math.max(
    0,
    blocks.findIndex((block) => block.id === activeId),
  )
  const selection = usePassageSelection(scroller, text, !readOnly)
  const { range, select, closeMenu } = selection
  const onKeyDown = useReaderKeys({ reader: scroller, order, language, selection, canSelect: !readOnly, activeIndex })
  const flash = useFlash(scroller)
  const segments = useMemo(
    () => new Map(blocks.map((block) => [block.id, cutIntoSegments(block, passages)])),
    [blocks, passages],
  )

  const showRange = useCallback(
    (wanted: TextRange) => {
      const block = blocks.find(({ start, end }) => start <= wanted.start && wanted.start < end)
      if (block) setActiveId(block.id)
      const place = scroller.current ? textToRange(scroller.current, wanted, text) : undefined
      if (place) flash.show(place)
    },
    [blocks, text, flash],
  )
  useImperativeHandle(ref, () => ({ showRange }), [showRange])

  const focusActiveBlock = useCallback(() => {
    const block = blocks[activeIndex]
    const element = block && scroller.current?.querySelector(`[data-block-start="${block.start}"]`)
    if (element instanceof HTMLElement) element.focus({ preventScroll: true })
  }, [blocks, activeIndex])
  const onClose = useCallback(() => {
    closeMenu()
    focusActiveBlock()
  }, [closeMenu, focusActiveBlock])
  const onPick = useCallback(
    (kind: CardKind) => {
      if (!range) return
      const { start, end } = withinReading(order, range)
      select(null)
      focusActiveBlock()
      onCreateCard(kind, describePassage(text, start, end))
    },
    [range, order, text, select, focusActiveBlock, onCreateCard],
  )
  const getLines = useCallback(() => {
    const place = range && scroller.current ? textToRange(scroller.current, range, text) : undefined
    return place ? [...place.getClientRects()] : []
  }, [range, text])

  const viewOf = (block: ReaderBlock) => (
    <BlockView
      block={block}
      text={text}
      segments={segments.get(block.id) ?? []}
      isTabStop={block === blocks[activeIndex]}
      onShowCard={onShowCard}
    />
  )
  return (
    <div
      ref={scroller}
      role="document"
      aria-label={t('label')}
      lang={language || undefined}
      onKeyDown={onKeyDown}
      onFocus={(event) => setActiveId(blockIdAt(event.target, blocks) ?? activeId)}
      className="relative min-h-0 grow select-text overflow-y-auto py-4 pr-4 pl-1 text-[14px] text-ink leading-[1.6] selection:bg-highlight-mine selection:text-ink"
    >
      <div className="flex flex-col gap-4">
        {order.groups.map((group) =>
          group.isList ? (
            <ul key={group.blocks[0]?.id} className="flex list-none flex-col gap-1.5">
              {group.blocks.map((block) => (
                <li key={block.id}>{viewOf(block)}</li>
              ))}
            </ul>
          ) : (
            group.blocks.map((block) => <div key={block.id}>{viewOf(block)}</div>)
          ),
        )}
      </div>
      {blocks.length === 0 ? <p className="px-6 text-mute">{t('allSetAside')}</p> : null}
      <FlashedLines lines={flash.lines} />
      <p aria-live="polite" className="sr-only">
        {range && selection.menu !== 'pointer' ? t('selected', { quote: text.slice(range.start, range.end) }) : ''}
      </p>
      {range && selection.menu !== 'closed' ? (
        <PassageMenu getLines={getLines} takeFocus={selection.menu === 'keyboard'} onPick={onPick} onClose={onClose} />
      ) : null}
    </div>
  )
}

function blockIdAt(target: Element, blocks: ReadingOrder['blocks']): string | undefined {
  const start = target.closest('[data-block-start]')?.getAttribute('data-block-start')
  return blocks.find((block) => String(block.start) === start)?.id
}
