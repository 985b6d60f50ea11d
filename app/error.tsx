// Replaces a page that failed: it says what happened and that work is safe, and offers two ways on.

'use client'

import { CircleAlert } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { HomeLink } from '@/components/ui/home-link'

export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useTranslations('errors')
  const common = useTranslations('common')
  useEffect(() => console.error(error), [error])
  return (
    <main className="grid min-h-dvh place-items-center">
      <EmptyState
        icon={<CircleAlert />}
        title={t('page.title')}
        actions={
          <>
            <Button variant="primary" onClick={reset}>
              {common('retry')}
            </Button>
            <HomeLink>{t('page.home')}</HomeLink>
          </>
        }
      >
        {t('unexpected')}
        {error.digest ? <span className="mt-2 block text-xs">{t('page.reference', { id: error.digest })}</span> : null}
      </EmptyState>
    </main>
  )
}
