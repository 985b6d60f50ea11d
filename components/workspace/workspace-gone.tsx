// Replaces a workspace that the visitor lost while they looked at it.

'use client'

import { Users } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { EmptyState } from '@/components/ui/empty-state'
import { HomeLink } from '@/components/ui/home-link'

export function WorkspaceGone() {
  const t = useTranslations('workspaces.gone')
  return (
    <EmptyState icon={<Users />} title={t('title')} actions={<HomeLink>{t('action')}</HomeLink>}>
      {t('text')}
    </EmptyState>
  )
}
