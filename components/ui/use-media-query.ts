// Whether a media query holds, followed live: where a layout differs in what it is made of, and not in its classes alone.

import { useCallback, useSyncExternalStore } from 'react'

/** The window is below Tailwind's `sm`. */
export function useIsNarrow(): boolean {
  return useMediaQuery('(max-width: 639px)')
}

/** On the server no query matches. */
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
