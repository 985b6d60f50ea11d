// Whether letters, digits and signs act as shortcuts by themselves (WCAG 2.1.4): people who dictate, or who hit keys by
// accident, switch them off. Kept on this device; shortcuts with Ctrl, Command or Alt and the named keys stay.

import { useSyncExternalStore } from 'react'
import { readPreference, writePreference } from './preference-cookie'

const OFF = 'off'
const listeners = new Set<() => void>()

export function areSingleKeysOn(): boolean {
  return readPreference('single-keys') !== OFF
}

export function switchSingleKeys(on: boolean): void {
  writePreference('single-keys', on ? null : OFF)
  for (const listener of listeners) listener()
}

/** Returns whether they are on, for components that depend on it. */
export function useSingleKeys(): boolean {
  return useSyncExternalStore(subscribe, areSingleKeysOn, () => true)
}

/** Returns whether the setting applies to a key. Shift makes other letters and signs, not chords. */
export function isSingleKey({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
