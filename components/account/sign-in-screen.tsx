// The page to sign in: with e-mail and password, through the configured service, or on as a visitor.

'use client'

import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { withNext } from '@/components/paths/safe-next'
import type { Me } from '@/components/settings/use-me'
import type { SignInOptions } from './account-api'
import { AccountFrame, OtherWay, TEXT_LINK } from './account-frame'
import { OidcButton } from './oidc-button'
import { SignInForm } from './sign-in-form'
import { SignedIn } from './signed-in'

export interface SignInScreenProps {
  /** The page to open afterwards; safe (safeNext). */
  next: string
  /** The person who is here already. */
  me: Me | null
  /** How many boards a visitor has. */
  boards: number
  options: SignInOptions
  /** The service's code for the reason why the sign-in failed. */
  oidcError: string | undefined
}

export function SignInScreen({ next, me, boards, options, oidcError }: SignInScreenProps) {
  const t = useTranslations('account.signIn')
  if (me && !me.isAnonymous) return <SignedIn me={me} next={next} />
  const visitorWords = boards > 0 ? t('visitorKeeps', { count: boards }) : t('visitorPlain')
  return (
    <AccountFrame title={t('title')} intro={me ? visitorWords : undefined}>
      <div className="flex flex-col gap-4">
        {options.oidc ? (
          <>
            <OidcButton name={options.oidc.name} next={next} visitorId={me?.id} error={oidcError} />
            <p className="flex items-center gap-3 text-mute text-xs before:h-px before:grow before:bg-line after:h-px after:grow after:bg-line">
              {t('or')}
            </p>
          </>
        ) : null}
        <SignInForm next={next} visitorId={me?.id} canResetPassword={options.canResetPassword} />
        {options.signupMode === 'closed' ? null : (
          <OtherWay>
            {t('noAccount')}{' '}
            <Link href={withNext('/sign-up', next)} className={TEXT_LINK}>
              {t('createAccount')}
            </Link>
          </OtherWay>
        )}
        {options.guestBoards && !me ? (
          <OtherWay>
            <Link href="/" className={TEXT_LINK}>
              {t('asVisitor')}
            </Link>
          </OtherWay>
        ) : null}
        {options.needsSetup ? <p className="rounded-lg bg-surface px-3 py-2 text-ink-soft">{t('needsSetup')}</p> : null}
      </div>
    </AccountFrame>
  )
}
