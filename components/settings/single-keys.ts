// Whether letters, digits and signs act as shortcuts by themselves (WCAG 2.1.4): people who dictate, or who hit keys by
// accident, switch them off. Kept on this device; shortcuts with Ctrl, Command or Alt and the named keys stay.

import { deviceSwitch } from './device-switch'

export const SINGLE_KEYS = deviceSwitch('single-keys')

/** Returns whether the setting applies to a key. Shift makes other letters and signs, not chords. */
export function isSingleKey({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey
}
