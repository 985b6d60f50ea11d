// Replaces a page that failed: it says what happened and that work is safe, and offers two ways on.

'use client'

import { CircleAlert } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useEffect, useTransition } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { HomeLink } from '@/components/ui/home-link'

export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useTranslations('errors')
  const common = useTranslations('common')
  const router = useRouter()
  const [isRetrying, startRetrying] = useTransition()
  useEffect(() => console.error(error), [error])
  // What the server could not draw is asked for again: to show the page once more would show the same failure.
  const retry = () =>
    startRetrying(() => {
      router.refresh()
      reset()
    })
  return (
    <main className="grid min-h-dvh place-items-center">
      <EmptyState
        icon={<CircleAlert />}
        title={t('page.title')}
        actions={
          <>
            <Button variant="primary" busy={isRetrying} onClick={retry}>
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
