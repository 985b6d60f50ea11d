// The page to make an account. Where that isn't allowed, it explains so, and what to do.

'use client'

import Link from 'next/link'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { ApiError, api } from '@/components/api/client'
import { leaveFor } from '@/components/header/leave-page'
import { withNext } from '@/components/paths/safe-next'
import type { Me } from '@/components/settings/use-me'
import { ButtonLink } from '@/components/ui/button-link'
import { Skeleton } from '@/components/ui/skeleton'
import type { SignInOptions } from './account-api'
import { AccountFrame, OtherWay, TEXT_LINK } from './account-frame'
import { type NewAccount, NewAccountForm } from './new-account-form'
import { useFragmentSecret } from './use-fragment-secret'

export interface SignUpScreenProps {
  /** The page to open afterwards; safe (safeNext). */
  next: string
  /** The person who is here already. */
  me: Me | null
  /** How many boards a visitor has. */
  boards: number
  options: SignInOptions
}

export function SignUpScreen({ next, me, boards, options }: SignUpScreenProps) {
  const t = useTranslations('account.signUp')
  const signIn = useTranslations('account.signIn')
  const { secret: inviteToken, forget } = useFragmentSecret('sign-up')
  const [isInviteBad, setInviteBad] = useState(false)
  const [isRefused, setRefused] = useState(false)
  const signInPath = withNext('/sign-in', next)
  const haveAccount = (
    <OtherWay>
      {t('haveAccount')}{' '}
      <Link href={signInPath} className={TEXT_LINK}>
        {signIn('title')}
      </Link>
    </OtherWay>
  )

  if (me && !me.isAnonymous) {
    return (
      <AccountFrame title={t('already', { name: me.name })}>
        <ButtonLink href={next} variant="primary" className="w-full">
          {signIn('goOn')}
        </ButtonLink>
      </AccountFrame>
    )
  }
  if (inviteToken === undefined) {
    return (
      <AccountFrame title={t('title')}>
        <Skeleton className="h-56 w-full" />
      </AccountFrame>
    )
  }
  if (options.signupMode === 'closed' && inviteToken === '') {
    return (
      <AccountFrame title={t('closedTitle')} intro={t('closedText')}>
        {haveAccount}
      </AccountFrame>
    )
  }
  if (isInviteBad) {
    return (
      <AccountFrame title={t('inviteBadTitle')} intro={t('inviteBadText')}>
        {haveAccount}
      </AccountFrame>
    )
  }
  // A visitor who came by somebody's link may make an account; the server knows.
  if (options.signupMode === 'invite' && inviteToken === '' && (!me || isRefused)) {
    return (
      <AccountFrame title={t('inviteTitle')} intro={t('inviteText')}>
        {haveAccount}
      </AccountFrame>
    )
  }

  const send = async (account: NewAccount) => {
    try {
      await api('POST /api/account', { body: inviteToken === '' ? account : { ...account, inviteToken } })
      forget()
    } catch (error) {
      if (isOfInvite(error)) {
        forget()
        if (inviteToken === '') setRefused(true)
        else setInviteBad(true)
      }
      throw error
    }
  }
  return (
    <AccountFrame
      title={t('title')}
      intro={
        <>
          <p>{inviteToken === '' ? t('intro') : t('invited')}</p>
          {boards > 0 ? <p className="mt-1">{t('keeps', { count: boards })}</p> : null}
        </>
      }
    >
      <NewAccountForm
        send={send}
        onMade={() => leaveFor(next)}
        // The server makes up a visitor's first name, so ask before keeping it.
        knownName=""
        words={{ submit: t('submit'), busy: t('busy'), failed: t('failed') }}
        signInPath={signInPath}
        after={haveAccount}
      />
    </AccountFrame>
  )
}

/** Returns whether the server refuses the person or the invitation, rather than the input. */
function isOfInvite(error: unknown): boolean {
  return error instanceof ApiError && (error.code === 'forbidden' || error.code.startsWith('invite-'))
}
