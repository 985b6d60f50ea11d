// A device's layout of the panels beside the canvas: open or closed, and how wide. Kept in localStorage; a browser that
// keeps nothing starts with the defaults each time.

export const PANEL_NAMES = ['brief', 'inspector'] as const
export type PanelName = (typeof PANEL_NAMES)[number]

export interface PanelSetting {
  readonly isOpen: boolean
  readonly widthPx: number
}
export type PanelSettings = Readonly<Record<PanelName, PanelSetting>>

export const PANEL_WIDTH_PX = { min: 260, max: 640 } as const
const DEFAULTS: PanelSettings = {
  brief: { isOpen: true, widthPx: 360 },
  inspector: { isOpen: true, widthPx: 316 },
}
const KEY = 'foreboard.panels'

export function readPanelSettings(): PanelSettings {
  let stored: unknown
  try {
    stored = JSON.parse(localStorage.getItem(KEY) ?? 'null')
  } catch {
    // Blocked storage, or something that isn't ours.
    return DEFAULTS
  }
  const values = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {}
  return { brief: settingOf(values.brief, DEFAULTS.brief), inspector: settingOf(values.inspector, DEFAULTS.inspector) }
}

export function writePanelSettings(settings: PanelSettings): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(settings))
  } catch {
    // Blocked or full: the panels are as people set them until the page is left.
  }
}

function settingOf(value: unknown, fallback: PanelSetting): PanelSetting {
  if (typeof value !== 'object' || value === null) return fallback
  const { isOpen, widthPx } = value as Partial<PanelSetting>
  return {
    isOpen: typeof isOpen === 'boolean' ? isOpen : fallback.isOpen,
    widthPx:
      typeof widthPx === 'number' && Number.isFinite(widthPx)
        ? Math.min(PANEL_WIDTH_PX.max, Math.max(PANEL_WIDTH_PX.min, Math.round(widthPx)))
        : fallback.widthPx,
  }
}
