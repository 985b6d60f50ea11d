// Why a mail could not be sent: what it means and what to do, then the mail server's own words.

'use client'

import { useTranslations } from 'use-intl'
import type { MailFailureFacts } from './admin-api'

export function MailFailure({ failure: { trouble, answer } }: { failure: MailFailureFacts }) {
  const t = useTranslations('admin.mail')
  return (
    <div className="text-ink-soft leading-5">
      <p>{t(`trouble.${trouble}`)}</p>
      <p className="mt-0.5 text-mute text-xs">
        {t('answer')} <q className="[overflow-wrap:anywhere]">{answer}</q>
      </p>
    </div>
  )
}
