// The line above every page but a board's own: the way home, and the person, or the settings of this device for nobody.

'use client'

import { clsx } from 'clsx'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'use-intl'
import { useSignedOut } from '@/components/api/signed-out'
import { InboxButton } from '@/components/inbox/inbox-button'
import { withNext } from '@/components/paths/safe-next'
import { ServerLogo } from '@/components/settings/server-logo'
import { SettingsMenu } from '@/components/settings/settings-menu'
import type { Me } from '@/components/settings/use-me'
import { ButtonLink } from '@/components/ui/button-link'
import { AccountMenu } from './account-menu'

export interface AppHeaderProps {
  /** Null is nobody; undefined while it isn't known. */
  me: Me | null | undefined
  /** The page's heading, for a part of the app outside the boards. */
  title?: string
}

export function AppHeader({ me, title }: AppHeaderProps) {
  const t = useTranslations('account.menu')
  const common = useTranslations('common')
  const signIn = withNext('/sign-in', usePathname())
  const wasSignedOut = useSignedOut() && Boolean(me)
  return (
    <>
      <header className="sticky top-0 z-10 flex h-12 shrink-0 items-center gap-2.5 border-line border-b bg-panel px-4 sm:px-6">
        <Link href="/" className="flex pointer-coarse:h-11 items-center gap-2.5 rounded-md font-semibold text-sm">
          <ServerLogo />
          <span className={clsx(title !== undefined && 'max-sm:sr-only')}>{common('appName')}</span>
        </Link>
        {title === undefined ? null : (
          <>
            <span aria-hidden className="text-line-strong">
              /
            </span>
            <h1 className="font-semibold text-sm">{title}</h1>
          </>
        )}
        <span className="ms-auto flex items-center gap-1.5">
          {me && !wasSignedOut ? <InboxButton /> : null}
          {/* Somebody who is here has them in their own menu. */}
          {me && !wasSignedOut ? <AccountMenu me={me} /> : <SettingsMenu />}
          {me === null ? (
            <ButtonLink href={signIn} variant="ghost">
              {t('signIn')}
            </ButtonLink>
          ) : null}
        </span>
      </header>
      {wasSignedOut ? (
        <div className="flex flex-wrap items-center justify-center gap-x-4 gap-y-1 border-line border-b bg-warning-soft px-4 py-1.5 text-warning">
          <p role="alert">{t('signedOut')}</p>
          <ButtonLink href={signIn} size="sm">
            {t('signIn')}
          </ButtonLink>
        </div>
      ) : null}
    </>
  )
}
