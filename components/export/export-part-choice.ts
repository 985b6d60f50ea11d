// What a person took last from the export dialog, kept on this device: the tab, and the format of each tab of files. The
// settings of pictures are kept by themselves.

import { keep, readKeptObject } from '@/components/device/browser-storage'

const KEY = 'foreboard.export'

/** Returns what was kept under a name; undefined for nothing. */
export function rememberedExport(name: string): string | undefined {
  const value = readKeptObject(KEY)[name]
  return typeof value === 'string' ? value : undefined
}

export function rememberExport(name: string, value: string): void {
  // If the browser refuses to store it, the dialog begins with the earlier choice.
  keep('device', KEY, JSON.stringify({ ...readKeptObject(KEY), [name]: value }))
}
