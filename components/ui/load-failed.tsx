// Replaces content that could not be loaded: the reason, and a retry.

'use client'

import { CircleAlert } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { Button } from './button'
import { EmptyState } from './empty-state'

export interface LoadFailedProps {
  title: string
  query: { readonly error: unknown; readonly isFetching: boolean; readonly refetch: () => unknown }
}

export function LoadFailed({ title, query }: LoadFailedProps) {
  const common = useTranslations('common')
  const errorMessage = useErrorMessage()
  return (
    <EmptyState
      icon={<CircleAlert />}
      title={title}
      actions={
        <Button variant="primary" busy={query.isFetching} onClick={() => void query.refetch()}>
          {common('retry')}
        </Button>
      }
    >
      {errorMessage(query.error)}
    </EmptyState>
  )
}
