// Words and ways on where a board can't be opened.

'use client'

import { Lock } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { EmptyState } from '@/components/ui/empty-state'

export function BoardMissing() {
  const t = useTranslations('board.missing')
  return (
    <main className="grid min-h-dvh place-items-center">
      <EmptyState
        icon={<Lock />}
        title={t('title')}
        actions={
          <Link href="/" className="inline-flex h-8 items-center px-3 font-medium text-accent hover:underline">
            {t('home')}
          </Link>
        }
      >
        {t('text')}
      </EmptyState>
    </main>
  )
}
