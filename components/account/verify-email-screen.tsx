// Confirms an address with the secret of a mail, as soon as the page is open: mail programs that look at links don't send
// what is behind the #.

'use client'

import { useMutation } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { ApiError, api } from '@/components/api/client'
import { useErrorMessage } from '@/components/api/error-message'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { Skeleton } from '@/components/ui/skeleton'
import { AccountFrame } from './account-frame'
import { useFragmentSecret } from './use-fragment-secret'

export function VerifyEmailScreen() {
  const t = useTranslations('account.verify')
  const errorMessage = useErrorMessage()
  const { secret: token, forget } = useFragmentSecret('verify-email')
  const { mutate, isSuccess, error, isPending } = useMutation({
    mutationFn: (secret: string) => api('POST /api/verify-email', { body: { token: secret } }),
    onSuccess: forget,
  })
  useEffect(() => {
    if (token) mutate(token)
  }, [token, mutate])

  if (isSuccess) {
    return (
      <AccountFrame title={t('doneTitle')} intro={<p role="status">{t('doneText')}</p>}>
        <ButtonLink href="/account#account-mail" variant="primary" className="w-full">
          {t('toAccount')}
        </ButtonLink>
      </AccountFrame>
    )
  }
  if (token === '' || (error instanceof ApiError && error.code === 'bad-request')) {
    return (
      <AccountFrame title={t('badTitle')} intro={<p role="alert">{t('badText')}</p>}>
        <ButtonLink href="/account#account-mail" variant="primary" className="w-full">
          {t('toAccount')}
        </ButtonLink>
      </AccountFrame>
    )
  }
  if (error && token && !isPending) {
    return (
      <AccountFrame title={t('title')} intro={<p role="alert">{errorMessage(error)}</p>}>
        <Button variant="primary" className="w-full" onClick={() => mutate(token)}>
          {t('again')}
        </Button>
      </AccountFrame>
    )
  }
  return (
    <AccountFrame title={t('title')}>
      <Skeleton className="h-24 w-full" />
    </AccountFrame>
  )
}
