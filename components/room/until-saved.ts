// Waits until everything this page did is on the server: code that requests something made of the board would otherwise
// get it without the last edits.

import { createContext } from 'react'
import type { SaveState } from '@/lib/domain/boards/save-state'
import type { RoomClient } from './room-client'

/**
 * Resolves to whether all is saved; false if that can't be expected at the moment. Rejects with the signal's reason.
 */
export type UntilSaved = (signal: AbortSignal) => Promise<boolean>

/** The default resolves at once: without a room nothing is unsaved. */
export const UntilSavedContext = createContext<UntilSaved>(() => Promise.resolve(true))

/** `passing`: it is being saved, or the connection is just being made. */
function verdict({ kind }: SaveState): boolean | 'passing' {
  if (kind === 'saved') return true
  return kind === 'saving' || kind === 'connecting' ? 'passing' : false
}

export function untilSavedIn(client: Pick<RoomClient, 'getState' | 'subscribe'>): UntilSaved {
  return (signal) =>
    new Promise((resolve, reject) => {
      const look = () => {
        const is = verdict(client.getState().save)
        if (is === 'passing') return
        leave()
        resolve(is)
      }
      const abort = () => {
        leave()
        reject(signal.reason as Error)
      }
      const unsubscribe = client.subscribe(look)
      const leave = () => {
        unsubscribe()
        signal.removeEventListener('abort', abort)
      }
      signal.addEventListener('abort', abort)
      if (signal.aborted) abort()
      else look()
    })
}
