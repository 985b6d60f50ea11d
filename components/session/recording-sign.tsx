// Says to everybody in a session that it is recorded, for as long as it is: before the first state of the board is kept, and
// to people who come later.

import { CircleDot } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { LiveSession } from '@/lib/domain/session/session'

export function RecordingSign({ session: { recording } }: { session: Pick<LiveSession, 'recording'> }) {
  const t = useTranslations('session.recording')
  return (
    <p role="status" className="text-pretty leading-5 empty:hidden">
      {recording?.isOn ? (
        <>
          <CircleDot aria-hidden className="mr-1.5 inline size-3.5 align-[-2px] text-danger" />
          <strong className="font-semibold">{t('sign')}</strong> <span className="text-ink-soft">{t('signText')}</span>
        </>
      ) : null}
    </p>
  )
}
