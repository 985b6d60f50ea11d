// Shows everybody on the board that the session is over, and the facilitators where its minutes are.

import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { toast } from '@/components/ui/toaster'
import { useLiveSession } from '../session-api'
import { useOpenMinutes } from './minutes-provider'

/** Long enough to look up from the room. */
const TOAST_MS = 10_000

/** The message that a session is over comes once, also for the person who ended it. */
export function sessionOverToast(sessionId: string): string {
  return `session-over-${sessionId}`
}

export interface SessionOverNewsProps {
  boardId: string
  /** Runs sessions, and so may read the minutes. */
  mayRun: boolean
}

export function SessionOverNews({ boardId, mayRun }: SessionOverNewsProps) {
  const t = useTranslations('minutes')
  const live = useLiveSession(boardId)
  const openMinutes = useOpenMinutes()
  const runningId = useRef<string | undefined>(undefined)
  useEffect(() => {
    const endedId = live === null ? runningId.current : undefined
    if (live !== undefined) runningId.current = live?.id
    if (endedId === undefined) return
    if (mayRun) {
      const action = { label: t('read'), onClick: () => openMinutes(endedId) }
      toast.success(t('closed'), { action, duration: TOAST_MS, id: sessionOverToast(endedId) })
    } else toast(t('over'), { duration: TOAST_MS })
  }, [live, mayRun, openMinutes, t])
  return null
}
