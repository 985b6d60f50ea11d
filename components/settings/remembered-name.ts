// The name that a person joined with on this device, so that they type it once.

import { useSyncExternalStore } from 'react'

const KEY = 'foreboard:name'

/** '' while nothing is remembered, and on the server. */
export function useRememberedName(): string {
  return useSyncExternalStore(neverChanges, readRememberedName, () => '')
}

function neverChanges(): () => void {
  return () => undefined
}

function readRememberedName(): string {
  try {
    return localStorage.getItem(KEY) ?? ''
  } catch {
    // Storage is switched off: then nothing is remembered.
    return ''
  }
}

export function rememberName(name: string): void {
  try {
    localStorage.setItem(KEY, name)
  } catch (error) {
    console.info('The name is not remembered on this device.', error)
  }
}

/** The person signs out: the next one on this device has a name of their own. */
export function forgetName(): void {
  try {
    localStorage.removeItem(KEY)
  } catch (error) {
    console.info('Nothing was remembered on this device.', error)
  }
}
