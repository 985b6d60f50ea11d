// A hook for the places of other readers.

import { useMemo, useSyncExternalStore } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import { type ReaderPlace, Readers } from './readers'

/** Returns everybody but the viewer. */
export function useReaders(awareness: Awareness, me: string): readonly ReaderPlace[] {
  const readers = useMemo(() => new Readers(awareness, me), [awareness, me])
  return useSyncExternalStore(readers.subscribe, readers.get, readers.get)
}
