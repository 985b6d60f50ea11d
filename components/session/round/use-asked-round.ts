// The vote or rating that asks everybody just now.

import { givesDrafts } from '@/lib/domain/session/activities/activities'
import type { Round } from '@/lib/domain/session/round'
import { useLiveSession } from '../session-api'
import { useRoundInFront } from '../use-round-in-front'

/** Returns undefined while nothing asks, or people write: their own cards are counted where they write them. */
export function useAskedRound(boardId: string): Round | undefined {
  const front = useRoundInFront(boardId, useLiveSession(boardId))
  return front?.state === 'open' && !givesDrafts(front.activity) ? front : undefined
}
