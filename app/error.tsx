// What stands in place of a page that failed: what happened, that work is safe, and two ways on.

'use client'

import { CircleAlert } from 'lucide-react'
import Link from 'next/link'
import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'

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
            <Link href="/" className="inline-flex h-8 items-center px-3 font-medium text-accent hover:underline">
              {t('page.home')}
            </Link>
          </>
        }
      >
        {t('unexpected')}
      </EmptyState>
    </main>
  )
}
