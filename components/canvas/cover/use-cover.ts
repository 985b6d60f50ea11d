// Covers scores on a canvas for as long as a rating is open, on the board's page and on the projector.

import { useEffect, useMemo } from 'react'
import type { Editor } from 'tldraw'
import type { OpenRating } from '@/lib/domain/session/round-in-front'
import { coverScores } from './covered-scores'

/** Covers what is rated; without a rating nothing. The cards are compared by their ids, not as an object. */
export function useCover(editor: Editor | undefined, rating: OpenRating | undefined): void {
  const key = JSON.stringify(rating ?? null)
  const same = useMemo(() => JSON.parse(key) as OpenRating | null, [key])
  useEffect(() => {
    if (!editor) return
    coverScores(editor, same ?? undefined)
    return () => coverScores(editor, undefined)
  }, [editor, same])
}
