// Gives a canvas the dots of the vote that its cards show, which everybody who may read the board knows: as numbers.

import { useEffect, useMemo } from 'react'
import { type Editor, useValue } from 'tldraw'
import { setKnownVotes } from '@/components/canvas/card/vote-dots'
import { voteIdOnCards } from '@/lib/domain/boards/vote-on-cards'
import { dotsOfVote, lastShownVote } from '@/lib/domain/session/last-vote'
import { useRound, useRounds } from './rounds-api'

export function useVoteOnCards(boardId: string, editor: Editor | undefined): void {
  const rounds = useRounds(boardId)
  const newestId = rounds && lastShownVote(rounds)?.id
  const wantedId = useValue(
    'vote that cards show',
    () => (editor && newestId !== undefined ? voteIdOnCards(newestId, editor.getDocumentSettings().meta) : undefined),
    [editor, newestId],
  )
  const { data } = useRound(boardId, wantedId)
  const shown = useMemo(() => data && dotsOfVote(data), [data])
  useEffect(() => {
    if (editor) setKnownVotes(editor, newestId === undefined ? undefined : { newestId, shown })
  }, [editor, newestId, shown])
}
