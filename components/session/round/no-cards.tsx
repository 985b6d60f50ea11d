// Where a round asks about no card: what that means and what one can do.

import { Layers } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { EmptyState } from '@/components/ui/empty-state'

export function NoCards() {
  const t = useTranslations('round')
  return (
    <EmptyState icon={<Layers />} title={t('noCards')}>
      {t('noCardsHint')}
    </EmptyState>
  )
}
