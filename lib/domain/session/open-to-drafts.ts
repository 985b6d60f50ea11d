// Decides whether people can write cards in a round just now.

import type { Round } from './round'
import { currentStep, type LiveSession } from './session'

/** Whether a round of writing takes cards: it is open, and its step is the current one. */
export function openToDrafts(
  { state, sessionId, stepId }: Pick<Round, 'state' | 'sessionId' | 'stepId'>,
  live: Pick<LiveSession, 'id' | 'steps' | 'course'> | null,
): boolean {
  return state === 'open' && live !== null && sessionId === live.id && stepId === currentStep(live)?.id
}
