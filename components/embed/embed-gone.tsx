// Shown in a frame whose board is no longer published. Nothing here leads on: readers of the page have no part in it.

'use client'

import { EyeOff } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { EmptyState } from '@/components/ui/empty-state'

export function EmbedGone() {
  const t = useTranslations('embed.page')
  return (
    <main className="grid h-dvh place-items-center overflow-auto bg-surface p-4">
      <EmptyState icon={<EyeOff />} title={t('gone')}>
        <p>{t('goneText')}</p>
      </EmptyState>
    </main>
  )
}
