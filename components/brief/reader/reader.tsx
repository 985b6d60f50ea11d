// The text of one brief: read, select a passage, make it a card, follow a highlight to its card; the outline, the search
// and the size of the text above it.

import { Search } from 'lucide-react'
import {
  type CSSProperties,
  type Ref,
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useTranslations } from 'use-intl'
import type { ReaderPlace } from '@/components/presence/readers'
import { IconButton } from '@/components/ui/icon-button'
import type { PresentedBrief } from '@/lib/brief/presented-brief'
import { describePassage, type PassageSelector } from '@/lib/brief/selector'
import type { TextRange } from '@/lib/brief/text-range'
import type { CardKind } from '@/lib/domain/cards/card-kind'
import type { PresenceUser } from '@/lib/protocol/presence'
import { type ListedMark, type LocatedMark, locateMarks } from '../marks/located-marks'
import type { LocatedPassage } from '../marks/located-passages'
import type { MarkActions } from '../marks/mark-view'
import { type SegmentCache, segmentsByBlock } from '../marks/segments-by-block'
import { textToRange } from '../text/dom-range'
import { makeOutline } from '../text/outline'
import { pageLabels } from '../text/page-labels'
import { blockAt, type ReadingOrder, withinReading } from '../text/reading-order'
import { BlockGroup } from './block-group'
import { type Align, FlashedLines, useFlash } from './flashed-lines'
import { OutlineButton } from './outline-button'
import { ReaderOverlays } from './reader-overlays'
import type { ReaderSettings } from './reader-settings'
import { readersByBlock } from './readers-by-block'
import { type OtherBriefMatches, SearchBar } from './search-bar'
import { clearSearchPaint, paintSearch } from './search-paint'
import { TextOptions } from './text-options'
import { useBriefSearch } from './use-brief-search'
import { usePassageSelection } from './use-passage-selection'
import { useReaderKeys } from './use-reader-keys'
import { type OnReading, useReadingNews } from './use-reading-news'
import { useVisibleBlock } from './use-visible-block'

export interface ReaderHandle {
  /** Scrolls to a range of the reading text and marks it for a moment. */
  showRange: (range: TextRange) => void
  /** Opens a mark beside its passage. */
  openMark: (id: string) => void
  /** Gives the keyboard to the text. */
  focus: () => void
}

/** The state of the search that the panel keeps, because it carries on from brief to brief. */
export interface ReaderSearch {
  readonly isOpen: boolean
  readonly query: string
  /** Increases whenever somebody opens the search. */
  readonly asked: number
  readonly others: readonly OtherBriefMatches[]
  readonly open: () => void
  readonly close: () => void
  readonly setQuery: (query: string) => void
  readonly openBrief: (briefId: string) => void
}

export interface ReaderProps {
  brief: PresentedBrief
  order: ReadingOrder
  passages: readonly LocatedPassage[]
  marks: readonly ListedMark[]
  me: PresenceUser
  /** The other readers and their places. */
  readers: readonly ReaderPlace[]
  onReading: OnReading
  markActions: MarkActions
  /** Marks a passage, with or without a note. */
  onMark: (passage: PassageSelector, note: string) => void
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
  const { brief, order, passages, marks, me, readers, markActions, settings, onSettings, search, ref } = props
  const { onMark, onOpenMarks, onReading, onCreateCard, onShowCard } = props
  const t = useTranslations('brief.reader')
  const tMarks = useTranslations('brief.marks')
  const tSearch = useTranslations('brief.search')
  const scroller = useRef<HTMLDivElement>(null)
  const content = useRef<HTMLDivElement>(null)
  const [activeId, setActiveId] = useState<string | undefined>(undefined)
  const { text, blocks } = order
  const { language } = brief.metadata
  const activeIndex = (activeId === undefined ? undefined : order.places.get(activeId)) ?? 0
  const [writing, setWriting] = useState<TextRange | undefined>()
  const [openedId, setOpenedId] = useState<string | undefined>()
  const canSelect = markActions.mayMark
  const selection = usePassageSelection(scroller, text, canSelect)
  const { range, select, closeMenu } = selection
  const onKeyDown = useReaderKeys({ reader: scroller, order, selection, canSelect, activeIndex })
  const { lines: flashedLines, show } = useFlash(scroller)
  const cache = useMemo<SegmentCache>(() => new Map(), [])
  const located = useMemo(
    () => withDraft(locateMarks(marks, tMarks('gone')), writing, me),
    [marks, writing, me, tMarks],
  )
  const segments = useMemo(() => segmentsByBlock(blocks, passages, located, cache), [blocks, passages, located, cache])
  const outline = useMemo(() => makeOutline(order), [order])
  const pages = useMemo(
    () => pageLabels(settings.pageNumbers ? brief.pages : null, blocks),
    [settings.pageNumbers, brief.pages, blocks],
  )
  const visibleId = useVisibleBlock(scroller, content, order)
  const noteReading = useReadingNews(brief.id, visibleId, onReading)
  const readerCache = useMemo(() => new Map<string, readonly PresenceUser[]>(), [])
  const readersHere = useMemo(() => readersByBlock(readers, brief.id, readerCache), [readers, brief.id, readerCache])

  const reveal = useCallback(
    (wanted: TextRange, align?: Align) => {
      const block = blockAt(blocks, wanted.start)
      if (block) setActiveId(block.id)
      const place = scroller.current ? textToRange(scroller.current, wanted, text) : undefined
      if (place) show(place, align)
    },
    [blocks, text, show],
  )
  const openMark = useCallback(
    (id: string) => {
      setWriting(undefined)
      setOpenedId(id)
      const mark = marks.find(({ highlight }) => highlight.id === id)
      if (mark?.place) setActiveId(blockAt(blocks, mark.place.start)?.id)
    },
    [marks, blocks],
  )
  const focusBlock = useCallback((start: number | undefined) => {
    const element = scroller.current?.querySelector(`[data-block-start="${start}"]`) ?? scroller.current
    if (element instanceof HTMLElement) element.focus({ preventScroll: true })
  }, [])
  const activeStart = blocks[activeIndex]?.start
  const focus = useCallback(() => focusBlock(activeStart), [focusBlock, activeStart])
  useImperativeHandle(ref, () => ({ showRange: reveal, openMark, focus }), [reveal, openMark, focus])
  const jump = useCallback(
    (blockId: string) => {
      const block = blocks[order.places.get(blockId) ?? -1]
      if (!block) return
      reveal(block, 'top')
      focusBlock(block.start)
    },
    [blocks, order, reveal, focusBlock],
  )

  const readingFrom = blocks[(visibleId === undefined ? undefined : order.places.get(visibleId)) ?? 0]?.start ?? 0
  const found = useBriefSearch(order, search.isOpen ? search.query : '', readingFrom)
  const { matches, current } = found
  const match = current === undefined ? undefined : matches[current]
  useEffect(() => {
    const place = match && scroller.current ? textToRange(scroller.current, match, text) : undefined
    if (place) show(place)
  }, [match, text, show])
  // biome-ignore lint/correctness/useExhaustiveDependencies: segments cut the text anew, and the paint with it
  useLayoutEffect(() => {
    if (scroller.current && matches.length > 0) paintSearch(scroller.current, text, matches, current)
    else clearSearchPaint()
    return clearSearchPaint
  }, [text, matches, current, segments])
  const closeSearch = () => {
    search.close()
    focusBlock(match ? blockAt(blocks, match.start)?.start : blocks[activeIndex]?.start)
  }

  const onClose = useCallback(() => {
    closeMenu()
    setWriting(undefined)
    setOpenedId(undefined)
    focus()
  }, [closeMenu, focus])
  /** The selected passage, and the selection is gone. */
  const takeSelection = () => {
    const passage = range ? withinReading(order, range) : undefined
    select(null)
    focus()
    return passage
  }
  const mark = ({ start, end }: TextRange, note: string) => onMark(describePassage(text, start, end), note)
  const onPick = (kind: CardKind) => {
    const passage = takeSelection()
    if (passage) onCreateCard(kind, describePassage(text, passage.start, passage.end))
  }
  const getLines = useCallback(
    (wanted: TextRange) => {
      const place = scroller.current ? textToRange(scroller.current, wanted, text) : undefined
      return place ? [...place.getClientRects()] : []
    },
    [text],
  )

  const showCard = useLatest(onShowCard)
  const showMark = useLatest(openMark)
  const showMarks = useLatest(onOpenMarks)
  const tabStopId = blocks[activeIndex]?.id
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
        if (event.key !== 'F3' || !search.isOpen || matches.length === 0) return
        event.preventDefault()
        found.goTo((current ?? -1) + (event.shiftKey ? -1 : 1))
      }}
      className="flex min-h-0 grow flex-col"
    >
      <div className="flex h-9 shrink-0 items-center gap-1 border-line border-b pr-2 pl-2 pointer-coarse:h-12">
        <OutlineButton
          outline={outline}
          order={order}
          language={language}
          visibleId={visibleId}
          readers={readersHere}
          onJump={jump}
        />
        <span className="ml-auto flex shrink-0 items-center">
          <TextOptions settings={settings} hasPages={(brief.pages?.length ?? 0) > 0} onChange={onSettings} />
          <IconButton
            size="sm"
            label={tSearch('title')}
            shortcut={tSearch('key')}
            icon={<Search />}
            aria-pressed={search.isOpen}
            onClick={search.isOpen ? closeSearch : search.open}
          />
        </span>
      </div>
      {search.isOpen ? (
        <SearchBar
          query={search.query}
          search={found}
          others={search.others}
          asked={search.asked}
          onQuery={search.setQuery}
          onOpenBrief={search.openBrief}
          onClose={closeSearch}
        />
      ) : null}
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
        onFocus={(event) => setActiveId(blockIdOf(event.target) ?? activeId)}
        style={style}
        className="relative min-h-0 grow select-text overflow-y-auto py-4 outline-none pr-1.5 pl-1.5 text-ink leading-[1.6] selection:bg-highlight-mine selection:text-ink"
      >
        <div ref={content} className="flex flex-col gap-[1.15em]">
          {order.groups.map((group) => (
            <BlockGroup
              key={group.blocks[0]?.id}
              isList={group.isList}
              blocks={group.blocks}
              text={text}
              language={language}
              segments={segments}
              pageLabels={pages}
              showsNumbers={settings.paragraphNumbers}
              tabStopId={group.blocks.some(({ id }) => id === tabStopId) ? tabStopId : undefined}
              readers={readersHere}
              onShowCard={showCard}
              onOpenMark={showMark}
              onOpenMarks={showMarks}
            />
          ))}
        </div>
        {blocks.length === 0 ? <p className="px-6 text-mute">{t('allSetAside')}</p> : null}
        <FlashedLines lines={flashedLines} />
        <p aria-live="polite" className="sr-only">
          {range && selection.menu !== 'pointer' ? t('selected', { quote: text.slice(range.start, range.end) }) : ''}
        </p>
        <ReaderOverlays
          reader={scroller}
          selection={selection}
          writing={writing}
          opened={marks.find(({ highlight }) => highlight.id === openedId)}
          markActions={markActions}
          getLines={getLines}
          onPick={markActions.mayMakeCards ? onPick : undefined}
          onMark={() => {
            const passage = takeSelection()
            if (passage) mark(passage, '')
          }}
          onNote={() => setWriting(takeSelection())}
          onSaveNote={(note) => {
            if (writing) mark(writing, note)
            onClose()
          }}
          onClose={onClose}
        />
      </div>
    </div>
  )
}

/** Adds the passage for which a note is being written, so that the writer sees which one it is. */
function withDraft(marks: LocatedMark[], writing: TextRange | undefined, me: PresenceUser): LocatedMark[] {
  if (!writing) return marks
  const { name, color } = me
  const draft = { ...writing, id: 'draft', isMine: true, name, initials: '…', color, note: '', hasFailed: false }
  return [...marks, draft].sort((a, b) => a.start - b.start || b.end - a.end)
}

/** Returns one function for the reader's whole life that runs the latest `action`. */
function useLatest<A extends unknown[]>(action: (...values: A) => void): (...values: A) => void {
  const latest = useRef(action)
  useEffect(() => {
    latest.current = action
  }, [action])
  return useCallback((...values: A) => latest.current(...values), [])
}

function blockIdOf(target: Element): string | undefined {
  return target.closest('[data-block]')?.getAttribute('data-block') ?? undefined
}
