// The result of a vote or of ratings, over the whole projector's screen and in letters for the back row.

import type { Awareness } from 'y-protocols/awareness'
import { useRound } from '@/components/session/rounds-api'
import type { BoardCard } from '@/lib/document/view/board-view'
import type { Criteria } from '@/lib/domain/criteria/criteria'
import { ScoreSlide } from './score-slide'
import { VoteSlide } from './vote-slide'

export interface ProjectorResultProps {
  boardId: string
  roundId: string
  cards: ReadonlyMap<string, BoardCard>
  criteria: Criteria
  awareness: Awareness
}

export function ProjectorResult({ boardId, roundId, cards, criteria, awareness }: ProjectorResultProps) {
  const { data: round } = useRound(boardId, roundId)
  const { result, activity } = round ?? {}
  return (
    <div className="absolute inset-0 z-30 overflow-hidden bg-panel">
      {round && result?.kind === 'score' && activity?.kind === 'score' ? (
        <ScoreSlide
          round={round}
          result={result}
          cards={cards}
          criteria={criteria}
          awareness={awareness}
          kind={activity.cardKind}
        />
      ) : null}
      {result?.kind === 'vote' ? <VoteSlide result={result} cards={cards} criteria={criteria} /> : null}
    </div>
  )
}
