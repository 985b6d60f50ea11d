// Gives a canvas the dots of the board's last vote, which everybody who may read the board knows: as numbers on its cards.

import { useEffect, useMemo } from 'react'
import type { Editor } from 'tldraw'
import { setLastVote } from '@/components/canvas/card/vote-dots'
import { dotsOfVote, lastShownVote } from '@/lib/domain/session/last-vote'
import { useRound, useRounds } from './rounds-api'

export function useVoteOnCards(boardId: string, editor: Editor | undefined): void {
  const rounds = useRounds(boardId)
  const last = rounds && lastShownVote(rounds)
  const { data } = useRound(boardId, last?.id)
  const vote = useMemo(() => data && dotsOfVote(data), [data])
  useEffect(() => {
    if (editor) setLastVote(editor, vote)
  }, [editor, vote])
}
