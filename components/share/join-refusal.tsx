// A link that lets nobody in: why, and what to do about it.

'use client'

import { Link2Off } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { HomeLink } from '@/components/ui/home-link'
import type { LinkProblem } from './join-problem'

export interface JoinRefusalProps {
  kind: LinkProblem
  /** Details of the error, for `failed`. */
  detail?: string
  /** Retries, for errors that may pass after a while. */
  onRetry?: () => void
  isRetrying?: boolean
}

export function JoinRefusal({ kind, detail, onRetry, isRetrying = false }: JoinRefusalProps) {
  const t = useTranslations('join.problem')
  const common = useTranslations('common')
  const mayPass = kind === 'failed' || kind === 'too-many'
  return (
    <EmptyState
      icon={<Link2Off />}
      title={t(`${kind}.title`)}
      actions={
        <>
          {mayPass && onRetry ? (
            <Button variant="primary" busy={isRetrying} onClick={onRetry}>
              {common('retry')}
            </Button>
          ) : null}
          <HomeLink>{t('home')}</HomeLink>
        </>
      }
    >
      {kind === 'failed' && detail ? detail : t(`${kind}.text`)}
    </EmptyState>
  )
}
