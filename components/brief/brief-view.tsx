// One brief on the panel: title, facts, and the tabs for the text, for people's marks, and for what is set aside.

import { clsx } from 'clsx'
import { Tabs } from 'radix-ui'
import { type Ref, useCallback, useImperativeHandle, useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { ScreenPoint } from '@/components/canvas/sight/over-canvas'
import type { PresentedBrief } from '@/lib/brief/presented-brief'
import { describePassage, type PassageSelector } from '@/lib/brief/selector'
import type { TextRange } from '@/lib/brief/text-range'
import type { CardKind } from '@/lib/domain/cards/card-kind'
import type { PresenceUser } from '@/lib/protocol/presence'
import { BriefFacts } from './about/brief-facts'
import { BriefTitle } from './about/brief-title'
import { SetAsideList } from './about/set-aside-list'
import type { BriefActions } from './about/use-briefs'
import { BriefTabList } from './brief-tabs'
import type { CitingCard } from './marks/located-passages'
import { MarksList } from './marks/marks-list'
import { Reader, type ReaderHandle } from './reader/reader'
import { ReaderHint } from './reader/reader-hint'
import type { ReaderSearch } from './reader/reader-search'
import type { ReaderSettings } from './reader/reader-settings'
import type { SharedReading } from './reader/use-reading-news'
import { StandingLine } from './standing/standing-line'
import type { RateAgain } from './standing/standing-list'
import { CandidateList } from './suggestions/candidate-list'
import { useCandidateMarks } from './suggestions/candidate-marks'
import type { AcceptCandidates } from './suggestions/use-candidate-decisions'
import { useCandidates } from './suggestions/use-candidates'
import { pageOf } from './text/page-labels'
import { blockAt, type ReadingOrder } from './text/reading-order'
import { useBriefEdits } from './use-brief-edits'
import { useBriefMarks } from './use-brief-marks'
import { BRIEF_TABS, useBriefPlace } from './use-brief-place'

export interface BriefViewHandle {
  /** Scrolls to the passage in whichever tab it is, or reports that it is gone. */
  showPassage: (passage: PassageSelector, takesKeyboard?: boolean) => void
  showSuggestions: () => void
  /** Gives the keyboard to the text. */
  focus: () => void
}

/** A card that is to cite a passage. */
export interface NewCard {
  readonly kind: CardKind
  readonly passage: PassageSelector
  /** Passages that say the same and are cited with it. */
  readonly again?: readonly PassageSelector[]
  /** As somebody wrote it; absent: the one that the passage makes. */
  readonly title?: string | undefined
  /** Somebody had the title in its field and went on. */
  readonly isTitleRead?: boolean
}

/** The board's cards as a brief knows them. Their owner makes and shows them. */
export interface BriefCards {
  /** Every card of the board; a BoardCard will do. */
  readonly citing: readonly CitingCard[]
  /** Makes a card that cites a passage. `language` is the brief's, a BCP 47 tag or ''. */
  readonly create: (kind: CardKind, passage: PassageSelector, briefId: string, language: string) => void
  /** Makes many at once, as one step of undo. `at`: where a single one was dropped on the canvas. */
  readonly createMany: (cards: readonly NewCard[], briefId: string, language: string, at?: ScreenPoint) => void
  readonly show: (cardId: string) => void
  /** Undefined for people who may not ask everybody. */
  readonly rateAgain: RateAgain | undefined
}

export interface BriefViewProps {
  brief: PresentedBrief
  boardId: string
  me: PresenceUser
  reading: SharedReading
  order: ReadingOrder
  cards: BriefCards
  readOnly: boolean
  actions: BriefActions
  settings: ReaderSettings
  onSettings: (change: Partial<ReaderSettings>) => void
  search: ReaderSearch
  ref: Ref<BriefViewHandle>
}

export function BriefView(props: BriefViewProps) {
  const { brief, boardId, me, reading, order, cards, readOnly, actions, settings, onSettings, search, ref } = props
  const { citing, create } = cards
  const { language } = brief.metadata
  const t = useTranslations('brief')
  const reader = useRef<ReaderHandle>(null)
  const content = useRef<HTMLDivElement>(null)
  const { tab, setTab, shownBlockId, showPlace, showPassage, showMark } = useBriefPlace(brief, order, reader)
  const { rename, settle, bringBack } = useBriefEdits(brief.id, actions)
  const createCard = useCallback(
    (kind: CardKind, passage: PassageSelector) => create(kind, passage, brief.id, language),
    [create, brief.id, language],
  )
  const { passages, marks, markActions } = useBriefMarks({
    boardId,
    brief,
    order,
    citing,
    me,
    onCreateCard: createCard,
    onShowMark: showMark,
  })
  const candidates = useCandidates(boardId, brief, passages)
  const [hasDots, setHasDots] = useState(false)
  /** People who came to review go on by keys. */
  const [takesFocus, setTakesFocus] = useState(false)
  const leaveFocus = useCallback(() => setTakesFocus(false), [])
  const { open } = candidates
  const dotted = useMemo(() => (hasDots ? open.flatMap((one) => [one, ...one.again]) : undefined), [hasDots, open])
  useCandidateMarks(content, order.text, dotted)
  useImperativeHandle(
    ref,
    () => ({
      showPassage,
      showSuggestions: () => {
        setTab('suggestions')
        setTakesFocus(true)
      },
      focus: () => {
        setTab('text')
        // Behind another tab the text can't have the keyboard yet.
        requestAnimationFrame(() => reader.current?.focus())
      },
    }),
    [showPassage, setTab],
  )

  /** The passages of accepted suggestions become cards. */
  const accept: AcceptCandidates = (accepted, at) => {
    const made = accepted.map(({ kind, start, end, title, isTitleRead = false, again }) => ({
      kind,
      title,
      isTitleRead,
      passage: describePassage(order.text, start, end),
      again: again.map((other) => describePassage(order.text, other.start, other.end)),
    }))
    cards.createMany(made, brief.id, language, at)
  }

  return (
    <Tabs.Root
      value={tab}
      onValueChange={(value) => setTab(BRIEF_TABS.find((each) => each === value) ?? 'text')}
      asChild
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a key of all that is inside */}
      <div
        className="flex min-h-0 grow flex-col"
        onKeyDown={(event) => {
          const isFind = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.code === 'KeyF'
          if (!isFind) return
          event.preventDefault()
          setTab('text')
          search.open()
        }}
      >
        {/* An open list of changed sentences takes what room there is, and leaves some lines of the text. */}
        <header className="flex max-h-[max(75%,100%-13rem)] shrink-0 flex-col border-line border-b px-4 pt-2.5 *:shrink-0">
          <BriefTitle title={brief.title} readOnly={readOnly} onRename={rename} />
          <BriefFacts brief={brief} order={order} passages={passages} onShow={showPlace} />
          {brief.revision > 1 ? (
            <StandingLine
              boardId={boardId}
              brief={brief}
              citing={citing}
              passages={passages}
              marks={marks}
              onShowCard={cards.show}
              onShow={showPlace}
              rateAgain={cards.rateAgain}
              onSettled={readOnly ? undefined : () => settle(brief.revision)}
            />
          ) : null}
          <BriefTabList candidates={candidates} marks={marks.length} setAside={brief.removed.length} />
        </header>
        {/* The text stays mounted behind the other tab, so that its place and its handle are there. */}
        <Tabs.Content
          ref={content}
          value="text"
          forceMount
          tabIndex={-1}
          className={clsx(CONTENT, tab !== 'text' && 'hidden')}
        >
          <Reader
            ref={reader}
            brief={brief}
            order={order}
            passages={passages}
            marks={marks}
            me={me}
            reading={reading}
            markActions={markActions}
            onOpenMarks={() => setTab('marks')}
            settings={settings}
            onSettings={onSettings}
            search={search}
            onCreateCard={createCard}
            onShowCard={cards.show}
          />
          {markActions.mayMark ? <ReaderHint mayMakeCards={markActions.mayMakeCards} /> : null}
        </Tabs.Content>
        <Tabs.Content value="suggestions" tabIndex={-1} className={CONTENT}>
          <CandidateList
            candidates={candidates}
            order={order}
            pages={brief.pages}
            language={language}
            readOnly={readOnly}
            takesFocus={takesFocus}
            onFocused={leaveFocus}
            hasMarks={hasDots}
            onMarks={setHasDots}
            onAccept={accept}
            onShow={showPlace}
          />
        </Tabs.Content>
        <Tabs.Content value="marks" tabIndex={-1} className={CONTENT}>
          <MarksList
            marks={marks}
            actions={markActions}
            language={language}
            placeOf={({ place }) => (place ? placeWords(order, brief.pages, place, t) : t('marks.noPlace'))}
            onShow={({ place }) => place && showPlace(place)}
          />
        </Tabs.Content>
        <Tabs.Content value="set-aside" tabIndex={-1} className={CONTENT}>
          <SetAsideList brief={brief} readOnly={readOnly} shownBlockId={shownBlockId} onBringBack={bringBack} />
        </Tabs.Content>
      </div>
    </Tabs.Root>
  )
}

const CONTENT = 'flex min-h-0 grow flex-col outline-none'

/** Such as "Paragraph 12 · Page 3". */
function placeWords(
  order: ReadingOrder,
  pages: PresentedBrief['pages'],
  { start }: TextRange,
  t: ReturnType<typeof useTranslations<'brief'>>,
): string {
  const number = blockAt(order.blocks, start)?.number
  const page = pageOf(pages, start)
  return [
    number === undefined ? t('marks.heading') : t('outline.atParagraph', { number }),
    ...(page === undefined ? [] : [t('reader.page', { number: String(page) })]),
  ].join(' · ')
}
