// The lines under the top bar that come from sessions: the bar of the one that runs, and the rounds that are open.

import type { Editor } from 'tldraw'
import { SessionBar } from '@/components/session/bar/session-bar'
import { useSightAfterSession } from '@/components/session/bar/use-first-sight'
import { NotAdded } from '@/components/session/drafts/not-added'
import { EndedStrip } from '@/components/session/minutes/ended-strip'
import { ActivityButton } from '@/components/session/round/activity-button'
import { OpenRounds } from '@/components/session/round/rounds/open-rounds'
import { useIsNarrow } from '@/components/ui/use-media-query'
import type { BoardCard } from '@/lib/document/view/board-view'
import { currentStep } from '@/lib/domain/session/session'
import type { PresenceUser } from '@/lib/protocol/presence'
import type { BesideCanvas } from '../beside/use-beside'
import type { BoardInUse } from '../board-in-use'
import type { ShownView } from '../views/use-board-view'
import { useStepScreen } from '../views/use-step-screen'
import type { SessionOnBoard } from '../watched/use-session-on-board'

export interface SessionStripProps {
  board: BoardInUse
  session: SessionOnBoard
  cards: readonly BoardCard[]
  beside: BesideCanvas
  people: readonly PresenceUser[]
  editor: Editor | undefined
  shown: ShownView
}

export function SessionStrip({ board, session, beside, people, editor, cards, shown }: SessionStripProps) {
  const { id: boardId, me, room } = board
  const { running, activity, isActivityShown } = session
  const screen = useStepScreen(editor, shown)
  useSightAfterSession(editor, Boolean(running))
  const step = running && currentStep(running.session)
  const isStepShown = isActivityShown && activity.isOfStep
  // A line of its own would take from the canvas what people look at.
  const isNarrow = useIsNarrow()
  const isInBar = running !== undefined && !isNarrow
  const openRounds = (
    <OpenRounds
      boardId={boardId}
      me={me.id}
      mayRun={session.mayRun}
      shownId={isActivityShown ? activity.shown?.panel.roundId : undefined}
      onOpen={activity.open}
      isInBar={isInBar}
      awareness={room.client.awareness}
    />
  )
  return (
    <>
      {running ? (
        <SessionBar
          boardId={boardId}
          me={me}
          people={people}
          editor={editor}
          cards={cards}
          session={running.session}
          isRehearsal={running.isRehearsal}
          mayRun={session.mayRun}
          takesFocus={session.entersBar}
          onFocused={() => {
            session.setEntersBar(false)
            // The session goes on from its bar, and the canvas gets the room.
            beside.leave('sessions')
          }}
          activity={
            step?.activity ? (
              <ActivityButton
                boardId={boardId}
                me={me.id}
                kind={step.activity.kind}
                round={activity.ofStep}
                isShown={isStepShown}
                onToggle={() => (isStepShown ? activity.close() : activity.open())}
              />
            ) : undefined
          }
          openRounds={isInBar ? openRounds : null}
          isActivityShown={isStepShown}
          awareness={room.client.awareness}
          screen={screen}
        />
      ) : null}
      <EndedStrip boardId={boardId} mayRun={session.mayRun} />
      <div className="flex flex-col gap-2 p-2 empty:hidden">
        <NotAdded boardId={boardId} me={me.id} />
      </div>
      {isInBar ? null : openRounds}
    </>
  )
}
