// Keeps the theme on <html> while the page lives: when the system's theme changes, and when React redraws <html>.

'use client'

import { useLayoutEffect } from 'react'
import { applyTheme, useTheme } from './use-theme'

export function ThemeKeeper() {
  useTheme()
  useLayoutEffect(applyTheme, [])
  return null
}
