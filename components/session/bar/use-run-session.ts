// Actions for the facilitator of a session: steps, time, everybody's view, and the end. A message reports each refusal.

import { useCallback } from 'react'
import { useErrorMessage } from '@/components/api/error-message'
import { toast } from '@/components/ui/toaster'
import { type AttentionTarget, currentStep, type LiveSession, nextStep } from '@/lib/domain/session/session'
import { useChangeSession, type WantedChange } from '../session-api'

const MORE_TIME_MS = 60_000

export type RunSession = ReturnType<typeof useRunSession>

export function useRunSession(boardId: string, session: LiveSession) {
  const tell = useErrorMessage()
  const { mutate, isPending } = useChangeSession(boardId)
  const closing = useChangeSession(boardId)
  const { id, steps } = session
  const change = useCallback(
    (wanted: WantedChange) => mutate({ id, change: wanted }, { onError: (error) => toast.error(tell(error)) }),
    [id, mutate, tell],
  )
  const attend = useCallback((attention: AttentionTarget | null) => change({ type: 'attend', attention }), [change])
  const step = currentStep(session)
  const goTo = (to: { id: string } | undefined) => {
    if (!(step && to)) return undefined
    return (cardIds?: readonly string[]) =>
      change({ type: 'go', from: step.id, to: to.id, ...(cardIds && { cardIds: [...cardIds] }) })
  }
  return {
    /** Undefined if there is no such step. */
    goBack: goTo(step && steps[steps.indexOf(step) - 1]),
    /** `cardIds` are those that the next step has people rate; without them it is all of its kind. */
    goOn: goTo(nextStep(session)),
    isPending,
    attend,
    pause: () => change({ type: 'pause' }),
    resume: () => change({ type: 'resume' }),
    addTime: () => change({ type: 'add-time', ms: MORE_TIME_MS }),
    close: () => closing.mutate({ id, change: { type: 'close' } }, { onError: (error) => toast.error(tell(error)) }),
    isClosing: closing.isPending,
  }
}
