// The sign-in page for people who are signed in: a way on, taken automatically when they come from another service.

'use client'

import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { leaveFor } from '@/components/header/leave-page'
import type { Me } from '@/components/settings/use-me'
import { ButtonLink } from '@/components/ui/button-link'
import { AccountFrame } from './account-frame'
import { carryVisitorCopies, takeLeaving } from './visitor-copies'

export interface SignedInProps {
  me: Me
  /** The page to open; safe (safeNext). */
  next: string
}

export function SignedIn({ me, next }: SignedInProps) {
  const t = useTranslations('account.signIn')
  useEffect(() => {
    const visitorId = takeLeaving()
    if (visitorId === null) return
    void carryVisitorCopies(visitorId === '' ? undefined : visitorId, me.id).then(() => leaveFor(next))
  }, [me.id, next])
  return (
    <AccountFrame title={t('already', { name: me.name })}>
      <ButtonLink href={next} variant="primary" className="w-full">
        {t('goOn')}
      </ButtonLink>
    </AccountFrame>
  )
}
