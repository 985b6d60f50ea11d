// Words and a way on for an address that leads nowhere, or to a board that isn't shared with the visitor.

'use client'

import { SearchX } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { EmptyState } from '@/components/ui/empty-state'

export function NotFoundScreen() {
  const t = useTranslations('errors.page')
  return (
    <main className="grid min-h-dvh place-items-center">
      <EmptyState
        icon={<SearchX />}
        title={t('notFoundTitle')}
        actions={
          <Link href="/" className="inline-flex h-8 items-center px-3 font-medium text-accent hover:underline">
            {t('home')}
          </Link>
        }
      >
        {t('notFoundText')}
      </EmptyState>
    </main>
  )
}
