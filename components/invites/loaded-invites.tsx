// The list of invites, of a board or of a workspace, as far as it is loaded.

'use client'

import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { Skeleton } from '@/components/ui/skeleton'

export interface LoadedInvitesProps<T> {
  query: {
    readonly data: readonly T[] | undefined
    readonly error: Error | null
    readonly isPending: boolean
  }
  /** Space around the line that stands for the list while there is none. */
  lines?: { readonly loading?: string; readonly failed?: string; readonly none?: string }
  /** Draws one, as an item of a list. */
  children: (invite: T) => ReactNode
}

export function LoadedInvites<T>({ query, lines = {}, children }: LoadedInvitesProps<T>) {
  const t = useTranslations('share.invites')
  const errorMessage = useErrorMessage()
  const { data, error, isPending } = query
  return (
    <>
      {isPending ? <Skeleton className={clsx('h-8 w-full', lines.loading)} /> : null}
      {error ? (
        <p className={clsx('text-danger', lines.failed)}>
          {t('loadFailed')}. {errorMessage(error)}
        </p>
      ) : null}
      {data?.length === 0 ? <p className={clsx('text-mute', lines.none)}>{t('none')}</p> : null}
      <ul className="divide-y divide-line">{data?.map(children)}</ul>
    </>
  )
}
