// Publishes where this person reads: the block in view, once they have scrolled, pressed or typed in the text, until
// they close the brief, turn to another window, or do nothing in it for a while.

import { useCallback, useEffect, useRef, useState } from 'react'
import type { ReaderPlace } from '@/components/presence/readers'
import type { Presence } from '@/lib/protocol/presence'

/** Nothing is reported while somebody is still scrolling. */
const REST_MS = 150
/** A person who does nothing in the text for this long no longer counts as reading there. */
const IDLE_MS = 2 * 60_000

export type OnReading = (reading: NonNullable<Presence['reading']> | null) => void

/** Reading together: where the others are, and the way to say where this person is. */
export interface SharedReading {
  readonly readers: readonly ReaderPlace[]
  /** Must be a stable function. */
  readonly publish: OnReading
}

/** Returns a function to call at every sign of reading. */
export function useReadingNews(briefId: string, blockId: string | undefined, onReading: OnReading): () => void {
  const [isReading, setReading] = useState(false)
  const idle = useRef<ReturnType<typeof setTimeout>>(undefined)
  const noteReading = useCallback(() => {
    clearTimeout(idle.current)
    idle.current = setTimeout(() => setReading(false), IDLE_MS)
    setReading(true)
  }, [])

  useEffect(() => {
    const onVisibility = () => document.visibilityState === 'hidden' && setReading(false)
    document.addEventListener('visibilitychange', onVisibility)
    return () => {
      clearTimeout(idle.current)
      document.removeEventListener('visibilitychange', onVisibility)
    }
  }, [])
  useEffect(() => {
    const place = isReading && blockId !== undefined ? { briefId, blockId } : null
    const rest = setTimeout(() => onReading(place), REST_MS)
    return () => clearTimeout(rest)
  }, [isReading, briefId, blockId, onReading])
  useEffect(() => () => onReading(null), [onReading])
  return noteReading
}
