// Marks a person as done with the step when their ballot has become complete and the server has it, and takes the mark
// back when they open it again. A person who marks themselves by hand before that is left alone.

import { useEffect, useRef } from 'react'
import type { Ballot } from '@/lib/domain/session/round'
import { useOwnMarks } from '../together/people-api'
import type { RoundViewProps } from './round-view-props'
import type { OwnBallot } from './use-ballot'

export function useDoneByItself(
  { boardId, round, stepOn, isStepOver, mayRun }: RoundViewProps,
  { state }: Pick<OwnBallot<Ballot>, 'state'>,
  isComplete: boolean,
): void {
  const { mutate } = useOwnMarks(boardId)
  const stepId = round.sessionId === null || isStepOver || mayRun || round.state !== 'open' ? undefined : stepOn?.stepId
  /** Undefined until it is known: an answer that was complete when the page was loaded isn't news. */
  const wasComplete = useRef<boolean>(undefined)
  useEffect(() => {
    if (state !== 'saved' && state !== 'none') return
    const before = wasComplete.current
    wasComplete.current = isComplete
    if (stepId === undefined || before === undefined || before === isComplete) return
    mutate({ stepId, isDone: isComplete })
  }, [state, isComplete, stepId, mutate])
}
