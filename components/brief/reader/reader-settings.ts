// A person's reading preferences on this device: the size of the text, and the numbers beside it. Kept by person, so
// that two people at one computer don't undo each other's; a browser that keeps nothing begins with the defaults each
// time.

import { useCallback, useState } from 'react'
import { keep, readKeptObject } from '@/components/device/browser-storage'

export interface ReaderSettings {
  readonly fontPx: number
  readonly paragraphNumbers: boolean
  readonly pageNumbers: boolean
}

export const FONT_SIZES_PX = [12, 13, 14, 16, 18, 21, 24] as const
const DEFAULTS: ReaderSettings = { fontPx: 14, paragraphNumbers: true, pageNumbers: true }

function keyOf(userId: string): string {
  return `foreboard.reader.${userId}`
}

export function useReaderSettings(userId: string): [ReaderSettings, (change: Partial<ReaderSettings>) => void] {
  const [settings, setSettings] = useState(() => readSettings(userId))
  const change = useCallback(
    (part: Partial<ReaderSettings>) => {
      setSettings((before) => {
        const after = { ...before, ...part }
        writeSettings(userId, after)
        return after
      })
    },
    [userId],
  )
  return [settings, change]
}

/** Returns the next size up (1) or down (-1); undefined if there is none. */
export function nextFontPx(fontPx: number, step: 1 | -1): number | undefined {
  return step === 1 ? FONT_SIZES_PX.find((size) => size > fontPx) : FONT_SIZES_PX.findLast((size) => size < fontPx)
}

function readSettings(userId: string): ReaderSettings {
  const { fontPx, paragraphNumbers, pageNumbers } = readKeptObject(keyOf(userId))
  return {
    fontPx: FONT_SIZES_PX.find((size) => size === fontPx) ?? DEFAULTS.fontPx,
    paragraphNumbers: typeof paragraphNumbers === 'boolean' ? paragraphNumbers : DEFAULTS.paragraphNumbers,
    pageNumbers: typeof pageNumbers === 'boolean' ? pageNumbers : DEFAULTS.pageNumbers,
  }
}

function writeSettings(userId: string, settings: ReaderSettings): void {
  // If the browser refuses to store them, the settings hold until the page is left.
  keep('device', keyOf(userId), JSON.stringify(settings))
}
