// Shows everybody on the board that the session is over, and the facilitators where its minutes are.

import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { OFFER_MS } from '@/components/ui/toast'
import { toast } from '@/components/ui/toaster'
import { recordingPath } from '@/lib/domain/boards/board-path'
import type { LiveSession } from '@/lib/domain/session/session'
import { useLiveSession } from '../session-api'
import { useOpenMinutes } from './minutes-provider'
import { sessionOverToast } from './session-over-toast'

export interface SessionOverNewsProps {
  boardId: string
  /** Runs sessions, and so may read the minutes. */
  mayRun: boolean
}

export function SessionOverNews({ boardId, mayRun }: SessionOverNewsProps) {
  const t = useTranslations('minutes')
  const live = useLiveSession(boardId)
  const openMinutes = useOpenMinutes()
  const router = useRouter()
  const recording = useTranslations('session.recording')
  const running = useRef<LiveSession | undefined>(undefined)
  useEffect(() => {
    const ended = live === null ? running.current : undefined
    if (live !== undefined) running.current = live ?? undefined
    if (ended === undefined) return
    if (mayRun) {
      const action = { label: t('read'), onClick: () => openMinutes(ended.id) }
      toast.success(t('closed'), { action, id: sessionOverToast(ended.id) })
      return
    }
    const action = { label: recording('play'), onClick: () => router.push(recordingPath(boardId, ended.id)) }
    toast(t('over'), {
      // Long enough to look up from the room.
      duration: OFFER_MS,
      ...(ended.recording && ended.recording.spans.length > 0 && { action }),
    })
  }, [live, mayRun, openMinutes, boardId, router, t, recording])
  return null
}
