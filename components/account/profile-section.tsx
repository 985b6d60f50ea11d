// The name that others see, and the e-mail address that one signs in with.

'use client'

import { useTranslations } from 'use-intl'
import { NameForm } from '@/components/settings/name-form'
import type { OwnAccount } from './account-api'
import { Section } from './section'

export function ProfileSection({ account }: { account: OwnAccount }) {
  const t = useTranslations('account.profile')
  const fields = useTranslations('account.fields')
  return (
    <Section id="account-profile" title={t('title')}>
      <div className="flex max-w-sm flex-col gap-4">
        <NameForm me={account} />
        {account.isAnonymous || account.email === null ? null : (
          <dl className="flex flex-col gap-1">
            <dt className="font-medium text-ink-soft text-xs">{fields('email')}</dt>
            <dd className="[overflow-wrap:anywhere]">{account.email}</dd>
            <dd className="text-mute text-xs">{t('emailHint')}</dd>
          </dl>
        )}
      </div>
    </Section>
  )
}
