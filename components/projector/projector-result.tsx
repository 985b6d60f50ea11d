// The results of a vote or of ratings, over the whole projector's screen and in letters for the back row.

import { useMemo } from 'react'
import { useValue } from 'tldraw'
import { boardContent } from '@/components/board/board-content'
import type { BoardSession } from '@/components/board/use-board-session'
import { ActivityPanel } from '@/components/session/activity-panel'

/** The panel is made for an arm's length. */
const ZOOM = 1.7

export interface ProjectorResultProps {
  boardId: string
  roundId: string
  session: BoardSession
  /** The title that the screen shows above. */
  stepTitle: string | undefined
}

export function ProjectorResult({ boardId, roundId, session, stepTitle }: ProjectorResultProps) {
  const view = useValue('board content', () => boardContent(session.store), [session])
  const cards = useMemo(() => new Map(view.cards.map((card) => [card.id, card])), [view.cards])
  return (
    <div className="absolute inset-0 z-30 overflow-y-auto bg-panel">
      <div className="mx-auto max-w-xl" style={{ zoom: ZOOM }}>
        <ActivityPanel
          {...{ boardId, roundId, cards }}
          criteria={view.criteria}
          me=""
          mayRun={false}
          stepOn={undefined}
          titleAbove={stepTitle}
        />
      </div>
    </div>
  )
}
