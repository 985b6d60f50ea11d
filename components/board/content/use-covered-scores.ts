// Covers scores and places on the canvas for as long as people rate the cards alone, and says who may look below.

import { useCallback, useMemo } from 'react'
import { type Editor, useValue } from 'tldraw'
import { looksAtScores, setLooksAtScores } from '@/components/canvas/cover/covered-scores'
import { useCover } from '@/components/canvas/cover/use-cover'
import type { ScoreCover } from '@/components/session/round/round-view-props'
import type { Round } from '@/lib/domain/session/round'
import { ratingInFront } from '@/lib/domain/session/round-in-front'
import type { LiveSession } from '@/lib/domain/session/session'

/**
 * Covers the rating that is open for everybody, and returns the way to look below; undefined while nothing is covered and
 * for people who may not. Outside a session nobody leads, and each person decides.
 */
export function useCoveredScores(
  editor: Editor | undefined,
  rounds: readonly Round[] | undefined,
  session: LiveSession | undefined,
  mayRun: boolean,
): ScoreCover | undefined {
  const rating = rounds && ratingInFront(rounds, session ?? null)
  useCover(editor, rating)
  const isLooking = useValue('looks at scores', () => editor !== undefined && looksAtScores(editor), [editor])
  const onLook = useCallback((looks: boolean) => editor && setLooksAtScores(editor, looks), [editor])
  const mayLook = mayRun || !session
  const roundId = rating?.roundId
  return useMemo(
    () => (roundId === undefined || !mayLook ? undefined : { roundId, isLooking, onLook }),
    [roundId, isLooking, mayLook, onLook],
  )
}
