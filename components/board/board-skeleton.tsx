// The board's shape before anything is known: drawn by the server with the page, so that it stands within the first
// paint and nothing jumps afterwards.

'use client'

import { useTranslations } from 'use-intl'
import { Logo } from '@/components/ui/logo'
import { Skeleton } from '@/components/ui/skeleton'

export function BoardSkeleton({ title }: { title?: string | undefined }) {
  const t = useTranslations('common')
  return (
    <div className="flex h-dvh flex-col" aria-busy="true">
      <p className="sr-only" role="status">
        {t('loading')}
      </p>
      <div className="flex h-12 shrink-0 items-center gap-3 border-line border-b bg-panel px-3">
        <Logo />
        {title === undefined ? (
          <Skeleton className="h-4 w-56" />
        ) : (
          <span dir="auto" className="truncate font-semibold">
            {title}
          </span>
        )}
        <Skeleton className="ms-auto h-8 w-32" />
      </div>
      <div className="flex min-h-0 grow">
        <div className="flex w-[360px] flex-col gap-3 border-line border-e bg-panel p-4 max-[899px]:hidden">
          <Skeleton className="h-4 w-2/3" />
          <Skeleton className="h-3 w-full" />
          <Skeleton className="h-3 w-11/12" />
          <Skeleton className="h-3 w-10/12" />
        </div>
        <CanvasSkeleton />
        <div className="flex w-[316px] flex-col gap-3 border-line border-s bg-panel p-4 max-[899px]:hidden">
          <Skeleton className="h-4 w-1/2" />
          <Skeleton className="h-3 w-full" />
          <Skeleton className="h-3 w-4/5" />
        </div>
      </div>
    </div>
  )
}

export function CanvasSkeleton() {
  return (
    <div className="grid h-full grow place-items-center bg-surface">
      <div className="grid grid-cols-3 gap-4" aria-hidden>
        {['a', 'b', 'c', 'd', 'e', 'f'].map((name) => (
          <Skeleton key={name} className="h-20 w-36 max-sm:w-24" />
        ))}
      </div>
    </div>
  )
}
