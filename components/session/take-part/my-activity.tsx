// This person's activity besides working on the board: writing, voting or rating, in a step of a session or beside it.

import { useMemo } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import { ActivityPanel } from '@/components/session/activity-panel'
import type { BoardView } from '@/lib/document/view/board-view'
import { type Role, roleAllows } from '@/lib/domain/people/role'
import type { LiveSession, SessionStep } from '@/lib/domain/session/session'

export interface MyActivityProps {
  boardId: string
  awareness: Awareness
  /** Undefined where the step's round was never opened. */
  roundId: string | undefined
  /** The session and step that are on; undefined where none is. */
  on: { readonly session: LiveSession; readonly step: SessionStep } | undefined
  titleAbove: string
  view: BoardView
  me: string
  role: Role
}

export function MyActivity({ boardId, awareness, roundId, on, titleAbove, view, me, role }: MyActivityProps) {
  const cards = useMemo(() => new Map(view.cards.map((card) => [card.id, card])), [view.cards])
  return (
    // The panel has margins of its own.
    <div className="-mx-4">
      <ActivityPanel
        boardId={boardId}
        awareness={awareness}
        cards={cards}
        me={me}
        roundId={roundId}
        titleAbove={titleAbove}
        criteria={view.criteria}
        mayRun={roleAllows(role, 'run-sessions')}
        stepOn={on && { sessionId: on.session.id, stepId: on.step.id }}
      />
    </div>
  )
}
