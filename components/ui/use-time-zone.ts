// The time zone of the reader, in which every date of a page is written.

'use client'

import { useSyncExternalStore } from 'react'
import { never } from './never'

/**
 * Returns the reader's time zone; while the page hydrates, the server's, in which it was drawn: a day that was the 1st in London
 * is the 2nd in Tokyo, and React gives up on a page that says both.
 */
export function useTimeZone(ofServer: string): string {
  return useSyncExternalStore(never, ownTimeZone, () => ofServer)
}

function ownTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}
