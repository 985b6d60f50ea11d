// The text of one brief: read, select a passage, make it a card, follow a highlight to its card; the outline, the search
// and the size of the text above it.

import { type CSSProperties, type Ref, useImperativeHandle, useMemo, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useBoardThreads } from '@/components/thread/threads-context'
import type { PresentedBrief } from '@/lib/brief/presented-brief'
import type { PassageSelector } from '@/lib/brief/selector'
import type { TextRange } from '@/lib/brief/text-range'
import type { CardKind } from '@/lib/domain/cards/card-kind'
import type { PresenceUser } from '@/lib/protocol/presence'
import type { ListedMark } from '../marks/located-marks'
import type { LocatedPassage } from '../marks/located-passages'
import type { MarkActions } from '../marks/mark-view'
import type { AddMark } from '../marks/use-mark-actions'
import type { ReadingOrder } from '../text/reading-order'
import { FlashedLines, useFlash } from './flashed-lines'
import { ReaderBar } from './reader-bar'
import { ReaderOverlays } from './reader-overlays'
import type { ReaderSearch } from './reader-search'
import type { ReaderSettings } from './reader-settings'
import { ReaderText } from './reader-text'
import { readersByBlock } from './readers-by-block'
import { useCurrentBlock } from './use-current-block'
import { useDrawnSegments } from './use-drawn-segments'
import { usePassageActions } from './use-passage-actions'
import { usePassageSelection } from './use-passage-selection'
import { useReaderKeys } from './use-reader-keys'
import { type SharedReading, useReadingNews } from './use-reading-news'
import { useReveal } from './use-reveal'
import { useSearchInText } from './use-search-in-text'
import { useVisibleBlock } from './use-visible-block'

export interface ReaderHandle {
  /** Scrolls to a range of the reading text and marks it for a moment. */
  showRange: (range: TextRange) => void
  /** Does the same, and gives the keyboard to its block. */
  enterRange: (range: TextRange) => void
  /** Opens a mark beside its passage. */
  openMark: (id: string) => void
  /** Gives the keyboard to the text. */
  focus: () => void
}

export interface ReaderProps {
  brief: PresentedBrief
  order: ReadingOrder
  passages: readonly LocatedPassage[]
  marks: readonly ListedMark[]
  me: PresenceUser
  reading: SharedReading
  markActions: MarkActions & { readonly add: AddMark }
  /** Shows all marks as a list. */
  onOpenMarks: () => void
  settings: ReaderSettings
  onSettings: (change: Partial<ReaderSettings>) => void
  search: ReaderSearch
  onCreateCard: (kind: CardKind, passage: PassageSelector) => void
  onShowCard: (cardId: string) => void
  ref: Ref<ReaderHandle>
}

export function Reader(props: ReaderProps) {
  const { brief, order, passages, marks, me, reading, markActions, settings, search, ref } = props
  const t = useTranslations('brief.reader')
  const scroller = useRef<HTMLDivElement>(null)
  const content = useRef<HTMLDivElement>(null)
  const { text, blocks } = order
  const { language } = brief.metadata
  const currentBlock = useCurrentBlock(scroller, order)
  const { set: setBlock, focus } = currentBlock
  const canSelect = markActions.mayMark
  const selection = usePassageSelection(scroller, text, canSelect)
  const { range } = selection
  const onKeyDown = useReaderKeys({ reader: scroller, order, selection, canSelect, activeIndex: currentBlock.index })
  const threads = useBoardThreads()
  const actions = usePassageActions({
    scroller,
    order,
    selection,
    currentBlock,
    marks,
    onMark: markActions.add,
    onCreateCard: props.onCreateCard,
    onComment: (passage) =>
      threads?.begin({
        ...passage,
        kind: 'passage',
        briefId: brief.id,
        state: 'anchored',
        wasRef: '',
        wasTitle: brief.title,
      }),
  })
  const { openMark } = actions
  const segments = useDrawnSegments({ blocks, passages, marks, writing: actions.writing, me })
  const visibleId = useVisibleBlock(scroller, content, order)
  const noteReading = useReadingNews(brief.id, visibleId, reading.publish)
  const readerCache = useMemo(() => new Map<string, readonly PresenceUser[]>(), [])
  const readersHere = useMemo(
    () => readersByBlock(reading.readers, brief.id, readerCache),
    [reading.readers, brief.id, readerCache],
  )

  const { lines: flashedLines, show } = useFlash(scroller)
  const found = useSearchInText({ scroller, order, search, visibleId, segments, currentBlock, show })
  const { reveal, enter, jump } = useReveal({ scroller, order, currentBlock, show })
  useImperativeHandle(ref, () => ({ showRange: reveal, enterRange: enter, openMark, focus }), [
    reveal,
    enter,
    openMark,
    focus,
  ])

  const digits = settings.paragraphNumbers ? String(order.lastNumber).length : 0
  const style = {
    '--reader-px': `${settings.fontPx}px`,
    '--gutter': `${Math.max(0.75, digits * 0.4 + 0.25) + 0.75}rem`,
    fontSize: settings.fontPx,
  } as CSSProperties
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a key of all that is inside
    <div
      onPointerDown={noteReading}
      onWheel={noteReading}
      onFocus={noteReading}
      onKeyDown={(event) => {
        noteReading()
        if (event.key !== 'F3' || !search.isOpen || found.matches.length === 0) return
        event.preventDefault()
        found.goTo((found.current ?? -1) + (event.shiftKey ? -1 : 1))
      }}
      className="flex min-h-0 grow flex-col"
    >
      <ReaderBar
        brief={brief}
        order={order}
        visibleId={visibleId}
        readers={readersHere}
        onJump={jump}
        settings={settings}
        onSettings={props.onSettings}
        search={search}
        found={found}
      />
      <div
        ref={scroller}
        role="document"
        // A press beside the paragraphs is meant for the text, too.
        tabIndex={-1}
        aria-label={t('label')}
        lang={language || undefined}
        onKeyDown={onKeyDown}
        onClick={({ target }) => {
          const id = target instanceof Element && target.closest('[data-mark]')?.getAttribute('data-mark')
          // The end of a drag over a mark is a selection, not a press on it.
          if (id && document.getSelection()?.isCollapsed !== false) openMark(id)
        }}
        onFocus={(event) => {
          const id = blockIdOf(event.target)
          if (id !== undefined) setBlock(id)
        }}
        style={style}
        className="relative min-h-0 grow select-text overflow-y-auto py-4 outline-none pe-1.5 ps-1.5 text-ink leading-[1.6] selection:bg-highlight-mine selection:text-ink"
      >
        <ReaderText
          ref={content}
          brief={brief}
          order={order}
          segments={segments}
          settings={settings}
          tabStopId={currentBlock.block?.id}
          readers={readersHere}
          onShowCard={props.onShowCard}
          onOpenMark={openMark}
          onOpenMarks={props.onOpenMarks}
        />
        {blocks.length === 0 ? <p className="px-6 text-mute">{t('allSetAside')}</p> : null}
        <FlashedLines lines={flashedLines} />
        <p aria-live="polite" className="sr-only">
          {range && selection.menu !== 'pointer' ? t('selected', { quote: text.slice(range.start, range.end) }) : ''}
        </p>
        <ReaderOverlays reader={scroller} selection={selection} actions={actions} markActions={markActions} />
      </div>
    </div>
  )
}

function blockIdOf(target: Element): string | undefined {
  return target.closest('[data-block]')?.getAttribute('data-block') ?? undefined
}
