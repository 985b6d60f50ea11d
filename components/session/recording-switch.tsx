// Lets the facilitator record a session, before it begins or while it runs, and leads to the recording of one that is over.

import { Clapperboard } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { ButtonLink } from '@/components/ui/button-link'
import { recordingPath } from '@/lib/domain/boards/board-path'
import type { PlannedSession, WantedChange } from './session-api'

export interface RecordingSwitchProps {
  boardId: string
  session: PlannedSession
  onChange: (change: WantedChange) => void
}

export function RecordingSwitch({ boardId, session, onChange }: RecordingSwitchProps) {
  const t = useTranslations('session.recording')
  const { id, course, recording } = session
  if (course.kind === 'closed') {
    if (!recording || recording.spans.length === 0) return null
    return (
      <ButtonLink href={recordingPath(boardId, id)} className="self-start">
        <Clapperboard aria-hidden />
        {t('play')}
      </ButtonLink>
    )
  }
  if (session.isRehearsal) return null
  return (
    <label className="flex items-start gap-2 leading-5">
      <input
        type="checkbox"
        className="mt-0.5 size-4 shrink-0"
        checked={recording?.isOn ?? false}
        onChange={(event) => onChange({ type: 'record', isOn: event.target.checked })}
      />
      <span>
        {t('switch')}
        <span className="block text-mute text-xs">{t(recording?.isFull ? 'full' : 'switchHint')}</span>
      </span>
    </label>
  )
}
