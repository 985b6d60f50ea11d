// The session that this screen is about, and what the person takes part in: the step's activity, or a round that they
// opened from a list.

import { useEffect, useEffectEvent, useState } from 'react'
import type { Editor } from 'tldraw'
import { useRounds } from '@/components/session/rounds-api'
import { useShownSession } from '@/components/session/use-shown-session'
import { useVoteOnCards } from '@/components/session/use-vote-on-cards'
import type { BoardView } from '@/lib/document/view/board-view'
import { roleAllows } from '@/lib/domain/people/role'
import { undecided } from '@/lib/domain/session/undecided'
import { type ActivityOnBoard, useActivity } from '../beside/use-activity'
import type { BesideCanvas } from '../beside/use-beside'
import type { BoardInUse } from '../board-in-use'

export interface SessionOnBoard {
  /** This person may run sessions. */
  readonly mayRun: boolean
  /** The session that runs for everybody, or this person's own rehearsal. */
  readonly running: ReturnType<typeof useShownSession>
  readonly activity: ActivityOnBoard
  /** A vote or rating is open, in a session or by itself. */
  readonly isAsking: boolean
  /** The panel shows a rating with cards on which the team has not agreed yet. */
  readonly isAgreeing: boolean
  readonly isActivityShown: boolean
  /** Shows the panel of sessions, votes and ratings. */
  readonly openPanel: () => void
  /** Shows it with the way to rate the selected cards together in front. */
  readonly openRating: () => void
  /** Another object each time that somebody asks to rate together; undefined while the panel shows all its ways alike. */
  readonly ratesFirst: object | undefined
  /** A person who has begun a session goes on from its bar, once that is there. */
  readonly entersBar: boolean
  readonly setEntersBar: (enters: boolean) => void
}

export interface SessionOnBoardOptions {
  readonly board: BoardInUse
  readonly view: BoardView
  readonly editor: Editor | undefined
  readonly beside: BesideCanvas
}

/** Returns the session as this screen shows it, and keeps its activity in the panel beside the canvas. */
export function useSessionOnBoard({ board, view, editor, beside }: SessionOnBoardOptions): SessionOnBoard {
  const { id: boardId, me, session, room } = board
  const mayRun = roleAllows(me.role, 'run-sessions')
  const running = useShownSession(boardId, me.id, mayRun)
  const activity = useActivity({
    boardId,
    me,
    view,
    editor,
    awareness: room.client.awareness,
    binding: session?.binding,
    session: running?.session,
    onShow: (isShown) => (isShown ? beside.bring('activity') : beside.leave('activity')),
  })
  const runningId = running?.session.id
  const putAway = useEffectEvent(beside.rest)
  useEffect(() => {
    if (runningId !== undefined) putAway()
  }, [runningId])
  const rounds = useRounds(boardId)
  const isAsking = rounds?.some(({ state }) => state === 'open') ?? false
  const isActivityShown = beside.isShown('activity')
  const shown = isActivityShown ? rounds?.filter(({ id }) => id === activity.shown?.panel.roundId) : undefined
  const isAgreeing = undecided(shown ?? [], (id) => view.cards.some((card) => card.id === id)).cardIds.length > 0
  useVoteOnCards(boardId, editor)
  const [ratesFirst, setRatesFirst] = useState<object>()
  const isPanelShown = beside.isShown('sessions')
  const [wasPanelShown, setWasPanelShown] = useState(isPanelShown)
  if (isPanelShown !== wasPanelShown) {
    setWasPanelShown(isPanelShown)
    if (!isPanelShown) setRatesFirst(undefined)
  }
  const [entersBar, setEntersBar] = useState(false)
  return {
    mayRun,
    running,
    activity,
    isAsking,
    isAgreeing,
    isActivityShown,
    openPanel: () => beside.bring('sessions'),
    openRating: () => {
      setRatesFirst({})
      beside.bring('sessions')
    },
    ratesFirst,
    entersBar,
    setEntersBar,
  }
}
