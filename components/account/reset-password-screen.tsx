// A forgotten password: without a secret in the address, to ask for the mail; with it, to set a new password.

'use client'

import { useTranslations } from 'use-intl'
import { Skeleton } from '@/components/ui/skeleton'
import { AccountFrame } from './account-frame'
import { RequestReset } from './request-reset'
import { SetPassword } from './set-password'
import { useFragmentSecret } from './use-fragment-secret'

export function ResetPasswordScreen({ canResetPassword }: { canResetPassword: boolean }) {
  const t = useTranslations('account.reset')
  const { secret: token, forget } = useFragmentSecret('reset-password')
  if (token === undefined) {
    return (
      <AccountFrame title={t('setTitle')}>
        <Skeleton className="h-24 w-full" />
      </AccountFrame>
    )
  }
  if (token === '') return <RequestReset canResetPassword={canResetPassword} />
  return <SetPassword token={token} onUsed={forget} />
}
