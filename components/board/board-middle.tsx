// The middle of the board's page: the canvas with what floats over it, or another view in front of it.

import type { Editor } from 'tldraw'
import type { LiveSession } from '@/lib/domain/session/session'
import type { PresenceUser } from '@/lib/protocol/presence'
import type { BoardInUse } from './board-in-use'
import { CanvasPlace } from './canvas-place'
import type { Ways } from './keys/use-ways'
import { CanvasNotices } from './over-canvas/canvas-notices'
import { NamedCardsNotice } from './over-canvas/named-cards-notice'
import type { NamedCards } from './over-canvas/use-named-cards'
import { PathCard } from './path/path-card'
import type { Path } from './path/use-path'
import type { BoardPlaces } from './use-board-places'
import { ViewPlace } from './view-place'
import type { SaidNews } from './watched/use-news-on-board'

export interface BoardMiddleProps {
  board: BoardInUse
  editor: Editor | undefined
  /** Gets undefined when the canvas goes. */
  onEditor: (editor: Editor | undefined) => void
  places: BoardPlaces
  ways: Pick<Ways, 'inspect' | 'showPassage' | 'bringBrief'>
  people: readonly PresenceUser[]
  /** What is new to this person, while it is to be said. */
  news: SaidNews | undefined
  /** The cards that name this person in words, while they are to be asked about. */
  named: NamedCards | undefined
  /** The next step, where this person is led to one. */
  path: Path | undefined
  /** The session that this screen is about. */
  running: LiveSession | undefined
}

export function BoardMiddle(props: BoardMiddleProps) {
  const { board, editor, onEditor, places, ways, people, news, named, path, running } = props
  const { shown, panels, beside, isInspectorSheet } = places
  const notices = (
    <>
      <CanvasNotices board={board} />
      <NamedCardsNotice named={named} />
    </>
  )
  return (
    <ViewPlace
      shown={shown}
      editor={editor}
      store={board.session?.store}
      boardId={board.id}
      isReadOnly={board.isReadOnly}
      nameOf={board.nameOf}
      boardTitle={board.title}
      me={board.me.id}
      onInspect={ways.inspect}
      onShowPassage={ways.showPassage}
      notices={notices}
      nextStep={path ? <PathCard canvas={undefined} {...path} onClose={path.close} /> : null}
      canvas={
        <CanvasPlace
          board={board}
          people={people}
          editor={editor}
          news={news}
          path={path}
          notices={notices}
          onDetails={panels.areSheets && !isInspectorSheet ? () => beside.bring('inspector') : undefined}
          running={running}
          onEditor={onEditor}
          onOpenBrief={ways.bringBrief}
        />
      }
    />
  )
}
