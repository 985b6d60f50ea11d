// The result of a vote or of ratings, over the whole projector's screen and in letters for the back row.

import type { ReactNode } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import { useRound } from '@/components/session/rounds-api'
import type { BoardCard } from '@/lib/document/view/board-view'
import type { Criteria } from '@/lib/domain/criteria/criteria'
import type { ActivityKind } from '@/lib/domain/session/activity'
import type { Round } from '@/lib/domain/session/round'
import { ScoreSlide } from './score-slide'
import { VoteSlide } from './vote-slide'

export interface ProjectorResultProps {
  boardId: string
  roundId: string
  cards: ReadonlyMap<string, BoardCard>
  criteria: Criteria
  awareness: Awareness
  mayRun: boolean
}

type SlideProps = Pick<ProjectorResultProps, 'cards' | 'criteria' | 'awareness' | 'mayRun'> & { readonly round: Round }

/** The result of each kind of activity for the whole room. */
const SLIDES: { readonly [K in ActivityKind]: (props: SlideProps) => ReactNode } = {
  // Cards that were written are shown as cards (new-cards.tsx).
  write: () => null,
  vote: ({ round: { result }, cards, criteria }) =>
    result?.kind === 'vote' ? <VoteSlide result={result} cards={cards} criteria={criteria} /> : null,
  score: ({ round, cards, criteria, awareness, mayRun }) => {
    const { result, activity } = round
    if (result?.kind !== 'score' || activity.kind !== 'score') return null
    return (
      <ScoreSlide
        round={round}
        result={result}
        cards={cards}
        criteria={criteria}
        awareness={awareness}
        mayRun={mayRun}
        kind={activity.cardKind}
      />
    )
  },
}

export function ProjectorResult({ boardId, roundId, ...props }: ProjectorResultProps) {
  const { data: round } = useRound(boardId, roundId)
  return (
    <div className="absolute inset-0 z-30 overflow-hidden bg-panel">
      {round ? SLIDES[round.activity.kind]({ ...props, round }) : null}
    </div>
  )
}
