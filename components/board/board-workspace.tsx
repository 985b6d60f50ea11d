// Brief, canvas and inspector side by side under the top bar, and the ways between them: a passage becomes a card, a
// highlight finds its card, a citation opens its passage.

import { type ReactNode, useState } from 'react'
import type { Editor } from 'tldraw'
import { type Citing, CitingProvider } from '@/components/brief/text/citing'
import { usePalette } from '@/components/palette/use-palette'
import { usePeople } from '@/components/presence/use-people'
import { useQuickRound } from '@/components/session/round/rounds/use-quick-round'
import { ThreadNews } from '@/components/thread/thread-news'
import { BoardThreadsProvider } from '@/components/thread/threads-context'
import { BoardTitle } from './bar/board-title'
import { SessionStrip } from './bar/session-strip'
import { TopBar } from './bar/top-bar'
import { useBoardMenu } from './bar/use-board-menu'
import { useSavedMark } from './bar/use-saved-mark'
import { BesidePanel } from './beside-panel'
import { BoardBrief } from './board-brief'
import { type BoardDialogName, BoardDialogs } from './board-dialogs'
import type { BoardInUse } from './board-in-use'
import { BoardLayout } from './board-layout'
import { BoardMiddle } from './board-middle'
import { useContentLater } from './content/use-content'
import { useThumbnail } from './content/use-thumbnail'
import { useBoardKeys } from './keys/board-keys'
import { useKeyActions } from './keys/use-key-actions'
import { useWays } from './keys/use-ways'
import { OthersAnnouncer } from './over-canvas/others-announcer'
import { useNamedCards } from './over-canvas/use-named-cards'
import { usePassageCards } from './passages/use-passage-cards'
import { usePath } from './path/use-path'
import { useBoardPlaces } from './use-board-places'
import { SkipLink } from './views/skip-link'
import { useCanvasWishes } from './views/use-canvas-wishes'
import { useCardInAddress } from './views/use-card-in-address'
import { useAddedByOthers } from './watched/use-added-by-others'
import { useInboxOnBoard } from './watched/use-inbox-on-board'
import { useLostOffline } from './watched/use-lost-offline'
import { useNewsOnBoard } from './watched/use-news-on-board'
import { usePeopleOnBoard } from './watched/use-people-on-board'
import { useSessionOnBoard } from './watched/use-session-on-board'
import { type ThreadsOnBoard, useThreadsOnBoard } from './watched/use-threads-on-board'
import { useVersionsOnBoard } from './watched/use-versions-on-board'

export interface BoardWorkspaceProps {
  board: BoardInUse
  mayRename: boolean
  onRename: (title: string) => void
}

export function BoardWorkspace({ board, mayRename, onRename }: BoardWorkspaceProps) {
  const { id: boardId, title, isReadOnly, me, room, session } = board
  const people = usePeople(room.client.awareness, me.id)
  const [editor, setEditor] = useState<Editor | undefined>()
  const [dialog, setDialog] = useState<BoardDialogName | undefined>()
  const palette = usePalette()
  const view = useContentLater(session?.store)
  useThumbnail(editor, boardId, !isReadOnly)
  usePeopleOnBoard({ boardId, editor, me: me.id, present: people })
  useSavedMark(room.client, session?.binding)
  useLostOffline(room.client, session?.store)

  const places = useBoardPlaces(board, editor)
  const { shown, panels, beside } = places
  const ways = useWays(editor, places)
  const { showCard, showPassage } = ways
  useCardInAddress(editor, showCard)
  const { citing, createCard, createCards, sortCards } = usePassageCards({
    boardId,
    me: me.id,
    editor,
    quoteCap: view.criteria.quoteCap,
    onEnterBrief: ways.enterBrief,
    onMade: ways.uncover,
    onSorted: panels.rest,
    onCited: ways.showCited,
  })

  const onBoard = useSessionOnBoard({ board, view, editor, beside })
  const { mayRun, openPanel: openSessions, openRating } = onBoard
  useAddedByOthers({
    editor,
    cards: view.cards,
    me: me.id,
    // The list of people on the board may be older than this person.
    nameOf: (id) => people.find((person) => person.id === id)?.name ?? board.nameOf(id),
    isOn: mayRun && onBoard.running !== undefined && shown.name === 'canvas',
  })
  const rateAgain = useQuickRound(boardId, onBoard.activity.open)
  const threads = useThreadsOnBoard({
    board,
    view,
    editor,
    beside,
    onShowPassage: showPassage,
    onShare: () => setDialog('share'),
  })
  useBoardKeys(useKeyActions({ board, editor, shown, panels, palette, threads, onDialog: setDialog }))
  const inbox = useInboxOnBoard({
    boardId,
    isReady: editor !== undefined && threads.all !== undefined,
    onThread: threads.showThread,
    onCard: showCard,
  })
  useCanvasWishes(editor, {
    onInspect: ways.inspect,
    onRate: openRating,
    onTakePart: onBoard.activity.enter,
    onReadComments: threads.board.show,
    onComment: threads.beginOn,
  })
  const showCoverage = () => shown.show('coverage')
  const path = usePath({
    boardId,
    editor,
    view,
    me: me.id,
    isOpen: !isReadOnly && !onBoard.isAsking && !onBoard.isAgreeing,
    isInSession: onBoard.running !== undefined,
    isBriefOpen: panels.isOpen('brief'),
    onBringBrief: ways.bringBrief,
    onReview: ways.showSuggestions,
    onSortCards: sortCards,
    onAllPlaced: panels.putBriefAway,
    onCoverage: showCoverage,
    onSessions: mayRun ? openSessions : undefined,
    onRateTogether: mayRun ? openRating : undefined,
    onExport: () => setDialog('export'),
  })
  const news = useNewsOnBoard({ boardId, editor, beside, isRunning: onBoard.running !== undefined })
  const named = useNamedCards(board, editor, view)
  const versions = useVersionsOnBoard(board, view, editor, beside)
  const boardMenu = useBoardMenu({
    boardId,
    editor,
    isReadOnly,
    mayRunSessions: mayRun,
    onNews: news.show,
    newsCount: news.count,
    onPath: path.reopen,
    onVersions: versions.show,
    onDialog: setDialog,
  })

  return (
    <SharedByParts citing={citing} threads={threads} me={me.id}>
      {/* Clipped, so that nothing which is scrolled into sight moves the bar away. */}
      <div data-palette={view.criteria.palette} className="flex h-dvh flex-col overflow-clip">
        <SkipLink shown={shown} editor={editor} />
        <OthersAnnouncer editor={editor} people={people} />
        <TopBar
          board={board}
          people={people}
          editor={editor}
          places={places}
          palette={palette}
          threads={threads}
          inbox={inbox}
          hasNews={news.isLeft}
          title={<BoardTitle title={title} mayRename={mayRename} onRename={onRename} />}
          boardMenu={boardMenu}
          mayRun={mayRun}
          onDialog={setDialog}
          onSessions={openSessions}
          onVersions={editor && versions.show}
        />
        <SessionStrip
          board={board}
          beside={beside}
          people={people}
          editor={editor}
          cards={view.cards}
          session={onBoard}
          shown={shown}
        />
        <BoardLayout
          panels={panels}
          brief={
            <BoardBrief
              board={board}
              editor={editor}
              placeRef={ways.briefPlace}
              panelRef={ways.briefPanel}
              cards={{
                citing: view.cards,
                create: createCard,
                createMany: createCards,
                show: showCard,
                rateAgain: mayRun ? rateAgain : undefined,
              }}
              onClose={() => panels.setOpen('brief', false)}
            />
          }
          canvas={
            <BoardMiddle
              board={board}
              editor={editor}
              onEditor={setEditor}
              places={places}
              ways={ways}
              people={people}
              news={news.card}
              named={named}
              path={path.shown}
              running={onBoard.running?.session}
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
              inspectorRef={ways.inspectorPlace}
              onShowPassage={showPassage}
              onShowCard={ways.showInPlace}
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
          onReadBrief={ways.showBrief}
          onCoverage={showCoverage}
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
