// The props of every way of taking part: on the board, beside the canvas, and on a phone without one.

import type { Awareness } from 'y-protocols/awareness'
import type { ShownRatings } from '@/components/canvas/cover/rated-in-front'
import type { Card } from '@/lib/domain/cards/card'
import type { Criteria } from '@/lib/domain/criteria/criteria'
import type { BroughtUp } from '@/lib/domain/session/card-in-view'
import type { Round } from '@/lib/domain/session/round'

export type ActivityCard = Pick<Card, 'kind' | 'ref' | 'title' | 'body' | 'citations' | 'language' | 'fields'> & {
  /** The shape's id. */
  readonly id: string
}

/** Scores and places on the canvas that are covered while a round is open, for people who may look below. */
export interface ScoreCover {
  readonly roundId: string
  readonly isLooking: boolean
  readonly onLook: (looks: boolean) => void
}

/** The dots of a vote on the cards of the canvas. */
export interface DotsOnCards {
  /** The vote whose dots the cards show; undefined for none. */
  readonly roundId: string | undefined
  /** Shows a vote's dots, or none, to everybody on the board. */
  readonly onShow: (roundId: string | undefined) => void
}

/** The board that a round is about, as far as taking part needs it. */
export interface RoundPlace {
  readonly boardId: string
  /** Cards by shape id. */
  readonly cards: ReadonlyMap<string, ActivityCard>
  readonly criteria: Criteria
  /** A user's id. */
  readonly me: string
  /** Runs sessions: may close, show, agree. */
  readonly mayRun: boolean
  /** The step that is on; undefined outside a running session. */
  readonly stepOn: { readonly sessionId: string; readonly stepId: string } | undefined
  /** The step lets this person change nothing on the board: the panel says what they do instead. */
  readonly isBoardLocked?: boolean
  /** The title that the page shows above the round already: a title like it isn't repeated. */
  readonly titleAbove?: string
  /** Shows a card on the canvas; absent if there is no canvas. */
  readonly onShowCard?: (cardId: string) => void
  /** Returns the way to read more of a card, where no canvas shows it; undefined for a card that says no more. */
  readonly moreOf?: (cardId: string) => (() => void) | undefined
  /** Absent where nothing is covered, and for people who may not look. */
  readonly cover?: ScoreCover | undefined
  /** Marks an open result of a rating on the canvas; undefined takes the marks away. Absent if there is no canvas. */
  readonly onResult?: (ratings: ShownRatings | undefined) => void
  /** Absent where there is no canvas, and for people who may not change the board. */
  readonly dotsOnCards?: DotsOnCards | undefined
  /** Brings a card of a round's result before the room; undefined ends that. Absent for people who don't lead one. */
  readonly onDiscuss?: (roundId: string, card: BroughtUp | undefined) => void
}

export interface RoundViewProps extends RoundPlace {
  /** The round's current state, with its results once they are shown. */
  readonly round: Round
  readonly awareness: Awareness
  /** May cast in rounds of this board. */
  readonly mayTakePart: boolean
  /** True if it belongs to a step that is not the current one: nobody can vote in it at the moment. */
  readonly isStepOver: boolean
}
