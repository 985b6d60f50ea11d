// Stays above the board after a session until people put it away or something new asks everybody, with the way to the
// minutes: a message that goes by itself is gone when they have said goodbye.

import { Clapperboard, ScrollText, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { IconButton } from '@/components/ui/icon-button'
import { recordingPath } from '@/lib/domain/boards/board-path'
import type { LiveSession } from '@/lib/domain/session/session'
import { useLiveSession } from '../session-api'
import { useRoundInFront } from '../use-round-in-front'
import { useOpenMinutes } from './minutes-provider'

export interface EndedStripProps {
  boardId: string
  /** Runs sessions, and so can change what guests may do from now on. */
  mayRun: boolean
}

export function EndedStrip({ boardId, mayRun }: EndedStripProps) {
  const t = useTranslations('minutes')
  const recording = useTranslations('session.recording')
  const live = useLiveSession(boardId)
  const openMinutes = useOpenMinutes()
  /** The session that this page saw running last. */
  const [last, setLast] = useState<LiveSession>()
  const [leftId, setLeftId] = useState<string>()
  if (live && live !== last) setLast(live)
  // What asks everybody now, or its result, comes before what is over.
  const front = useRoundInFront(boardId, live)
  if (live !== null || front || !last || last.id === leftId) return null
  return (
    <section
      aria-label={t('ended.label')}
      className="flex shrink-0 flex-wrap items-center gap-x-3 gap-y-1 border-line border-b bg-accent-soft px-3 py-1.5"
    >
      <p role="status" className="min-w-0 grow basis-64 leading-5">
        {t(mayRun ? 'closed' : 'over', { title: last.title })}
      </p>
      <Button size="sm" variant="primary" icon={<ScrollText />} onClick={() => openMinutes(last.id)}>
        {t('read')}
      </Button>
      {last.recording && last.recording.spans.length > 0 ? (
        <ButtonLink size="sm" href={recordingPath(boardId, last.id)}>
          <Clapperboard aria-hidden />
          {recording('play')}
        </ButtonLink>
      ) : null}
      <IconButton size="sm" label={t('ended.close')} icon={<X />} onClick={() => setLeftId(last.id)} />
    </section>
  )
}
