// Explains why nothing can be added just now: the step asks people to look, or the person's role allows no more here.

import { useTranslations } from 'use-intl'
import { type Role, roleAllows } from '@/lib/domain/people/role'
import type { SessionStep } from '@/lib/domain/session/session'

export function RightsLine({ role, step: { rights, activity } }: { role: Role; step: SessionStep }) {
  const inStep = useTranslations('session.rightsNow')
  const roles = useTranslations('room.role')
  // An activity explains itself what people do in it.
  const isShown = !roleAllows(role, 'edit-board') && !activity
  return (
    <p role="status" className={isShown ? 'rounded-lg bg-hover px-3 py-2 text-ink-soft leading-5' : 'sr-only'}>
      {isShown ? (rights === 'edit' ? roles(role) : inStep(rights)) : ''}
    </p>
  )
}
