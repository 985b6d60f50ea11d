// Lets the facilitator record a session, before it begins or while it runs, and leads to the recording of one that is over.

import { Clapperboard } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { ButtonLink } from '@/components/ui/button-link'
import { recordingPath } from '@/lib/domain/boards/board-path'
import type { PlannedSession, WantedChange } from '../session-api'

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
    <RecordingBox
      isOn={recording?.isOn ?? false}
      isFull={recording?.isFull ?? false}
      onChange={(isOn) => onChange({ type: 'record', isOn })}
    />
  )
}

export interface RecordingBoxProps {
  isOn: boolean
  isFull?: boolean
  onChange: (isOn: boolean) => void
}

export function RecordingBox({ isOn, isFull = false, onChange }: RecordingBoxProps) {
  const t = useTranslations('session.recording')
  return (
    <label className="flex items-start gap-2 leading-5">
      <input
        type="checkbox"
        className="mt-0.5 size-4 shrink-0"
        checked={isOn}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>
        {t('switch')}
        <span className="block text-mute text-xs">{t(isFull ? 'full' : 'switchHint')}</span>
      </span>
    </label>
  )
}
