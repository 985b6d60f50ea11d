// What every way of taking part gets, whichever it is: on the board, beside the canvas, and on a phone without one.

import type { Card } from '@/lib/domain/card'
import type { Criteria } from '@/lib/domain/criteria'
import { type Role, roleAllows } from '@/lib/domain/role'
import type { Round } from '@/lib/domain/session/round'
import type { SessionStep } from '@/lib/domain/session/session'

export type ActivityCard = Pick<Card, 'kind' | 'ref' | 'title' | 'body' | 'language' | 'fields'> & {
  /** The shape's id. */
  readonly id: string
}

/** The board that a round is about, as far as taking part needs it. */
export interface RoundPlace {
  readonly boardId: string
  /** By shape id. */
  readonly cards: ReadonlyMap<string, ActivityCard>
  readonly criteria: Criteria
  /** A user's id. */
  readonly me: string
  /** Runs sessions: may close, show, agree. */
  readonly mayRun: boolean
  /** May cast; where it is true and the server says otherwise, that is told in words. */
  readonly mayTakePart: boolean
  /** The step that is on; undefined outside a running session. */
  readonly stepOn?: { readonly sessionId: string; readonly stepId: string }
  /** Shows a card on the canvas; absent where there is none. */
  readonly onShowCard?: (cardId: string) => void
}

export interface RoundViewProps extends RoundPlace {
  /** As it is now, with what came out where it is shown. */
  readonly round: Round
}

/**
 * Whether somebody of that role just now may cast. A step in which people look makes everybody a viewer, and casting is
 * judged by what they are beside it: then the server alone can tell.
 */
export function mayTakePart(role: Role, step: SessionStep | undefined): boolean {
  return roleAllows(role, 'take-part') || step?.rights === 'look'
}
