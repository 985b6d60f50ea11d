// Asks for the mail that sets a new password. The answer is the same whether the address has an account or not.

'use client'

import { useMutation } from '@tanstack/react-query'
import Link from 'next/link'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { api } from '@/components/api/client'
import { useErrorMessage } from '@/components/api/error-message'
import { Button } from '@/components/ui/button'
import { AccountForm } from './account-form'
import { AccountFrame, OtherWay, TEXT_LINK } from './account-frame'
import { EmailField, emailProblem } from './email-field'

export function RequestReset({ canResetPassword }: { canResetPassword: boolean }) {
  const t = useTranslations('account.reset')
  const errorMessage = useErrorMessage()
  const [email, setEmail] = useState('')
  const [tried, setTried] = useState(false)
  const { mutate, reset, isPending, isSuccess, error } = useMutation({
    mutationFn: () => api('POST /api/auth/request-password-reset', { body: { email: email.trim() } }),
  })
  const back = (
    <OtherWay>
      <Link href="/sign-in" className={TEXT_LINK}>
        {t('back')}
      </Link>
    </OtherWay>
  )
  if (!canResetPassword) {
    return (
      <AccountFrame title={t('unavailableTitle')} intro={t('unavailableText')}>
        {back}
      </AccountFrame>
    )
  }
  if (isSuccess) {
    return (
      <AccountFrame title={t('sentTitle')} intro={<p role="status">{t('sentText', { email: email.trim() })}</p>}>
        <div className="flex flex-col items-start gap-4">
          <Button
            onClick={() => {
              setTried(false)
              reset()
            }}
          >
            {t('sentAgain')}
          </Button>
          {back}
        </div>
      </AccountFrame>
    )
  }
  return (
    <AccountFrame title={t('requestTitle')} intro={t('requestText')}>
      <AccountForm
        onSubmit={() => {
          setTried(true)
          if (emailProblem(email) === undefined) mutate()
        }}
        busy={isPending}
        answer={error}
        refusal={error && !isPending ? `${t('failed')} ${errorMessage(error)}` : undefined}
        button={
          <Button type="submit" variant="primary" busy={isPending} className="h-9! w-full">
            {isPending ? t('requestBusy') : t('requestSubmit')}
          </Button>
        }
        after={back}
      >
        <EmailField value={email} onChange={setEmail} tried={tried} autoComplete="username" autoFocus />
      </AccountForm>
    </AccountFrame>
  )
}
