// This person's activity in the step besides working on the board: writing, voting or rating.

import { useMemo } from 'react'
import { ActivityPanel } from '@/components/session/activity-panel'
import { useRounds } from '@/components/session/rounds-api'
import type { BoardView } from '@/lib/document/view/board-view'
import { type Role, roleAllows } from '@/lib/domain/people/role'
import { roundOfStep } from '@/lib/domain/session/round-chain'
import type { LiveSession, SessionStep } from '@/lib/domain/session/session'

export interface MyActivityProps {
  boardId: string
  session: LiveSession
  step: SessionStep
  view: BoardView
  me: string
  role: Role
}

export function MyActivity({ boardId, session, step, view, me, role }: MyActivityProps) {
  const rounds = useRounds(boardId)
  const cards = useMemo(() => new Map(view.cards.map((card) => [card.id, card])), [view.cards])
  return (
    // The panel has margins of its own.
    <div className="-mx-4">
      <ActivityPanel
        {...{ boardId, cards, me }}
        roundId={rounds && roundOfStep(rounds, session.id, step.id)?.id}
        criteria={view.criteria}
        mayRun={roleAllows(role, 'run-sessions')}
        stepOn={{ sessionId: session.id, stepId: step.id }}
        titleAbove={step.title}
      />
    </div>
  )
}
