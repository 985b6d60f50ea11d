// Steps in which people answer alone: what others say elsewhere waits until such a step is over.

import { currentStep, type Session } from './session'

/** Whether people answer alone just now: they write, vote or rate in the step that is on. A rehearsal concerns nobody. */
export function answersAlone(session: Pick<Session, 'steps' | 'course' | 'isRehearsal'>): boolean {
  return !session.isRehearsal && (currentStep(session)?.activity ?? null) !== null
}
