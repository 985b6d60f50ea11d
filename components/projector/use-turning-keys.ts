// The keys that turn what is shown on the projector, wherever the focus is: those of a presenter's remote, too.

import { useEffect, useEffectEvent } from 'react'
import { readingKey } from '@/components/ui/reading-key'

/** Each key with the number of places that it turns. */
const TURNS: ReadonlyMap<string, number> = new Map([
  ['ArrowRight', 1],
  ['PageDown', 1],
  ['ArrowLeft', -1],
  ['PageUp', -1],
])

/** Calls `onTurn` with 1 for onwards and -1 for back. */
export function useTurningKeys(onTurn: (by: number) => void): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const by = TURNS.get(readingKey(event))
    if (by !== undefined) onTurn(by)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKeyDown(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
