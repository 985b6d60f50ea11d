// The name that a person joined with on this device, so that they type it once.

import { useSyncExternalStore } from 'react'
import { keep, readKept } from '@/components/device/browser-storage'

const KEY = 'foreboard:name'

/** '' while nothing is remembered, and on the server. */
export function useRememberedName(): string {
  return useSyncExternalStore(neverChanges, readRememberedName, () => '')
}

function neverChanges(): () => void {
  return () => undefined
}

function readRememberedName(): string {
  return readKept('device', KEY) ?? ''
}

export function rememberName(name: string): void {
  if (!keep('device', KEY, name)) console.info('The name is not remembered on this device.')
}

/** The person signs out: the next one on this device has a name of their own. */
export function forgetName(): void {
  keep('device', KEY, null)
}
