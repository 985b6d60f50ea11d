// Brief, canvas and inspector side by side under the top bar, and the ways between them: a passage becomes a card, a
// highlight finds its card, a citation opens its passage.

import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { type Editor, useValue } from 'tldraw'
import { useTranslations } from 'use-intl'
import { useBriefs } from '@/components/brief/about/use-briefs'
import { BriefPanel } from '@/components/brief/brief-panel'
import type { OnReading } from '@/components/brief/reader/use-reading-news'
import { CitingProvider } from '@/components/brief/text/citing'
import { findCard } from '@/components/canvas/card/find-card'
import { focusCanvas, hasKeyboard } from '@/components/canvas/focus-canvas'
import { wantedLink } from '@/components/canvas/link/wanted-link'
import { ListDialog } from '@/components/canvas/paste/list-dialog'
import { PictureDialog } from '@/components/canvas/paste/picture-dialog'
import { ExportDialog } from '@/components/export/export-dialog'
import { ImportDialog } from '@/components/import/import-dialog'
import { usePalette } from '@/components/palette/use-palette'
import { PeopleBar } from '@/components/presence/people-bar'
import { usePeople } from '@/components/presence/use-people'
import { useReaders } from '@/components/presence/use-readers'
import { PublishDialog } from '@/components/publish/publish-dialog'
import type { OpenRoom } from '@/components/room/open-room'
import { SaveChip } from '@/components/room/save-chip'
import { UntilSavedContext, untilSavedIn } from '@/components/room/until-saved'
import type { KeptCopies } from '@/components/room/use-kept-copies'
import { ActivityButton } from '@/components/session/round/activity-button'
import { OpenRounds } from '@/components/session/round/open-rounds'
import { SessionBar } from '@/components/session/session-bar'
import { useShownSession } from '@/components/session/use-shown-session'
import type { Me } from '@/components/settings/use-me'
import { ShareDialog } from '@/components/share/share-dialog'
import { SaveTemplate } from '@/components/templates/save-template'
import { toast } from '@/components/ui/toaster'
import { viewBoard } from '@/lib/document/view/board-view'
import { roleAllows } from '@/lib/domain/people/role'
import { currentStep } from '@/lib/domain/session/session'
import type { PresenceUser } from '@/lib/protocol/presence'
import { type Beside, BesidePanel } from './beside-panel'
import { boardContent } from './board-content'
import { useBoardKeys } from './board-keys'
import { BoardLayout } from './board-layout'
import { BoardTitle } from './board-title'
import { CanvasNotices } from './canvas-notices'
import { CanvasPlace } from './canvas-place'
import { KeyboardSheet } from './keyboard-sheet'
import { TopBar } from './top-bar'
import { useActivity } from './use-activity'
import { useBoardMenu } from './use-board-menu'
import type { BoardSession } from './use-board-session'
import { useBoardView } from './use-board-view'
import { useCanvasWishes } from './use-canvas-wishes'
import { usePanels } from './use-panels'
import { usePassageCards } from './use-passage-cards'
import { usePassageOpener } from './use-passage-opener'
import { usePath } from './use-path'
import { useThumbnail } from './use-thumbnail'
import { ViewPlace } from './view-place'

export interface BoardWorkspaceProps {
  boardId: string
  title: string
  onRename: (title: string) => void
  mayRename: boolean
  isReadOnly: boolean
  me: PresenceUser
  account: Me
  /** The name of a member; undefined for one who isn't. */
  nameOf: (userId: string) => string | undefined
  room: OpenRoom
  /** Work on this device that no longer fits the board. */
  kept: KeptCopies
  /** Undefined while there is nothing to show yet. */
  session: BoardSession | undefined
}

type OpenDialog = 'export' | 'share' | 'publish' | 'keys' | 'template'

const EMPTY = viewBoard([])

export function BoardWorkspace(props: BoardWorkspaceProps) {
  const { boardId, title, onRename, mayRename, isReadOnly, me, account, nameOf, room, kept, session } = props
  const t = useTranslations('board')
  const people = usePeople(room.client.awareness, me.id)
  const untilSaved = useMemo(() => untilSavedIn(room.client), [room.client])
  const readers = useReaders(room.client.awareness, me.id)
  const [editor, setEditor] = useState<Editor | undefined>()
  const [dialog, setDialog] = useState<OpenDialog | undefined>()
  /** Other panels stand where the inspector does. */
  const [beside, setBeside] = useState<Beside>('inspector')
  const shown = useBoardView(boardId)
  const { data: briefs } = useBriefs(boardId)
  // A hand that moves or types is not disturbed by a panel that opens.
  const hasSelection = useValue(
    'has a selection at rest',
    () => !!editor && editor.getSelectedShapeIds().length > 0 && editor.isIn('select.idle'),
    [editor],
  )
  const place = shown.name === 'canvas' ? 'canvas' : 'views'
  const panels = usePanels({ place, hasBrief: (briefs?.length ?? 0) > 0, hasSelection })
  const view = useValue('board content', () => (session ? boardContent(session.store) : EMPTY), [session])
  useThumbnail(editor, boardId, !isReadOnly)

  const { setOpen, bring, close } = panels
  const openCriteria = useCallback(() => {
    setBeside('criteria')
    bring('inspector')
  }, [bring])
  const openBrief = useCallback(() => bring('brief'), [bring])
  const [briefRef, showPassage, showSuggestions] = usePassageOpener(openBrief)
  const binding = session?.binding
  const isSaved = room.state.save.kind === 'saved'
  useEffect(() => {
    if (isSaved) binding?.markSaved()
  }, [binding, isSaved])
  const tellReading = useCallback<OnReading>((reading) => binding?.publishPresence({ reading }), [binding])
  const briefPlace = useRef<HTMLDivElement>(null)
  const inspectorPlace = useRef<HTMLDivElement>(null)
  const bringBrief = () => {
    openBrief()
    // Once the panel is drawn, its first text field is where a brief goes.
    requestAnimationFrame(() => briefPlace.current?.querySelector('textarea')?.focus())
  }

  const isLinkWanted = useValue('link is wanted', () => !!editor && wantedLink(editor) !== undefined, [editor])
  const [wasLinkWanted, setWasLinkWanted] = useState(isLinkWanted)
  if (isLinkWanted !== wasLinkWanted) {
    setWasLinkWanted(isLinkWanted)
    if (isLinkWanted) setBeside('inspector')
  }
  useEffect(() => {
    if (isLinkWanted) bring('inspector')
  }, [isLinkWanted, bring])

  const isBriefOpen = panels.isOpen('brief')
  const isInspectorOpen = panels.isOpen('inspector')
  const { show: showView } = shown
  const palette = usePalette()
  const { show: showPalette } = palette
  useBoardKeys(
    useMemo(
      () => ({
        showView: (name) => {
          showView(name)
          if (editor) focusCanvas(editor)
        },
        toggleBrief: () => setOpen('brief', !isBriefOpen),
        toggleInspector: () => setOpen('inspector', !isInspectorOpen),
        openKeyboardSheet: () => setDialog('keys'),
        openPalette: () => showPalette('everything'),
        isOnCanvas: (focused) => editor !== undefined && hasKeyboard(editor, focused),
        findOnCanvas: () => showPalette('board'),
        undo: () => !isReadOnly && binding?.undo(),
        redo: () => !isReadOnly && binding?.redo(),
        saySaved: () => toast(t('savedByItself'), { id: 'saved-by-itself' }),
      }),
      [showView, showPalette, editor, setOpen, isBriefOpen, isInspectorOpen, isReadOnly, binding, t],
    ),
  )

  const inspect = (field?: 'title' | 'owner') => {
    setBeside('inspector')
    bring('inspector')
    const wanted = field === 'owner' ? '[data-field="owner"] input' : 'input, textarea'
    // Once it is drawn, its first field is the title.
    requestAnimationFrame(() => inspectorPlace.current?.querySelector<HTMLElement>(wanted)?.focus())
  }
  const showCard = (cardId: string) => {
    showView('canvas')
    if (!editor || !findCard(editor, cardId)) return
    if (panels.areSheets) close('brief')
  }
  const { citing, createCard, createCards } = usePassageCards({
    boardId,
    me: me.id,
    editor,
    quoteCap: view.criteria.quoteCap,
    onOpenBrief: openBrief,
    onMade: () => {
      // A sheet would cover the new card.
      if (panels.areSheets) close('brief')
    },
    onCited: showCard,
  })
  const mayRunSessions = roleAllows(me.role, 'run-sessions')
  const running = useShownSession(boardId, me.id, mayRunSessions)
  const step = running && currentStep(running.session)
  const leaveActivity = () => {
    setBeside((before) => (before === 'activity' ? 'inspector' : before))
    // Where the inspector isn't open by itself, nothing takes its place.
    if (beside === 'activity') close('inspector')
  }
  const activity = useActivity({
    ...{ boardId, me, view, editor },
    session: running?.session,
    onShow: (isShown) => {
      if (!isShown) return leaveActivity()
      setBeside('activity')
      bring('inspector')
    },
  })
  const isActivityShown = beside === 'activity' && isInspectorOpen
  /** A person who has begun a session goes on from its bar, once that is there. */
  const [entersBar, setEntersBar] = useState(false)
  const openSessions = () => {
    setBeside('sessions')
    bring('inspector')
  }
  useCanvasWishes(editor, { onInspect: inspect, onRate: openSessions })
  const path = usePath({
    ...{ boardId, editor, view, mayRunSessions },
    me: me.id,
    isOpen: !isReadOnly && !running,
    onReview: showSuggestions,
    onCreateCards: createCards,
    onScore: () => {
      setBeside('inspector')
      if (!panels.areSheets) bring('inspector')
    },
    onLink: () => showView('coverage'),
    onSessions: openSessions,
    onExport: () => setDialog('export'),
  })
  const menuItems = useBoardMenu({
    editor,
    isReadOnly,
    onSaveTemplate: () => setDialog('template'),
    mayRunSessions,
    onSessions: openSessions,
    onPublish: () => setDialog('publish'),
  })
  const dialogProps = (name: OpenDialog) => ({
    open: dialog === name,
    onOpenChange: (open: boolean) => setDialog(open ? name : undefined),
  })

  return (
    <CitingProvider value={citing}>
      <div data-palette={view.criteria.palette} className="flex h-dvh flex-col overflow-hidden">
        <TopBar
          panels={panels}
          boardId={boardId}
          shown={shown}
          title={<BoardTitle title={title} mayRename={mayRename} onRename={onRename} />}
          saveChip={<SaveChip state={room.state.save} role={me.role} onReconnect={() => room.client.reconnectNow()} />}
          people={<PeopleBar editor={editor} people={people} me={me} />}
          binding={isReadOnly ? undefined : session?.binding}
          onExport={() => setDialog('export')}
          onShare={() => setDialog('share')}
          onSessions={mayRunSessions ? openSessions : undefined}
          onKeyboardSheet={() => setDialog('keys')}
          palette={palette}
          editor={editor}
          onCriteria={openCriteria}
          extraItems={menuItems}
          account={account}
        />
        {running ? (
          <SessionBar
            boardId={boardId}
            session={running.session}
            isRehearsal={running.isRehearsal}
            mayRun={mayRunSessions}
            editor={editor}
            takesFocus={entersBar}
            onFocused={() => setEntersBar(false)}
            activity={
              step?.activity ? (
                <ActivityButton
                  boardId={boardId}
                  me={me.id}
                  kind={step.activity.kind}
                  round={activity.ofStep}
                  isShown={isActivityShown && activity.isOfStep}
                  onToggle={() => (isActivityShown && activity.isOfStep ? leaveActivity() : activity.open())}
                />
              ) : undefined
            }
            me={me}
            people={people}
            awareness={room.client.awareness}
          />
        ) : null}
        <OpenRounds
          boardId={boardId}
          me={me.id}
          shownId={isActivityShown ? activity.shown?.panel.roundId : undefined}
          onOpen={activity.open}
        />
        <BoardLayout
          panels={panels}
          brief={
            <div ref={briefPlace} className="flex min-h-0 grow flex-col">
              <BriefPanel
                ref={briefRef}
                boardId={boardId}
                me={me}
                readers={readers}
                onReading={tellReading}
                readOnly={isReadOnly}
                cards={view.cards}
                onCreateCard={createCard}
                onCreateCards={createCards}
                onShowCard={showCard}
                onClose={() => setOpen('brief', false)}
              />
            </div>
          }
          canvas={
            <ViewPlace
              shown={shown}
              editor={editor}
              view={view}
              boardId={boardId}
              boardTitle={title}
              isReadOnly={isReadOnly}
              me={me.id}
              nameOf={nameOf}
              onInspect={() => inspect()}
              onShowPassage={showPassage}
              notices={<CanvasNotices room={room} kept={kept} title={title} />}
              canvas={
                <CanvasPlace
                  boardId={boardId}
                  session={session}
                  me={me}
                  isReadOnly={isReadOnly}
                  room={room}
                  kept={kept}
                  title={title}
                  people={people}
                  editor={editor}
                  onEditor={setEditor}
                  onOpenBrief={bringBrief}
                  running={running?.session}
                  nameOf={nameOf}
                  path={path}
                />
              }
            />
          }
          inspector={
            <BesidePanel
              inspectorRef={inspectorPlace}
              // Not every step has an activity.
              shown={beside === 'activity' && !activity.shown ? 'inspector' : beside}
              onOpenRound={activity.open}
              onSessionStarted={() => setEntersBar(true)}
              onLeaveActivity={leaveActivity}
              mayRunSessions={mayRunSessions}
              activity={activity.shown}
              onShow={(panel) => {
                setBeside(panel)
                if (panel === 'inspector' && !panels.areSheets) close('inspector')
              }}
              onClose={() => setOpen('inspector', false)}
              boardId={boardId}
              editor={editor}
              view={view}
              isReadOnly={isReadOnly}
              me={me.id}
              nameOf={nameOf}
              onShowPassage={showPassage}
            />
          }
        />
        {editor ? (
          <UntilSavedContext value={untilSaved}>
            <ExportDialog {...dialogProps('export')} editor={editor} boardId={boardId} boardTitle={title} />
          </UntilSavedContext>
        ) : null}
        <ShareDialog {...dialogProps('share')} boardId={boardId} boardTitle={title} me={me} />
        {editor ? (
          <PublishDialog
            {...dialogProps('publish')}
            boardId={boardId}
            boardTitle={title}
            editor={editor}
            role={me.role}
            isVisitor={account.isAnonymous}
          />
        ) : null}
        <KeyboardSheet {...dialogProps('keys')} />
        <SaveTemplate
          board={dialog === 'template' ? { id: boardId, title } : undefined}
          onClose={() => setDialog(undefined)}
        />
        {editor ? <ListDialog editor={editor} /> : null}
        {editor ? <PictureDialog editor={editor} /> : null}
        {editor && binding && !isReadOnly ? (
          <ImportDialog editor={editor} binding={binding} view={view} me={me.id} />
        ) : null}
      </div>
    </CitingProvider>
  )
}
