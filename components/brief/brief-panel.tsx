// The brief beside the canvas: its text with highlights, passages that become cards, and the ways to bring a brief in.
// It knows the board's cards only as citations of passages; its owner makes and shows the cards.

import { FileText } from 'lucide-react'
import { type Ref, useCallback, useDeferredValue, useImperativeHandle, useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Skeleton } from '@/components/ui/skeleton'
import type { PresentedBrief } from '@/lib/brief/presented-brief'
import type { PassageSelector } from '@/lib/brief/selector'
import type { PresenceUser } from '@/lib/protocol/presence'
import { BriefBar } from './about/brief-bar'
import { BriefDetails } from './about/brief-details'
import { PointingBar } from './about/pointing-bar'
import { RemoveBrief } from './about/remove-brief'
import { useBriefActions, useBriefs } from './about/use-briefs'
import { type BriefCards, BriefView, type BriefViewHandle } from './brief-view'
import { AddBrief } from './bring-in/add-brief'
import { ImportList } from './bring-in/import-list'
import { ReplaceBrief } from './bring-in/replace-brief'
import { useBringIn } from './bring-in/use-bring-in'
import { useLeavesBoard } from './bring-in/use-leaves-board'
import { useReaderSearch } from './reader/reader-search'
import { useReaderSettings } from './reader/reader-settings'
import type { SharedReading } from './reader/use-reading-news'
import { makeReadingOrder } from './text/reading-order'
import { useBriefOpener } from './use-brief-opener'

export interface BriefPanelHandle {
  /** Opens the brief, scrolls to the passage and frames it for a moment; reports if it is gone. */
  showPassage: (briefId: string, passage: PassageSelector, takesKeyboard?: boolean) => void
  /** Gives the keyboard to the text of the brief that is shown, once it is drawn. */
  enter: () => void
  /** Opens the brief at its text. */
  showBrief: (briefId: string) => void
  /** Opens the brief at its suggestions. */
  showSuggestions: (briefId: string) => void
}

export interface BriefPanelProps {
  boardId: string
  /** The person who reads, and their role. */
  me: PresenceUser
  reading: SharedReading
  /** Nothing can be added, changed or made into a card. */
  readOnly: boolean
  cards: BriefCards
  /** Takes a workbook that was brought here. Must be a stable function. */
  onWorkbook: (file: File) => void
  /** Shows a button that closes the panel. */
  onClose?: () => void
  ref?: Ref<BriefPanelHandle>
}

/** What stands in the brief's place, or beside it: the text, the box for a new one, and what changes this one. */
type Mode = 'read' | 'add' | 'details' | 'replace' | 'remove'

export function BriefPanel({ boardId, me, reading, readOnly, cards, onWorkbook, onClose, ref }: BriefPanelProps) {
  const t = useTranslations('brief')
  const panel = useRef<HTMLElement>(null)
  const view = useRef<BriefViewHandle>(null)
  const { data: briefs, error, refetch } = useBriefs(boardId)
  const actions = useBriefActions(boardId)
  const citing = useDeferredValue(cards.citing)
  const [mode, setMode] = useState<Mode>('read')
  const [briefId, setBriefId] = useState<string | undefined>(undefined)
  const index = Math.max(0, briefs?.findIndex(({ id }) => id === briefId) ?? 0)
  const brief = briefs?.[index]
  const orders = useMemo(() => new Map(briefs?.map((each) => [each.id, makeReadingOrder(each)])), [briefs])
  const order = brief && orders.get(brief.id)
  const [settings, changeSettings] = useReaderSettings(me.id)
  const search = useReaderSearch({ briefs, orders, shownId: brief?.id, onOpenBrief: setBriefId })

  const open = useCallback((id: string) => {
    setBriefId(id)
    setMode('read')
  }, [])
  const openBox = useCallback(() => setMode('add'), [])
  /** Closes what stood in the brief's place. The keyboard focus would go with it, so it moves to the panel. */
  const backToReading = () => {
    setMode('read')
    panel.current?.focus()
  }
  const { showIn, openNew, enter } = useBriefOpener({
    briefs,
    shownId: brief?.id,
    askedId: briefId,
    panel,
    view,
    onOpen: open,
  })
  // One handle for the panel's whole life, so that its holder may use it in an effect.
  useImperativeHandle(
    ref,
    () => ({
      showPassage: showIn,
      showBrief: openNew,
      showSuggestions: (id: string) => showIn(id, undefined),
      enter: () => {
        setMode('read')
        enter()
      },
    }),
    [showIn, openNew, enter],
  )
  const leavesBoard = useLeavesBoard()
  const onAdded = useCallback(
    (added: PresentedBrief, isOnly: boolean) => {
      openNew(added.id)
      if (isOnly) void leavesBoard(added).then((isAside) => isAside && onClose?.())
    },
    [openNew, leavesBoard, onClose],
  )
  const { draft, imports, isOver } = useBringIn({
    boardId,
    actions,
    panel,
    readOnly,
    onWorkbook,
    onBox: openBox,
    onAdded,
  })

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
        onAdd={openBox}
        onDetails={() => setMode('details')}
        onReplace={() => setMode('replace')}
        onRemove={() => setMode('remove')}
        onClose={onClose}
      />
      <PointingBar />
      <ImportList imports={imports} onOpen={openNew} />
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
          reading={reading}
          order={order}
          cards={{ ...cards, citing }}
          readOnly={readOnly}
          actions={actions}
          settings={settings}
          onSettings={changeSettings}
          search={search}
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
