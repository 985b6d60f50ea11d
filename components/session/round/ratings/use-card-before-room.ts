// The card of a shown rating that the projector shows, for the panel of the people who lead: the same choice as there
// (components/projector/score-slide).

import { useDiscussed } from '@/components/presence/use-discussed'
import { bringUp, cardInView } from '@/lib/domain/session/card-in-view'
import type { ScoreResult } from '@/lib/domain/session/round'
import { roundOnProjector } from '@/lib/domain/session/round-in-front'
import { serverNow } from '../../server-clock'
import { useLiveSession } from '../../session-api'
import { useRoundInFront } from '../../use-round-in-front'
import type { RoundViewProps } from '../round-view-props'

export interface CardBeforeRoom {
  /** Whether the projector shows this result, and this person leads. */
  readonly isOnProjector: boolean
  readonly inViewId: string | undefined
  /** Brings a card before the room; does nothing for people who don't lead. */
  readonly discuss: (cardId: string) => void
}

export function useCardBeforeRoom({
  boardId,
  round,
  awareness,
  mayRun,
  onDiscuss,
  result,
}: RoundViewProps & { readonly result: ScoreResult }): CardBeforeRoom {
  const live = useLiveSession(boardId)
  const onProjector = useRoundInFront(boardId, live, roundOnProjector)
  const isCalledElsewhere = live?.course.kind === 'running' && live.course.attention !== null
  const discussed = useDiscussed(awareness, round.id)
  const cardIds = result.cards.map(({ cardId }) => cardId)
  return {
    isOnProjector: mayRun && onProjector?.id === round.id && !isCalledElsewhere,
    inViewId: cardInView(cardIds, discussed, round.agreements),
    discuss: (cardId) => onDiscuss?.(round.id, bringUp(cardId, serverNow(), discussed)),
  }
}
