// Replaces a list while it loads (its outline), after an error (with a retry), or when it is empty.

'use client'

import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { EmptyState } from '@/components/ui/empty-state'
import { LoadFailed } from '@/components/ui/load-failed'
import { Skeleton } from '@/components/ui/skeleton'

export interface ListStateProps<Data> {
  query: {
    readonly data: Data | undefined
    readonly isError: boolean
    readonly error: unknown
    readonly isFetching: boolean
    readonly refetch: () => Promise<unknown>
  }
  /** The words where the list is empty. */
  emptyText?: string
  isEmpty?: (data: Data) => boolean
  children: (data: Data) => ReactNode
}

export function ListState<Data>({ query, emptyText, isEmpty, children }: ListStateProps<Data>) {
  const t = useTranslations('admin')
  if (query.data !== undefined) {
    if (isEmpty?.(query.data)) return <EmptyState title={t('none')}>{emptyText}</EmptyState>
    return children(query.data)
  }
  if (query.isError) return <LoadFailed title={t('failed')} query={query} />
  return <Skeleton className="h-80 rounded-xl" />
}
