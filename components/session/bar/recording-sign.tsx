// Says to everybody in a session that it is recorded, for as long as it is: before the first state of the board is kept, and
// to people who come later.

import { CircleDot } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { LiveSession } from '@/lib/domain/session/session'

/** The words alone, for a line that says more than this. */
export function RecordingMark() {
  const t = useTranslations('session.recording')
  return (
    <>
      <CircleDot aria-hidden className="me-[0.4em] inline size-[1em] align-[-0.14em] text-danger" />
      <strong className="font-semibold">{t('sign')}</strong>
    </>
  )
}

export function RecordingSign({ session: { recording } }: { session: Pick<LiveSession, 'recording'> }) {
  const t = useTranslations('session.recording')
  return (
    <p role="status" className="text-pretty leading-5 empty:hidden">
      {recording?.isOn ? (
        <>
          <RecordingMark /> <span className="text-ink-soft">{t('signText')}</span>
        </>
      ) : null}
    </p>
  )
}
