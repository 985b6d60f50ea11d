// Ends mails about boards by one press, without signing in.

'use client'

import { useMutation } from '@tanstack/react-query'
import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { api } from '@/components/api/client'
import { useErrorMessage } from '@/components/api/error-message'
import { Button } from '@/components/ui/button'
import { Problem } from '@/components/ui/problem'
import { AccountFrame, OtherWay, TEXT_LINK } from './account-frame'

export function UnsubscribeScreen({ token }: { token: string }) {
  const t = useTranslations('account.unsubscribe')
  const errorMessage = useErrorMessage()
  const { mutate, isPending, isSuccess, error } = useMutation({
    mutationFn: () => api('POST /unsubscribe/{token}', { params: { token } }),
  })
  const other = (
    <OtherWay>
      <Link href="/account#account-mail" className={TEXT_LINK}>
        {t('settings')}
      </Link>
    </OtherWay>
  )
  if (isSuccess) {
    return (
      <AccountFrame title={t('doneTitle')} intro={<p role="status">{t('doneText')}</p>}>
        {other}
      </AccountFrame>
    )
  }
  return (
    <AccountFrame title={t('title')} intro={t('text')}>
      <div className="flex flex-col gap-4">
        {error && !isPending ? (
          <Problem>
            {t('failed')} {errorMessage(error)}
          </Problem>
        ) : null}
        <Button variant="primary" className="h-9! w-full" busy={isPending} onClick={() => mutate()}>
          {isPending ? t('busy') : t('submit')}
        </Button>
        {other}
      </div>
    </AccountFrame>
  )
}
