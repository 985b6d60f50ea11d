// Tracks whether the server has stopped knowing who this page is: the session ended somewhere else. This is noted where
// answers arrive, so that no screen has to look for it; a newly loaded page begins without it.

import { useSyncExternalStore } from 'react'

let isSignedOut = false
const listeners = new Set<() => void>()

/**
 * Notes an answer that says that nobody is signed in. Sign-in requests don't count: they give it for a wrong password.
 */
export function noteSignedOut(path: string): void {
  if (isSignedOut || /^\/api\/(auth|account|setup)(\/|$)/.test(path)) return
  isSignedOut = true
  for (const listener of listeners) listener()
}

export function useSignedOut(): boolean {
  return useSyncExternalStore(subscribe, read, () => false)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function read(): boolean {
  return isSignedOut
}
