// The first set-up: the person who started the server opens an address with a secret from its output, and makes the
// admin here.

'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { ApiError, api } from '@/components/api/client'
import { leaveFor } from '@/components/header/leave-page'
import { ButtonLink } from '@/components/ui/button-link'
import { Skeleton } from '@/components/ui/skeleton'
import { AccountFrame } from './account-frame'
import { type NewAccount, NewAccountForm } from './new-account-form'
import { useFragmentSecret } from './use-fragment-secret'

export function SetupScreen({ needsSetup }: { needsSetup: boolean }) {
  const t = useTranslations('account.setup')
  const signIn = useTranslations('account.signIn')
  const { secret: token, forget } = useFragmentSecret('setup')
  const [isBad, setBad] = useState(false)

  if (!needsSetup) {
    return (
      <AccountFrame title={t('doneTitle')} intro={t('doneText')}>
        <ButtonLink href="/sign-in" variant="primary" className="w-full">
          {signIn('title')}
        </ButtonLink>
      </AccountFrame>
    )
  }
  if (token === undefined) {
    return (
      <AccountFrame title={t('title')}>
        <Skeleton className="h-56 w-full" />
      </AccountFrame>
    )
  }
  if (isBad) return <AccountFrame title={t('badTitle')} intro={t('badText')} />
  if (token === '') return <AccountFrame title={t('noTokenTitle')} intro={t('noTokenText')} />

  const send = async (account: NewAccount) => {
    try {
      await api('POST /api/setup', { body: { token, ...account } })
      forget()
    } catch (error) {
      const isOfToken = error instanceof ApiError && (error.path === 'token' || error.code === 'forbidden')
      if (isOfToken) {
        forget()
        setBad(true)
      }
      throw error
    }
  }
  return (
    <AccountFrame title={t('title')} intro={t('intro')}>
      <NewAccountForm
        send={send}
        onMade={() => leaveFor('/')}
        knownName=""
        words={{ submit: t('submit'), busy: t('busy'), failed: t('failed') }}
      />
    </AccountFrame>
  )
}
