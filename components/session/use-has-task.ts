// Whether the running session asks this person for something in its step: then the page says what they can do, not what
// they may not.

import { currentStep } from '@/lib/domain/session/session'
import { useMayTakePart } from './rounds-api'
import { useLiveSession } from './session-api'

/** True while people write, vote or rate in the current step and this person is one of them. */
export function useHasTask(boardId: string): boolean {
  const mayTakePart = useMayTakePart(boardId)
  const live = useLiveSession(boardId)
  return mayTakePart && live != null && currentStep(live)?.activity != null
}
