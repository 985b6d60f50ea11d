// The rated cards on which the team has not agreed, for the questions that come before going on and before the end.

import { type Editor, type TLShapeId, useValue } from 'tldraw'
import { currentStep, type LiveSession } from '@/lib/domain/session/session'
import { type Undecided, undecided } from '@/lib/domain/session/undecided'
import { useRounds } from '../rounds-api'

/** Counts those of the current step, or of the whole session. Without an editor every card counts as being on the board. */
export function useUndecided(
  boardId: string,
  session: LiveSession,
  editor: Editor | undefined,
  extent: 'step' | 'session',
): Undecided {
  const rounds = useRounds(boardId)
  const stepId = currentStep(session)?.id
  return useValue('undecided', () => {
    const ofSession = rounds?.filter(({ sessionId }) => sessionId === session.id) ?? []
    const asked = extent === 'session' ? ofSession : ofSession.filter((round) => round.stepId === stepId)
    return undecided(asked, (id) => !editor || editor.getShape(id as TLShapeId) !== undefined)
  }, [rounds, session.id, stepId, extent, editor])
}
