// Follows a media query live, for layouts that differ in their elements and not only in their classes.

import { useCallback, useSyncExternalStore } from 'react'

/** The window is below Tailwind's `sm`. */
export function useIsNarrow(): boolean {
  return useMediaQuery('(max-width: 639px)')
}

/** Treats every query as not matching, because the server has no window. */
export function useMediaQuery(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const list = window.matchMedia(query)
      list.addEventListener('change', listener)
      return () => list.removeEventListener('change', listener)
    },
    [query],
  )
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia(query).matches,
    () => false,
  )
}
