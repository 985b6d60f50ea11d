// What visitors read where only people with an account can set something up, with the way to one.

'use client'

import { useTranslations } from 'use-intl'
import { useSignInOptions } from '@/components/account/account-api'
import { withNext } from '@/components/paths/safe-next'
import { ButtonLink } from '@/components/ui/button-link'

export function VisitorNote({ boardId }: { boardId: string }) {
  const t = useTranslations('embed')
  const account = useTranslations('account.page')
  const { data: options } = useSignInOptions()
  return (
    <div className="flex flex-wrap items-center justify-between gap-2 rounded-lg bg-surface px-3 py-2.5">
      <p className="leading-5">{t('schedule.visitor')}</p>
      {options !== undefined && options.signupMode !== 'closed' ? (
        <ButtonLink href={withNext('/sign-up', `/boards/${boardId}`)}>{account('visitorCreate')}</ButtonLink>
      ) : null}
    </div>
  )
}
