// Brief, canvas and inspector side by side under the top bar, and the ways between them: a passage becomes a card, a
// highlight finds its card, a citation opens its passage.

import { type ReactNode, type RefObject, useCallback, useRef, useState } from 'react'
import type { Editor } from 'tldraw'
import { BriefPanel } from '@/components/brief/brief-panel'
import type { OnReading } from '@/components/brief/reader/use-reading-news'
import { type Citing, CitingProvider } from '@/components/brief/text/citing'
import type { InspectedField } from '@/components/canvas/canvas-wish'
import { findCard } from '@/components/canvas/card/find-card'
import { usePalette } from '@/components/palette/use-palette'
import { usePeople } from '@/components/presence/use-people'
import { useReaders } from '@/components/presence/use-readers'
import { useQuickRound } from '@/components/session/round/use-quick-round'
import { ThreadNews } from '@/components/thread/thread-news'
import { BoardThreadsProvider } from '@/components/thread/threads-context'
import { boardPath } from '@/lib/domain/boards/board-path'
import { BesidePanel } from './beside-panel'
import { type BoardDialogName, BoardDialogs } from './board-dialogs'
import type { BoardInUse } from './board-in-use'
import { useBoardKeys } from './board-keys'
import { BoardLayout } from './board-layout'
import { BoardTitle } from './board-title'
import { CanvasNotices } from './canvas-notices'
import { CanvasPlace } from './canvas-place'
import { SessionStrip } from './session-strip'
import { SkipLink } from './skip-link'
import { TopBar } from './top-bar'
import { useBeside } from './use-beside'
import { useBoardMenu } from './use-board-menu'
import { usePageTitle } from './use-board-title'
import { useBoardView } from './use-board-view'
import { useCanvasWishes } from './use-canvas-wishes'
import { useCardInAddress } from './use-card-in-address'
import { useContentLater } from './use-content'
import { useInboxOnBoard } from './use-inbox-on-board'
import { useKeyActions } from './use-key-actions'
import { useLostOffline } from './use-lost-offline'
import { useNewsOnBoard } from './use-news-on-board'
import { usePanelOccasions } from './use-panel-occasions'
import { usePanels } from './use-panels'
import { usePassageCards } from './use-passage-cards'
import { usePassageOpener } from './use-passage-opener'
import { usePath } from './use-path'
import { usePeopleOnBoard } from './use-people-on-board'
import { useSavedMark } from './use-saved-mark'
import { useSelectionBesideSheet } from './use-selection-beside-sheet'
import { useSessionOnBoard } from './use-session-on-board'
import { type ThreadsOnBoard, useThreadsOnBoard } from './use-threads-on-board'
import { useThumbnail } from './use-thumbnail'
import { useVersionsOnBoard } from './use-versions-on-board'
import { ViewPlace } from './view-place'

export interface BoardWorkspaceProps {
  board: BoardInUse
  mayRename: boolean
  onRename: (title: string) => void
}

/** The places of the inspector's fields. */
const INSPECTED: Readonly<Record<InspectedField, string>> = {
  title: 'input, textarea',
  owner: '[data-field="owner"] input',
  style: '[data-styles] input',
}

export function BoardWorkspace({ board, mayRename, onRename }: BoardWorkspaceProps) {
  const { id: boardId, title, isReadOnly, me, nameOf, room, session } = board
  const people = usePeople(room.client.awareness, me.id)
  const readers = useReaders(room.client.awareness, me.id)
  const [editor, setEditor] = useState<Editor | undefined>()
  const [dialog, setDialog] = useState<BoardDialogName | undefined>()
  const palette = usePalette()
  const view = useContentLater(session?.store)
  useThumbnail(editor, boardId, !isReadOnly)
  usePeopleOnBoard({ boardId, editor, me: me.id })
  const binding = session?.binding
  useSavedMark(room.client, binding)
  useLostOffline(room.client, session?.store)
  const tellReading = useCallback<OnReading>((reading) => binding?.publishPresence({ reading }), [binding])

  const shown = useBoardView(boardPath(boardId))
  const { show: showView } = shown
  usePageTitle(title, shown.name)
  const place = shown.name === 'canvas' ? 'canvas' : 'views'
  const panels = usePanels({ place, ...usePanelOccasions(boardId, editor) })
  const beside = useBeside(panels, editor)
  const isInspectorSheet = panels.areSheets && beside.isShown('inspector')
  useSelectionBesideSheet(editor, isInspectorSheet)

  const { setOpen, bring, close } = panels
  const openBrief = useCallback(() => bring('brief'), [bring])
  const briefPlace = useRef<HTMLDivElement>(null)
  const inspectorPlace = useRef<HTMLDivElement>(null)
  /** Opens the brief at the field where one goes. */
  const bringBrief = () => {
    openBrief()
    focusOnceDrawn(briefPlace, 'textarea')
  }
  const inspect = (field: InspectedField = 'title') => {
    beside.bring('inspector')
    focusOnceDrawn(inspectorPlace, INSPECTED[field])
  }
  /** A sheet would cover the card. */
  const uncover = () => {
    if (panels.areSheets) close('brief')
  }
  const showCard = (cardId: string) => {
    showView('canvas')
    const isFound = editor !== undefined && findCard(editor, cardId)
    if (isFound) uncover()
    return isFound
  }
  useCardInAddress(editor, showCard)
  const [briefRef, showPassage, showSuggestions, showBrief] = usePassageOpener(openBrief)
  const { citing, createCard, createCards } = usePassageCards({
    boardId,
    me: me.id,
    editor,
    quoteCap: view.criteria.quoteCap,
    onOpenBrief: openBrief,
    onMade: uncover,
    onCited: showCard,
  })

  const onBoard = useSessionOnBoard({ board, view, editor, beside })
  const { mayRun: mayRunSessions, openPanel: openSessions } = onBoard
  const rateAgain = useQuickRound(boardId, onBoard.activity.open)
  const threads = useThreadsOnBoard({ board, view, editor, beside, onShowPassage: showPassage })
  useBoardKeys(useKeyActions({ board, editor, shown, panels, palette, threads, onDialog: setDialog }))
  const inbox = useInboxOnBoard({
    boardId,
    isReady: editor !== undefined && threads.all !== undefined,
    onThread: threads.showThread,
    onCard: showCard,
  })
  useCanvasWishes(editor, {
    onInspect: inspect,
    onRate: openSessions,
    onReadComments: threads.board.show,
    onComment: threads.beginOn,
  })
  const path = usePath({
    boardId,
    editor,
    view,
    mayRunSessions,
    me: me.id,
    isOpen: !isReadOnly && !onBoard.isAsking,
    isInSession: onBoard.running !== undefined,
    onReview: showSuggestions,
    onCreateCards: createCards,
    onScore: () => (panels.areSheets ? beside.put('inspector') : beside.bring('inspector')),
    onCoverage: () => showView('coverage'),
    onSessions: openSessions,
    onExport: () => setDialog('export'),
  })
  const news = useNewsOnBoard({ boardId, editor, beside, isRunning: onBoard.running !== undefined })
  const versions = useVersionsOnBoard(board, view, editor, beside)
  const happened = {
    isShown: beside.isShown('happened'),
    show: () => beside.bring('happened'),
    toggle: () => (beside.isShown('happened') ? beside.leave('happened') : beside.bring('happened')),
  }
  const menuItems = useBoardMenu({
    boardId,
    editor,
    isReadOnly,
    mayRunSessions,
    onSessions: openSessions,
    onNews: news.show,
    onHappened: happened.show,
    onPath: path.reopen,
    onVersions: versions.show,
    onDialog: setDialog,
  })

  return (
    <SharedByParts citing={citing} threads={threads} me={me.id}>
      <div data-palette={view.criteria.palette} className="flex h-dvh flex-col overflow-hidden">
        <SkipLink shown={shown} editor={editor} />
        <TopBar
          board={board}
          people={people}
          editor={editor}
          shown={shown}
          panels={panels}
          palette={palette}
          threads={threads}
          inbox={inbox}
          happened={happened}
          title={<BoardTitle title={title} mayRename={mayRename} onRename={onRename} />}
          extraItems={menuItems}
          onDialog={setDialog}
          onSessions={mayRunSessions ? openSessions : undefined}
          onCriteria={() => beside.bring('criteria')}
          onVersions={editor && versions.show}
        />
        <SessionStrip board={board} beside={beside} people={people} editor={editor} session={onBoard} />
        <BoardLayout
          panels={panels}
          brief={
            <div ref={briefPlace} className="flex min-h-0 grow flex-col">
              <BriefPanel
                ref={briefRef}
                boardId={boardId}
                me={me}
                reading={{ readers, publish: tellReading }}
                readOnly={isReadOnly}
                cards={{
                  citing: view.cards,
                  create: createCard,
                  createMany: createCards,
                  show: showCard,
                  rateAgain: mayRunSessions ? rateAgain : undefined,
                }}
                onClose={() => setOpen('brief', false)}
              />
            </div>
          }
          canvas={
            <ViewPlace
              shown={shown}
              editor={editor}
              store={session?.store}
              boardId={boardId}
              isReadOnly={isReadOnly}
              nameOf={nameOf}
              boardTitle={title}
              me={me.id}
              onInspect={() => inspect()}
              onShowPassage={showPassage}
              notices={<CanvasNotices board={board} />}
              canvas={
                <CanvasPlace
                  board={board}
                  people={people}
                  editor={editor}
                  news={news.card}
                  path={path.shown}
                  onDetails={panels.areSheets && !isInspectorSheet ? () => beside.bring('inspector') : undefined}
                  running={onBoard.running?.session}
                  onEditor={setEditor}
                  onOpenBrief={bringBrief}
                />
              }
            />
          }
          inspector={
            <BesidePanel
              board={board}
              view={view}
              editor={editor}
              beside={beside}
              session={onBoard}
              threads={threads}
              news={news.all}
              versions={versions}
              inspectorRef={inspectorPlace}
              onShowPassage={showPassage}
              onShowCard={showCard}
            />
          }
        />
        <BoardDialogs
          board={board}
          view={view}
          editor={editor}
          open={dialog}
          inbox={inbox}
          versions={versions}
          onOpen={setDialog}
          onReadBrief={showBrief}
        />
      </div>
    </SharedByParts>
  )
}

interface SharedByPartsProps {
  citing: Citing
  threads: ThreadsOnBoard
  /** A user's id. */
  me: string
  children: ReactNode
}

/** What several parts of the page share. */
function SharedByParts({ citing, threads, me, children }: SharedByPartsProps) {
  return (
    <CitingProvider value={citing}>
      <BoardThreadsProvider value={threads.board}>
        <ThreadNews threads={threads.all} names={threads.names} me={me} />
        {children}
      </BoardThreadsProvider>
    </CitingProvider>
  )
}

/** Gives the keyboard to the first such field of a panel that is being opened. */
function focusOnceDrawn(place: RefObject<HTMLElement | null>, fields: string): void {
  requestAnimationFrame(() => place.current?.querySelector<HTMLElement>(fields)?.focus())
}
