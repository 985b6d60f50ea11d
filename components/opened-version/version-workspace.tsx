// A version's canvas, outline, register and coverage under its bar, and beside them the inspector, or what changed up to
// it. Every part is the board's own, and takes the frozen session as it takes a room's.

import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { type Editor, type TLStore, useValue } from 'tldraw'
import { useLocale, useTranslations } from 'use-intl'
import { BoardLayout } from '@/components/board/board-layout'
import { PanelFrame } from '@/components/board/panel-frame'
import { TappedCard } from '@/components/board/tapped-card'
import type { BoardSession } from '@/components/board/use-board-session'
import { useBoardView } from '@/components/board/use-board-view'
import { useCanvasWishes } from '@/components/board/use-canvas-wishes'
import { useContent } from '@/components/board/use-content'
import { usePanels } from '@/components/board/use-panels'
import { ViewPlace } from '@/components/board/view-place'
import { type Citing, CitingProvider } from '@/components/brief/text/citing'
import { BoardCanvas } from '@/components/canvas/board-canvas'
import { focusCanvas } from '@/components/canvas/focus-canvas'
import { showOpeningView } from '@/components/canvas/opening-view'
import { CriteriaPanel } from '@/components/criteria/criteria-panel'
import { ExportDialog } from '@/components/export/export-dialog'
import { Inspector } from '@/components/inspector/inspector'
import { showCard } from '@/components/inspector/show-card'
import { PalettePlace } from '@/components/palette/palette-place'
import { usePalette } from '@/components/palette/use-palette'
import { useTheme } from '@/components/settings/use-theme'
import { Skeleton } from '@/components/ui/skeleton'
import { toast } from '@/components/ui/toaster'
import { ComparisonPanel } from '@/components/versions/comparison-panel'
import { RestoreDialog, type RestoredCard, type Restoring } from '@/components/versions/restore-dialog'
import { NOW, useOpenComparison } from '@/components/versions/use-comparison'
import { useVersionName } from '@/components/versions/version-name'
import type { ListedVersion } from '@/components/versions/versions-api'
import type { BoardView } from '@/lib/document/view/board-view'
import { boardPath, versionPath } from '@/lib/domain/boards/board-path'
import type { Citation } from '@/lib/domain/cards/citation'
import { roleAllows } from '@/lib/domain/people/role'
import type { PresenceUser } from '@/lib/protocol/presence'
import type { OpenedBoard } from '@/server/services/boards/open-board'
import { useVersionKeys } from './use-version-keys'
import { useVersionMenu } from './use-version-menu'
import { VersionBar } from './version-bar'
import { type AskedPassage, VersionBrief } from './version-brief'

export interface VersionWorkspaceProps {
  board: OpenedBoard
  /** The reader, who may change nothing. */
  user: PresenceUser
  session: BoardSession
  versionId: string
  /** Undefined until it is known. */
  version: ListedVersion | undefined
}

type Beside = 'inspector' | 'criteria' | 'comparison'

export function VersionWorkspace({ board, user, session, versionId, version }: VersionWorkspaceProps) {
  const { id: boardId, title } = board
  const router = useRouter()
  const t = useTranslations('versions')
  const boardWords = useTranslations('board')
  const criteriaWords = useTranslations('criteria')
  const versionName = useVersionName()
  const [editor, setEditor] = useState<Editor | undefined>()
  const [isExporting, setExporting] = useState(false)
  const [beside, setBeside] = useState<Beside>(() => (fromInAddress() === undefined ? 'inspector' : 'comparison'))
  const [from, setFrom] = useState(fromInAddress)
  const [restoring, setRestoring] = useState<Restoring | undefined>()
  const comparison = useOpenComparison(boardId, from, versionId, editor)
  const view = useContent(session.store)
  const shown = useBoardView(versionPath(boardId, versionId))
  const hasSelection = useValue(
    'has a selection at rest',
    () => !!editor && editor.getSelectedShapeIds().length > 0 && editor.isIn('select.idle'),
    [editor],
  )
  const panels = usePanels({ place: shown.name === 'canvas' ? 'canvas' : 'views', hasBrief: false, hasSelection })
  const palette = usePalette()
  useVersionKeys({ editor, shown, panels, palette })

  const inspect = () => {
    setBeside('inspector')
    panels.bring('inspector')
  }
  const toBoard = (text: string) =>
    toast(text, { action: { label: t('back'), onClick: () => router.push(boardPath(boardId)) } })
  const onNoComments = () => toBoard(t('commentsOnBoard'))
  useCanvasWishes(editor, {
    onInspect: inspect,
    onRate: inspect,
    onReadComments: onNoComments,
    onComment: onNoComments,
  })
  const [asked, setAsked] = useState<AskedPassage | undefined>()
  const showPassage = ({ briefId, start, end }: Citation) => {
    setAsked({ briefId, start, end })
    panels.bring('brief')
  }
  const name = version ? versionName(version) : ''
  const at = version?.at ?? ''
  const pictured = useMemo(() => ({ id: versionId, name, at }), [versionId, name, at])
  const citing = useMemo<Citing>(
    () => ({ boardId, quoteCap: null, pointing: undefined, pointAgain: () => undefined }),
    [boardId],
  )
  const nameOf = useCallback(
    (userId: string) => board.people.find((person) => person.id === userId)?.name,
    [board.people],
  )
  const toNow = (id: string) => router.push(boardPath(boardId, { place: 'version', id }))
  const mayEdit = roleAllows(board.role, 'edit-board')
  const hasComparison = comparison !== undefined
  // A comparison that the address asks for is shown; a phone shows the canvas first.
  const { areSheets, bring } = panels
  useEffect(() => {
    if (hasComparison && !areSheets) bring('inspector')
  }, [hasComparison, areSheets, bring])
  const compareWith = (id: string) => {
    setFrom(id)
    window.history.replaceState(window.history.state, '', `${window.location.pathname}?from=${encodeURIComponent(id)}`)
  }
  const endComparison = () => {
    setFrom(undefined)
    window.history.replaceState(window.history.state, '', window.location.pathname)
    leave()
  }
  const leave = () => {
    setBeside('inspector')
    if (editor) focusCanvas(editor)
  }
  const onRestore = version && mayEdit ? () => setRestoring({ version, cards: selectedCards(editor, view) }) : undefined
  const onExport = editor ? () => setExporting(true) : undefined
  const onCompare = () => toNow(versionId)
  const menu = useVersionMenu({ boardId, versionId, shown, panels, onCompare, onRestore, onExport })
  const isSheetShown = panels.areSheets && panels.isOpen('inspector')
  const titles: Readonly<Record<Beside, string>> = {
    inspector: boardWords('inspector'),
    criteria: criteriaWords('title'),
    comparison: t('comparison.title'),
  }
  return (
    <CitingProvider value={citing}>
      <div data-palette={view.criteria.palette} className="flex h-dvh flex-col overflow-hidden">
        <VersionBar
          boardId={boardId}
          boardTitle={title}
          version={version}
          shown={shown}
          panels={panels}
          onCompare={onCompare}
          onRestore={onRestore}
          onExport={onExport}
          menu={menu}
          onPalette={() => palette.show('everything')}
        />
        <PalettePlace
          palette={palette}
          boardId={boardId}
          editor={editor}
          items={[...menu.items, ...menu.others]}
          views={menu.views}
        />
        <BoardLayout
          panels={panels}
          brief={
            <VersionBrief
              boardId={boardId}
              versionId={versionId}
              me={user}
              citing={view.cards}
              asked={asked}
              onShowCard={(cardId) => editor && showCard(editor, cardId)}
              onClose={() => panels.setOpen('brief', false)}
            />
          }
          canvas={
            <ViewPlace
              shown={shown}
              editor={editor}
              store={session.store}
              boardId={boardId}
              isReadOnly
              isFrozen
              nameOf={nameOf}
              boardTitle={title}
              me={user.id}
              onInspect={inspect}
              onShowPassage={showPassage}
              notices={null}
              canvas={
                <VersionCanvas
                  boardId={boardId}
                  title={title}
                  session={session}
                  user={user}
                  editor={editor}
                  onEditor={setEditor}
                  onDetails={panels.areSheets && !isSheetShown ? inspect : undefined}
                />
              }
            />
          }
          inspector={
            <PanelFrame
              title={titles[beside]}
              onClose={() =>
                beside === 'inspector'
                  ? panels.setOpen('inspector', false)
                  : beside === 'comparison'
                    ? endComparison()
                    : leave()
              }
            >
              {!editor ? (
                <Skeleton className="m-4 h-24" />
              ) : beside === 'comparison' && comparison ? (
                <ComparisonPanel
                  key={comparison.from}
                  boardId={boardId}
                  editor={editor}
                  comparison={comparison}
                  criteria={view.criteria}
                  nameOf={nameOf}
                  onFrom={compareWith}
                  onTo={(to) =>
                    to === NOW ? toNow(comparison.from) : router.push(versionPath(boardId, to, comparison.from))
                  }
                  onShowCard={(cardId) => showCard(editor, cardId)}
                  onRestore={undefined}
                  mayRemoveForEver={false}
                  onClose={endComparison}
                />
              ) : beside === 'criteria' ? (
                <CriteriaPanel editor={editor} view={view} isReadOnly onClose={leave} />
              ) : (
                <Inspector
                  editor={editor}
                  view={view}
                  isReadOnly
                  me={user.id}
                  nameOf={nameOf}
                  onShowPassage={showPassage}
                  onOpenCriteria={() => setBeside('criteria')}
                />
              )}
            </PanelFrame>
          }
        />
        <RestoreDialog
          boardId={boardId}
          restoring={restoring}
          mayManage={roleAllows(board.role, 'manage-versions')}
          onClose={() => setRestoring(undefined)}
          onRestored={() => router.push(boardPath(boardId))}
        />
        {editor ? (
          <ExportDialog
            open={isExporting}
            onOpenChange={setExporting}
            editor={editor}
            boardId={boardId}
            boardTitle={title}
            version={pictured}
          />
        ) : null}
      </div>
    </CitingProvider>
  )
}

/** The version before, with which the address asks to compare this one. */
function fromInAddress(): string | undefined {
  return new URLSearchParams(window.location.search).get('from') ?? undefined
}

/** What somebody selects in a version can be restored alone. */
function selectedCards(editor: Editor | undefined, { cards }: BoardView): RestoredCard[] {
  const ids: ReadonlySet<string> = new Set(editor?.getSelectedShapeIds())
  return cards.filter(({ id }) => ids.has(id)).map(({ id, ref, title }) => ({ id, ref, title }))
}

interface VersionCanvasProps {
  boardId: string
  /** The board's title. */
  title: string
  session: BoardSession
  user: PresenceUser
  editor: Editor | undefined
  /** Gets undefined when the canvas goes. */
  onEditor: (editor: Editor | undefined) => void
  /** Opens the inspector; undefined where it opens by itself. */
  onDetails: (() => void) | undefined
}

function VersionCanvas({ boardId, title, session, user, editor, onEditor, onDetails }: VersionCanvasProps) {
  const t = useTranslations('versions')
  const locale = useLocale()
  const { resolved } = useTheme()
  const fitted = useRef<TLStore>(null)
  const onMount = useCallback(
    (mounted: Editor) => {
      onEditor(mounted)
      const stopOpening = fitted.current === mounted.store ? undefined : showOpeningView(mounted)
      fitted.current = mounted.store
      return () => {
        stopOpening?.()
        onEditor(undefined)
      }
    },
    [onEditor],
  )
  const isEmpty = useValue('is empty', () => session.store.query.ids('shape').get().size === 0, [session])
  return (
    <main aria-label={t('shown')} className="absolute inset-0">
      <BoardCanvas
        readOnly
        boardId={boardId}
        title={title}
        store={session.store}
        binding={session.binding}
        user={user}
        locale={locale}
        theme={resolved}
        onMount={onMount}
      />
      {isEmpty ? (
        <p className="pointer-events-none absolute inset-0 z-10 grid place-items-center p-4 text-center text-mute">
          {t('empty')}
        </p>
      ) : null}
      {editor && onDetails ? <TappedCard editor={editor} onDetails={onDetails} /> : null}
    </main>
  )
}
