// What people gave in a session and nobody has seen yet, in words, and a way to show it.

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { toast } from '@/components/ui/toaster'
import { type Round, unfinishedCount } from '@/lib/domain/session/round'
import { currentStep, type LiveSession } from '@/lib/domain/session/session'
import { unshownOfSession, unshownOfStep } from '@/lib/domain/session/unshown'
import { useRounds, useShowRound } from '../rounds-api'

/** The rounds of a session that going on or ending would leave behind, the newest first. */
export function useUnshown(boardId: string, session: LiveSession): readonly Round[] {
  const rounds = useRounds(boardId)
  return rounds ? unshownOfSession(rounds, session.id) : []
}

/** The rounds that leaving the session's current step would leave behind, the newest first. */
export function useUnshownOfStep(boardId: string, session: LiveSession): readonly Round[] {
  const rounds = useRounds(boardId)
  const step = currentStep(session)
  return rounds && step ? unshownOfStep(rounds, session.id, step.id) : []
}

/** Returns a function that says what of a round is not shown yet. */
export function useUnshownWords(): (round: Round) => string {
  const t = useTranslations('round.unshown')
  return (round) =>
    t(round.activity.kind, { count: round.turnout, unfinished: unfinishedCount(round), title: round.title })
}

/** Shows rounds one after the other; resolves to false if one could not be shown, which a message reports. */
export function useShowRounds(boardId: string) {
  const tell = useErrorMessage()
  const { mutateAsync } = useShowRound(boardId)
  const [isShowing, setShowing] = useState(false)
  const show = async (rounds: readonly Round[]): Promise<boolean> => {
    setShowing(true)
    try {
      for (const { id } of rounds) await mutateAsync(id)
      return true
    } catch (error) {
      toast.error(tell(error))
      return false
    } finally {
      setShowing(false)
    }
  }
  return { show, isShowing }
}
