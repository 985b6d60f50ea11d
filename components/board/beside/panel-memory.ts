// A device's layout of the panels beside the canvas: which of them a person opened or closed by hand, and how wide they
// are. Kept in localStorage; a browser that keeps nothing starts with the defaults each time.

import { keep, readKeptObject } from '@/components/device/browser-storage'

export const PANEL_NAMES = ['brief', 'inspector'] as const
export type PanelName = (typeof PANEL_NAMES)[number]

/** The place in which panels are opened and closed: beside the canvas, or beside another view of the board. */
export type PanelPlace = 'canvas' | 'views'

export interface PanelSetting {
  /** What a person chose by hand in each place; undefined as long as nobody did. */
  readonly canvas: boolean | undefined
  readonly views: boolean | undefined
  readonly widthPx: number
}
export type PanelSettings = Readonly<Record<PanelName, PanelSetting>>

export const PANEL_WIDTH_PX = { min: 260, max: 640 } as const
const DEFAULTS: PanelSettings = {
  brief: { canvas: undefined, views: undefined, widthPx: 360 },
  inspector: { canvas: undefined, views: undefined, widthPx: 316 },
}
const KEY = 'foreboard.panels'

export function readPanelSettings(): PanelSettings {
  const values = readKeptObject(KEY)
  return { brief: settingOf(values.brief, DEFAULTS.brief), inspector: settingOf(values.inspector, DEFAULTS.inspector) }
}

export function writePanelSettings(settings: PanelSettings): void {
  // If the browser refuses to store them, the panels are as people set them until the page is left.
  keep('device', KEY, JSON.stringify(settings))
}

function settingOf(value: unknown, fallback: PanelSetting): PanelSetting {
  if (typeof value !== 'object' || value === null) return fallback
  const { canvas, views, widthPx } = value as Partial<PanelSetting>
  return {
    canvas: typeof canvas === 'boolean' ? canvas : fallback.canvas,
    views: typeof views === 'boolean' ? views : fallback.views,
    widthPx:
      typeof widthPx === 'number' && Number.isFinite(widthPx)
        ? Math.min(PANEL_WIDTH_PX.max, Math.max(PANEL_WIDTH_PX.min, Math.round(widthPx)))
        : fallback.widthPx,
  }
}
