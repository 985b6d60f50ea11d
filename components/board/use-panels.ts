// Which panels are open. Beside the canvas, that is remembered; as sheets over a small or touched screen they start
// closed, and one closes the other.

import { useCallback, useState } from 'react'
import { useMediaQuery } from '@/components/ui/use-media-query'
import { type PanelName, type PanelSettings, readPanelSettings, writePanelSettings } from './panel-memory'

export interface Panels {
  /** The screen is too narrow for panels, or is touched: they are sheets over the canvas. */
  readonly areSheets: boolean
  readonly isOpen: (name: PanelName) => boolean
  readonly setOpen: (name: PanelName, isOpen: boolean) => void
  readonly widthPx: (name: PanelName) => number
  readonly rememberWidth: (name: PanelName, widthPx: number) => void
}

const SHEETS_QUERY = '(max-width: 899px), (pointer: coarse)'

export function usePanels(): Panels {
  const areSheets = useMediaQuery(SHEETS_QUERY)
  const [settings, setSettings] = useState<PanelSettings>(readPanelSettings)
  const [sheet, setSheet] = useState<PanelName | undefined>()

  const change = useCallback((name: PanelName, values: Partial<PanelSettings[PanelName]>) => {
    setSettings((before) => {
      const next = { ...before, [name]: { ...before[name], ...values } }
      writePanelSettings(next)
      return next
    })
  }, [])
  const setOpen = useCallback(
    (name: PanelName, isOpen: boolean) => {
      if (areSheets) setSheet((open) => (isOpen ? name : open === name ? undefined : open))
      else change(name, { isOpen })
    },
    [areSheets, change],
  )
  return {
    areSheets,
    isOpen: (name) => (areSheets ? sheet === name : settings[name].isOpen),
    setOpen,
    widthPx: (name) => settings[name].widthPx,
    rememberWidth: (name, widthPx) => change(name, { widthPx: Math.round(widthPx) }),
  }
}
