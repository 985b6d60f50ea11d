// Words and a way on for an address that leads nowhere, or to a board that isn't shared with the visitor.

'use client'

import { SearchX } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { EmptyState } from '@/components/ui/empty-state'
import { HomeLink } from '@/components/ui/home-link'

export function NotFoundScreen() {
  const t = useTranslations('errors.page')
  return (
    <main className="grid min-h-dvh place-items-center">
      <EmptyState icon={<SearchX />} title={t('notFoundTitle')} actions={<HomeLink>{t('home')}</HomeLink>}>
        {t('notFoundText')}
      </EmptyState>
    </main>
  )
}
