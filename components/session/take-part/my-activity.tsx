// This person's activity besides working on the board: writing, voting or rating, in a step of a session or beside it.

import { useMemo, useState } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import { ActivityPanel } from '@/components/session/activity-panel'
import type { BoardView } from '@/lib/document/view/board-view'
import { type Role, roleAllows } from '@/lib/domain/people/role'
import type { LiveSession, SessionStep } from '@/lib/domain/session/session'
import { OpenedCard } from './opened-card'
import { passagesBeside } from './passages-beside'

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
  const [openedId, setOpenedId] = useState<string>()
  const cards = useMemo(() => new Map(view.cards.map((card) => [card.id, card])), [view.cards])
  const opened = openedId === undefined ? undefined : cards.get(openedId)
  /** What a card says beyond its title and text stands in a window, so that the questions stay on the screen. */
  const moreOf = (cardId: string) => {
    const card = cards.get(cardId)
    const saysMore =
      card && (passagesBeside(card).length > 0 || view.links.some(({ from, to }) => [from, to].includes(cardId)))
    return saysMore ? () => setOpenedId(cardId) : undefined
  }
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
        moreOf={moreOf}
        stepOn={on && { sessionId: on.session.id, stepId: on.step.id }}
      />
      {opened ? (
        <OpenedCard
          key={opened.id}
          boardId={boardId}
          me={me}
          card={opened}
          view={view}
          mayEdit={false}
          hasScores={false}
          onClose={() => setOpenedId(undefined)}
        />
      ) : null}
    </div>
  )
}
