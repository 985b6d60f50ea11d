// Stands until the page for taking part is there.

import { Skeleton } from '@/components/ui/skeleton'

export function TakePartSkeleton() {
  return (
    <div aria-hidden className="mx-auto flex min-h-dvh w-full max-w-lg flex-col gap-4 px-4 py-3">
      <Skeleton className="h-8 w-full" />
      <Skeleton className="mt-4 h-5 w-32" />
      <Skeleton className="h-8 w-3/4" />
      <Skeleton className="h-20 w-full" />
      <Skeleton className="h-40 w-full" />
    </div>
  )
}
