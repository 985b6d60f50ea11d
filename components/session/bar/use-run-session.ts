// Actions for the facilitator of a session: steps, time, everybody's view, and the end. A message reports each refusal.

import { useCallback } from 'react'
import { useErrorMessage } from '@/components/api/error-message'
import { toast } from '@/components/ui/toaster'
import { type AttentionTarget, currentStep, type LiveSession, nextStep } from '@/lib/domain/session/session'
import { useCloseSession } from '../minutes/use-close-session'
import { useChangeSession, type WantedChange } from '../session-api'

const MORE_TIME_MS = 60_000

export type RunSession = ReturnType<typeof useRunSession>

export function useRunSession(boardId: string, session: LiveSession, isRehearsal: boolean) {
  const tell = useErrorMessage()
  const { mutate, isPending } = useChangeSession(boardId)
  const closing = useCloseSession(boardId)
  const { id, steps } = session
  const change = useCallback(
    (wanted: WantedChange) => mutate({ id, change: wanted }, { onError: (error) => toast.error(tell(error)) }),
    [id, mutate, tell],
  )
  const attend = useCallback((attention: AttentionTarget | null) => change({ type: 'attend', attention }), [change])
  const step = currentStep(session)
  const goTo = (to: { id: string } | undefined) => {
    if (!(step && to)) return undefined
    return () => change({ type: 'go', from: step.id, to: to.id })
  }
  return {
    /** Undefined if there is no such step. */
    goBack: goTo(step && steps[steps.indexOf(step) - 1]),
    goOn: goTo(nextStep(session)),
    isPending,
    attend,
    pause: () => change({ type: 'pause' }),
    resume: () => change({ type: 'resume' }),
    addTime: () => change({ type: 'add-time', ms: MORE_TIME_MS }),
    close: () => void closing.close(id, isRehearsal),
    isClosing: closing.isPending,
  }
}
