// Says that a session is running and where it is, in place of the buttons that would start another one.

import { useTranslations } from 'use-intl'
import { currentStep, type LiveSession } from '@/lib/domain/session/session'

export function RunningLine({ session }: { session: LiveSession }) {
  const t = useTranslations('session')
  const { title, steps } = session
  const step = currentStep(session)
  return (
    <p className="rounded-lg bg-accent-soft px-3 py-2 leading-5">
      {t('runningNow', { title, number: step ? steps.indexOf(step) + 1 : 1, count: steps.length })}
    </p>
  )
}
