// The reader's own day, which begins at their midnight: what is due today depends on it.

import { useSyncExternalStore } from 'react'
import { dayAt } from '@/lib/domain/cards/card-dates'

/** How late a page learns that it is another day. */
const LOOKS_EVERY_MS = 30_000

const now = () => dayAt(new Date())

function subscribe(onLook: () => void): () => void {
  const timer = setInterval(onLook, LOOKS_EVERY_MS)
  return () => clearInterval(timer)
}

/** Returns today as yyyy-mm-dd; '' while the server draws, which doesn't know the reader's day. */
export function useToday(): string {
  return useSyncExternalStore(subscribe, now, () => '')
}
