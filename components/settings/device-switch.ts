// A choice of yes or no that is kept on this device, and is yes until somebody says no.

import { useSyncExternalStore } from 'react'
import { type PreferenceName, readPreference, writePreference } from './preference-cookie'

const OFF = 'off'

export interface DeviceSwitch {
  isOn(): boolean
  set(on: boolean): void
  /** Returns whether it is on, for components that depend on it. */
  use(): boolean
}

/** Makes the switch that is kept under a name. */
export function deviceSwitch(name: PreferenceName): DeviceSwitch {
  const listeners = new Set<() => void>()
  const isOn = () => readPreference(name) !== OFF
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  return {
    isOn,
    set: (on) => {
      writePreference(name, on ? null : OFF)
      for (const listener of listeners) listener()
    },
    use: () => useSyncExternalStore(subscribe, isOn, () => true),
  }
}
