// The brief beside the canvas: its text with highlights, passages that become cards, and the ways to bring a brief in.
// It knows the board's cards only as citations of passages; its owner makes and shows the cards.

import { FileText } from 'lucide-react'
import {
  type Ref,
  useCallback,
  useDeferredValue,
  useEffect,
  useImperativeHandle,
  useMemo,
  useReducer,
  useRef,
  useState,
} from 'react'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import type { ReaderPlace } from '@/components/presence/readers'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Skeleton } from '@/components/ui/skeleton'
import { toast } from '@/components/ui/toaster'
import type { PassageSelector } from '@/lib/brief/selector'
import type { CardKind } from '@/lib/domain/cards/card-kind'
import type { PresenceUser } from '@/lib/protocol/presence'
import { BriefBar } from './about/brief-bar'
import { BriefDetails } from './about/brief-details'
import { PointingBar } from './about/pointing-bar'
import { RemoveBrief } from './about/remove-brief'
import { briefsPath, useBriefActions, useBriefs } from './about/use-briefs'
import { BriefView, type BriefViewHandle, type NewCard } from './brief-view'
import { AddBrief } from './bring-in/add-brief'
import { ImportList } from './bring-in/import-list'
import { ReplaceBrief } from './bring-in/replace-brief'
import { useBriefDraft } from './bring-in/use-brief-draft'
import { useBriefImports } from './bring-in/use-brief-imports'
import { useFileDrop } from './bring-in/use-file-drop'
import type { CitingCard } from './marks/located-passages'
import type { ReaderSearch } from './reader/reader'
import { useReaderSettings } from './reader/reader-settings'
import { searchBrief } from './reader/use-brief-search'
import type { OnReading } from './reader/use-reading-news'
import { makeReadingOrder } from './text/reading-order'

export interface BriefPanelHandle {
  /** Opens the brief, scrolls to the passage and frames it for a moment; reports if it is gone. */
  showPassage: (briefId: string, passage: PassageSelector) => void
  /** Opens the brief at its suggestions. */
  showSuggestions: (briefId: string) => void
}

export interface BriefPanelProps {
  boardId: string
  /** The person who reads, and their role. */
  me: PresenceUser
  /** The other readers and their places. */
  readers: readonly ReaderPlace[]
  /** Reports where this person reads; must be a stable function. */
  onReading: OnReading
  /** Nothing can be added, changed or made into a card. */
  readOnly: boolean
  /** Every card of the board; a BoardCard will do. */
  cards: readonly CitingCard[]
  /** `language` is the brief's, a BCP 47 tag or ''. */
  onCreateCard: (kind: CardKind, passage: PassageSelector, briefId: string, language: string) => void
  /** Many at once, as one step. */
  onCreateCards: (cards: readonly NewCard[], briefId: string, language: string) => void
  onShowCard: (cardId: string) => void
  /** Shows a button that closes the panel. */
  onClose?: () => void
  ref?: Ref<BriefPanelHandle>
}

export function BriefPanel(props: BriefPanelProps) {
  const { boardId, me, readers, onReading, readOnly, cards, onCreateCard, onCreateCards, onShowCard, onClose, ref } =
    props
  const t = useTranslations('brief')
  const panel = useRef<HTMLElement>(null)
  const view = useRef<BriefViewHandle>(null)
  const { data: briefs, error, refetch } = useBriefs(boardId)
  const actions = useBriefActions(boardId)
  const citing = useDeferredValue(cards)
  const [briefId, setBriefId] = useState<string | undefined>(undefined)
  const [mode, setMode] = useState<'read' | 'add' | 'details' | 'replace' | 'remove'>('read')
  /** A passage, or else the suggestions, to show once the brief is loaded and drawn. */
  const wanted = useRef<{ briefId: string; passage: PassageSelector | undefined } | undefined>(undefined)
  const [, drawAgain] = useReducer((count: number) => count + 1, 0)

  const index = Math.max(0, briefs?.findIndex(({ id }) => id === briefId) ?? 0)
  const brief = briefs?.[index]
  const orders = useMemo(() => new Map(briefs?.map((each) => [each.id, makeReadingOrder(each)])), [briefs])
  const order = brief && orders.get(brief.id)
  const [settings, changeSettings] = useReaderSettings(me.id)
  const [search, setSearch] = useState({ isOpen: false, query: '', asked: 0 })
  const query = useDeferredValue(search.isOpen ? search.query : '')
  const others = useMemo(
    () =>
      (briefs ?? [])
        .filter(({ id }) => id !== brief?.id)
        .map(({ id, title }) => ({ briefId: id, title: title || t('untitled'), order: orders.get(id) }))
        .map(({ order: each, ...rest }) => ({ ...rest, count: each ? searchBrief(each, query).length : 0 }))
        .filter(({ count }) => count > 0),
    [briefs, brief?.id, orders, query, t],
  )
  const readerSearch = useMemo<ReaderSearch>(
    () => ({
      ...search,
      others,
      open: () => setSearch((before) => ({ ...before, isOpen: true, asked: before.asked + 1 })),
      close: () => setSearch((before) => ({ ...before, isOpen: false })),
      setQuery: (text) => setSearch((before) => ({ ...before, query: text })),
      openBrief: setBriefId,
    }),
    [search, others],
  )

  /** Closes what stood in the brief's place. The keyboard focus would go with it, so it moves to the panel. */
  const backToReading = () => {
    setMode('read')
    panel.current?.focus()
  }
  /** A brief that was read in has yet to get the keyboard. */
  const isNew = useRef(false)
  const showBrief = useCallback((id: string) => {
    isNew.current = true
    setBriefId(id)
    setMode('read')
  }, [])
  const { addToList } = actions
  const imports = useBriefImports(briefsPath(boardId), (added, isLast) => {
    addToList(added)
    if (isLast) showBrief(added.id)
  })
  const draft = useBriefDraft(actions.add, showBrief, imports.start)
  const { paste, submitFiles } = draft
  const isOver = useFileDrop(panel, !readOnly && !draft.isReading, {
    onFiles: useCallback(
      (files) => {
        setMode('add')
        submitFiles(files)
      },
      [submitFiles],
    ),
    onText: useCallback(
      (text, html) => {
        setMode('add')
        paste(text, html)
      },
      [paste],
    ),
  })

  // One handle for the panel's whole life, so that its holder may use it in an effect.
  const show = useCallback((id: string, passage: PassageSelector | undefined) => {
    wanted.current = { briefId: id, passage }
    setMode('read')
    setBriefId(id)
    drawAgain()
  }, [])
  useImperativeHandle(ref, () => ({ showPassage: show, showSuggestions: (id: string) => show(id, undefined) }), [show])
  useEffect(() => {
    const target = wanted.current
    if (!target || !briefs) return
    if (!briefs.some(({ id }) => id === target.briefId)) {
      wanted.current = undefined
      if (!target.passage) return
      toast(t('reader.noBrief'), { description: t('reader.notFoundDetail', { quote: target.passage.quote }) })
    } else if (view.current && brief?.id === target.briefId) {
      wanted.current = undefined
      if (target.passage) view.current.showPassage(target.passage)
      else view.current.showSuggestions()
    }
  })

  useEffect(() => {
    if (!isNew.current || brief?.id !== briefId || !view.current) return
    isNew.current = false
    // The control that the person pressed is gone with the box; people who have gone on to something else stay there.
    const { activeElement } = document
    if (activeElement === document.body || panel.current?.contains(activeElement)) view.current.focus()
  })

  const language = brief?.metadata.language ?? ''
  const createCard = useCallback(
    (kind: CardKind, passage: PassageSelector) => {
      if (brief) onCreateCard(kind, passage, brief.id, language)
    },
    [brief, onCreateCard, language],
  )

  return (
    <section
      ref={panel}
      tabIndex={-1}
      aria-label={t('panel')}
      className="relative flex h-full min-h-0 flex-col bg-panel outline-none"
    >
      <BriefBar
        index={index}
        count={briefs?.length ?? 0}
        readOnly={readOnly}
        sourceUrl={brief?.sourceUrl ?? null}
        onSwitch={(to) => setBriefId(briefs?.[to]?.id)}
        onAdd={() => setMode('add')}
        onDetails={() => setMode('details')}
        onReplace={() => setMode('replace')}
        onRemove={() => setMode('remove')}
        onClose={onClose}
      />
      <PointingBar />
      <ImportList imports={imports} onOpen={showBrief} />
      {mode === 'remove' && brief ? (
        <RemoveBrief remove={actions.remove} briefId={brief.id} onDone={backToReading} />
      ) : null}
      {!readOnly && briefs && (!brief || mode === 'add') ? (
        <AddBrief draft={draft} takesFocus={mode === 'add'} onCancel={brief ? backToReading : undefined} />
      ) : brief && mode === 'details' ? (
        <BriefDetails key={brief.id} brief={brief} readOnly={readOnly} edit={actions.edit} onDone={backToReading} />
      ) : !readOnly && brief && mode === 'replace' ? (
        <ReplaceBrief
          key={`${brief.id} ${brief.revision}`}
          boardId={boardId}
          brief={brief}
          cards={citing}
          onDone={backToReading}
        />
      ) : brief && order ? (
        <BriefView
          key={`${brief.id} ${brief.revision}`}
          ref={view}
          brief={brief}
          boardId={boardId}
          me={me}
          readers={readers}
          onReading={onReading}
          order={order}
          cards={citing}
          readOnly={readOnly}
          actions={actions}
          settings={settings}
          onSettings={changeSettings}
          search={readerSearch}
          onCreateCard={createCard}
          onCreateCards={(made) => onCreateCards(made, brief.id, brief.metadata.language)}
          onShowCard={onShowCard}
        />
      ) : briefs ? (
        <EmptyState icon={<FileText />} title={t('add.viewerTitle')}>
          {t('add.viewer')}
        </EmptyState>
      ) : error ? (
        <LoadFailed error={error} onRetry={() => void refetch()} />
      ) : (
        <LoadingText />
      )}
      {isOver ? (
        <div className="pointer-events-none absolute inset-2 z-10 grid place-items-center rounded-xl border-2 border-accent border-dashed bg-accent-soft/95 font-semibold text-accent text-base">
          {t('add.dropNow')}
        </div>
      ) : null}
    </section>
  )
}

function LoadFailed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const t = useTranslations('brief.error')
  const tCommon = useTranslations('common')
  const errorMessage = useErrorMessage()
  return (
    <div role="alert">
      <EmptyState title={t('load')} actions={<Button onClick={onRetry}>{tCommon('retry')}</Button>}>
        {errorMessage(error)}
      </EmptyState>
    </div>
  )
}

function LoadingText() {
  const t = useTranslations('common')
  return (
    <div role="status" aria-label={t('loading')} className="flex flex-col gap-2.5 p-4">
      <Skeleton className="h-5 w-3/4" />
      <Skeleton className="h-4 w-1/2" />
      <Skeleton className="mt-4 h-20 w-full" />
      <Skeleton className="h-28 w-full" />
    </div>
  )
}
