// The vote or rating that asks everybody just now.

import type { Round } from '@/lib/domain/session/round'
import { useCountedRound } from './use-counted-round'

/** Returns undefined while nothing asks, or people write: their own cards are counted where they write them. */
export function useAskedRound(boardId: string): Round | undefined {
  const counted = useCountedRound(boardId)
  return counted?.state === 'open' ? counted : undefined
}
