// The middle of the screen: the canvas when there is a board to show, and what floats over it.

import { type ReactNode, useCallback, useRef } from 'react'
import type { Editor, TLStore } from 'tldraw'
import { useLocale } from 'use-intl'
import { UploadList } from '@/components/canvas/assets/upload-list'
import { BoardCanvas } from '@/components/canvas/board-canvas'
import { focusCanvas } from '@/components/canvas/sight/focus-canvas'
import { showOpeningView } from '@/components/canvas/sight/opening-view'
import { FollowBar, useFollowed } from '@/components/presence/follow-bar'
import { PhoneOffer } from '@/components/session/code/phone-offer'
import { useChangeSession } from '@/components/session/session-api'
import { AttentionBar } from '@/components/session/together/attention-bar'
import { ReactionFloat } from '@/components/session/together/reaction-float'
import { useAttention } from '@/components/session/together/use-attention'
import { useTheme } from '@/components/settings/use-theme'
import { roleAllows } from '@/lib/domain/people/role'
import type { LiveSession } from '@/lib/domain/session/session'
import type { PresenceUser } from '@/lib/protocol/presence'
import type { BoardInUse } from './board-in-use'
import { CanvasSkeleton } from './board-skeleton'
import { EmptyBoard } from './over-canvas/empty-board'
import { NewsCard } from './over-canvas/news-card'
import { TappedCard } from './over-canvas/tapped-card'
import { PathCard } from './path/path-card'
import type { Path } from './path/use-path'
import type { SaidNews } from './watched/use-news-on-board'

export interface CanvasPlaceProps {
  board: BoardInUse
  people: readonly PresenceUser[]
  editor: Editor | undefined
  /** Gets undefined when the canvas goes. */
  onEditor: (editor: Editor | undefined) => void
  onOpenBrief: () => void
  /** The session that this screen is about. */
  running: LiveSession | undefined
  /** The next step, where this person is led to one. */
  path: Path | undefined
  /** What is new to this person, while it is to be said. */
  news: SaidNews | undefined
  /** Short lines at the top that people must not miss. */
  notices: ReactNode
  /** Opens the inspector; undefined where it is open, or opens beside the canvas by itself. */
  onDetails: (() => void) | undefined
}

export function CanvasPlace({
  board,
  people,
  editor,
  onEditor,
  onOpenBrief,
  running,
  path,
  news,
  notices,
  onDetails,
}: CanvasPlaceProps) {
  const { id: boardId, session, me, isReadOnly, nameOf, room } = board
  const locale = useLocale()
  const { resolved } = useTheme()
  const followed = useFollowed(editor, people)
  const { course } = running ?? {}
  const attention = useAttention(editor, course?.kind === 'running' ? course.attention : null, me.id)
  const { mutate: changeSession } = useChangeSession(boardId)
  const endAttention = () => running && changeSession({ id: running.id, change: { type: 'attend', attention: null } })
  const fitted = useRef<TLStore>(null)
  const onMount = useCallback(
    (mounted: Editor) => {
      onEditor(mounted)
      // A canvas that is drawn again after a failure shows what it showed.
      const stopOpening = fitted.current === mounted.store ? undefined : showOpeningView(mounted)
      fitted.current = mounted.store
      // A person who came from another of our pages pressed a control there that has gone with it, so their focus
      // continues here.
      if (navigator.userActivation?.hasBeenActive && document.activeElement === document.body) focusCanvas(mounted)
      return () => {
        stopOpening?.()
        onEditor(undefined)
      }
    },
    [onEditor],
  )
  if (!session) return <CanvasSkeleton />
  return (
    <main className="absolute inset-0">
      <BoardCanvas
        boardId={boardId}
        title={board.title}
        store={session.store}
        binding={session.binding}
        user={me}
        readOnly={isReadOnly}
        isHost={roleAllows(me.role, 'run-sessions')}
        locale={locale}
        theme={resolved}
        onMount={onMount}
      />
      {followed ? (
        <div
          aria-hidden
          className="pointer-events-none absolute inset-0 z-10 border-2"
          style={{ borderColor: followed.color }}
        />
      ) : null}
      <div className="pointer-events-none absolute inset-x-0 top-2 z-20 flex flex-col items-center gap-1.5 px-3">
        {editor && attention ? (
          <AttentionBar
            editor={editor}
            attention={attention}
            people={people}
            nameOf={nameOf}
            onEnd={roleAllows(me.role, 'run-sessions') ? endAttention : undefined}
          />
        ) : null}
        {editor && followed && !(attention?.kind === 'follow' && attention.isAlong) ? (
          <FollowBar editor={editor} person={followed} />
        ) : null}
        {roleAllows(me.role, 'run-sessions') ? null : <PhoneOffer boardId={boardId} session={running} />}
        {notices}
        {editor ? <UploadList editor={editor} /> : null}
      </div>
      <div className="pointer-events-none absolute bottom-20 start-2 z-20">
        <ReactionFloat client={room.client} />
      </div>
      {editor && onDetails ? <TappedCard editor={editor} onDetails={onDetails} /> : null}
      {editor && news ? (
        <NewsCard editor={editor} {...news} />
      ) : editor && path ? (
        <PathCard canvas={editor} {...path} onClose={path.close} />
      ) : null}
      {editor && !isReadOnly && path?.step !== 'review' ? (
        <EmptyBoard editor={editor} onOpenBrief={onOpenBrief} />
      ) : null}
    </main>
  )
}
