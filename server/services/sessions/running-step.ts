// The step that is on, on a board where a session runs.

import { AppError } from '@/lib/domain/errors'
import { currentStep } from '@/lib/domain/session/session'
import type { BoardRow } from '../../db/boards/boards'
import type { ServiceContext } from '../context'

export interface RunningStep {
  readonly sessionId: string
  readonly stepId: string
}

/** Null where no session runs. */
export async function findRunningStep(
  { boardSessions }: ServiceContext,
  { id, runningSessionId }: BoardRow,
): Promise<RunningStep | null> {
  const session = runningSessionId && (await boardSessions.find(id, runningSessionId))
  const step = session ? currentStep(session) : undefined
  return session && step ? { sessionId: session.id, stepId: step.id } : null
}

/** Throws AppError `conflict` where no session runs. */
export async function requireRunningStep(context: ServiceContext, board: BoardRow): Promise<RunningStep> {
  const running = await findRunningStep(context, board)
  if (running) return running
  throw new AppError('conflict', 'No session is running on this board just now.')
}
