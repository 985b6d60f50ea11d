// A person's own data to take away, as one file.

'use client'

import { Download } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { buttonClass } from '@/components/ui/button'
import { Section } from './section'

export function DataSection() {
  const t = useTranslations('account.data')
  return (
    <Section
      id="account-data"
      title={t('title')}
      text={t('text')}
      action={
        <a href="/api/me/data" download className={buttonClass('secondary', 'md')}>
          <Download aria-hidden />
          {t('download')}
        </a>
      }
    />
  )
}
