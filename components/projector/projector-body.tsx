// The lower part of the projector's screen: where the step happens with the cards beside it, the cards that have just been
// shown, or what came out of a vote or of ratings.

import { useMemo } from 'react'
import { useValue } from 'tldraw'
import { boardContent } from '@/components/board/content/board-content'
import type { BoardSession } from '@/components/board/use-board-session'
import type { OpenRoom } from '@/components/room/open-room'
import type { BoardCard, BoardView } from '@/lib/document/view/board-view'
import { type CardGap, cardGaps } from '@/lib/domain/coverage/card-gaps'
import { cardsByLevel } from '@/lib/domain/register/by-level'
import { givesDrafts } from '@/lib/domain/session/activities/activities'
import type { Round } from '@/lib/domain/session/round'
import { ratingOf } from '@/lib/domain/session/round-in-front'
import { scoredAlready } from '@/lib/domain/session/scored-already'
import type { Attention, SessionStep } from '@/lib/domain/session/session'
import type { PresenceUser } from '@/lib/protocol/presence'
import { NewCards } from './new-cards'
import { ProjectorCanvas } from './projector-canvas'
import { ProjectorCards } from './projector-cards'
import { ProjectorResult } from './projector-result'
import { matrixOfStep, roomAxes } from './room-axes'
import { RoomMatrix } from './room-matrix'

const NO_CARDS: readonly BoardCard[] = []
const NO_GAPS: ReadonlyMap<string, CardGap> = new Map()

export interface ProjectorBodyProps {
  boardId: string
  session: BoardSession
  room: OpenRoom
  /** What this screen turns to is what the facilitators' panels mark. */
  mayRun: boolean
  user: PresenceUser
  step: SessionStep | undefined
  /** What everybody is asked to look at: it comes before anything else. */
  attention: Attention | null
  round: Round | undefined
}

export function ProjectorBody({ boardId, session, room, mayRun, user, step, attention, round }: ProjectorBodyProps) {
  const view = useValue('board content', () => boardContent(session.store), [session])
  const { criteria } = view
  const cards = useMemo(() => new Map(view.cards.map((card) => [card.id, card])), [view.cards])
  const asked = useMemo(() => (round?.cardIds ?? []).flatMap((id) => cards.get(id) ?? []), [round?.cardIds, cards])
  const isAsked = round?.state === 'open' && !givesDrafts(round.activity)
  const listed = useMemo(
    () => (isAsked ? asked : cardsByLevel(view.cards, view.criteria).flatMap((group) => group.cards)),
    [isAsked, asked, view.cards, view.criteria],
  )
  // What is asked about is judged by its words alone.
  const gaps = useMemo(() => (isAsked ? NO_GAPS : cardGaps(view, view.criteria)), [isAsked, view])
  // A person who sees where a card lies doesn't rate it alone.
  const rating = round && ratingOf(round)
  const isRating = rating !== undefined
  const rated = isRating ? asked : NO_CARDS
  const isCovered = rating && !attention && scoredAlready(asked, round.activity).length > 0 && !matrixOfStep(view, step)
  const isShown = round?.state === 'shown' && !attention
  const isNew = isShown && givesDrafts(round.activity) && asked.length > 0
  const isFilled = isCovered || isNew || (isShown && !givesDrafts(round.activity))
  return (
    <div data-palette={criteria.palette} className="flex min-h-0 grow">
      <div className="relative min-w-0 grow">
        <ProjectorCanvas
          boardId={boardId}
          session={session}
          user={user}
          step={step}
          attention={attention}
          rating={rating}
        />
        {attention ? null : <StepMatrix view={view} step={step} hidden={rated} />}
      </div>
      {/* What fills the screen lies over the list, and the canvas below keeps its mark in the corner. */}
      {listed.length > 0 && !isFilled ? (
        // Another task begins with its first card.
        <ProjectorCards
          key={`${step?.id} ${isAsked}`}
          cards={listed}
          criteria={isRating ? undefined : criteria}
          gaps={gaps}
          hasOwners={!isAsked}
        />
      ) : null}
      {isCovered ? <NewCards cards={asked} criteria={undefined} /> : null}
      {isNew ? <NewCards cards={asked} criteria={criteria} /> : null}
      {isShown && !givesDrafts(round.activity) ? (
        <ProjectorResult
          boardId={boardId}
          cards={cards}
          criteria={criteria}
          roundId={round.id}
          awareness={room.client.awareness}
          mayRun={mayRun}
        />
      ) : null}
    </div>
  )
}

interface StepMatrixProps {
  readonly view: BoardView
  readonly step: SessionStep | undefined
  /** The cards whose places are not to be seen. */
  readonly hidden: readonly BoardCard[]
}

function StepMatrix({ view, step, hidden }: StepMatrixProps) {
  const matrix = matrixOfStep(view, step)
  const axes = useMemo(() => matrix && roomAxes(matrix, view.criteria), [matrix, view.criteria])
  if (!matrix || !axes) return null
  const cards = view.cards.filter((card) => card.parentId === matrix.id && !hidden.includes(card))
  return <RoomMatrix matrix={matrix} axes={axes} cards={cards} criteria={view.criteria} />
}
