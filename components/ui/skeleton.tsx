// A quiet shape where content will stand, so that nothing jumps when it arrives.

import { clsx } from 'clsx'

export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={clsx('block animate-breathe rounded-md bg-hover', className)} />
}
