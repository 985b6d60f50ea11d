// What stands where a workspace was that the visitor has lost while they looked at it.

'use client'

import { Users } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { EmptyState } from '@/components/ui/empty-state'

export function WorkspaceGone() {
  const t = useTranslations('workspaces.gone')
  return (
    <EmptyState
      icon={<Users />}
      title={t('title')}
      actions={
        <Link href="/" className="inline-flex h-8 items-center px-3 font-medium text-accent hover:underline">
          {t('action')}
        </Link>
      }
    >
      {t('text')}
    </EmptyState>
  )
}
