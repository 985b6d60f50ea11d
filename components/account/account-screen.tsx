// The account page: who you are here, how you sign in, where you are signed in, what programs may do, and how to leave.

'use client'

import { useTranslations } from 'use-intl'
import { useSignedOut } from '@/components/api/signed-out'
import { AppHeader } from '@/components/header/app-header'
import { type Me, useMe } from '@/components/settings/use-me'
import { LoadFailed } from '@/components/ui/load-failed'
import { Skeleton } from '@/components/ui/skeleton'
import { type OwnAccount, useOwnAccount, useSignInOptions } from './account-api'
import { DataSection } from './data-section'
import { DeleteSection } from './delete-section'
import { LooksSection } from './looks-section'
import { MailSection } from './mail-section'
import { PasswordSection } from './password-section'
import { ProfileSection } from './profile-section'
import { SignInsSection } from './sign-ins-section'
import { TokensSection } from './tokens-section'
import { VisitorInvitation } from './visitor-invitation'

export function AccountScreen({ me: initialMe }: { me: Me }) {
  const t = useTranslations('account.page')
  const { data: me = initialMe } = useMe(true, initialMe)
  const account = useOwnAccount()
  return (
    <div className="flex min-h-dvh flex-col">
      <AppHeader me={me} />
      <main className="mx-auto flex w-full max-w-2xl grow flex-col gap-4 px-4 py-7 sm:py-9">
        <h1 className="font-semibold text-2xl tracking-tight">{t('title')}</h1>
        <Content account={account} />
      </main>
    </div>
  )
}

function Content({ account: query }: { account: ReturnType<typeof useOwnAccount> }) {
  const t = useTranslations('account.page')
  const isSignedOut = useSignedOut()
  // The header has the title, and the way back.
  if (isSignedOut) return null
  if (query.data) return <Sections account={query.data} />
  if (query.isError) return <LoadFailed title={t('loadFailed')} query={query} />
  return (
    <div aria-hidden className="flex flex-col gap-4">
      <Skeleton className="h-52 rounded-xl" />
      <Skeleton className="h-72 rounded-xl" />
    </div>
  )
}

function Sections({ account }: { account: OwnAccount }) {
  const { data: options } = useSignInOptions()
  if (account.isAnonymous) {
    return (
      <>
        <VisitorInvitation />
        <ProfileSection account={account} />
        <LooksSection />
        <DataSection />
        <DeleteSection account={account} />
      </>
    )
  }
  return (
    <>
      <ProfileSection account={account} />
      <MailSection />
      <PasswordSection account={account} oidcName={options?.oidc?.name} />
      <SignInsSection userId={account.id} />
      <TokensSection isAdmin={account.isAdmin} />
      <LooksSection />
      <DataSection />
      <DeleteSection account={account} />
    </>
  )
}
