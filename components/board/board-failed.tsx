// The screen after a bug of ours stopped the board's page. Saved work is on the server, the rest in this device's copy.

'use client'

import { CircleAlert } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { HomeLink } from '@/components/ui/home-link'

export function BoardFailed({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const t = useTranslations('board.failed')
  useEffect(() => console.error(error), [error])
  return (
    <main className="grid min-h-dvh place-items-center">
      <EmptyState
        icon={<CircleAlert />}
        title={t('title')}
        actions={
          <>
            <Button variant="primary" onClick={onRetry}>
              {t('retry')}
            </Button>
            <HomeLink>{t('home')}</HomeLink>
          </>
        }
      >
        {t('text')}
      </EmptyState>
    </main>
  )
}
