// Keeps the theme on <html> while the page lives: when the system's changes, and when React draws <html> anew.

'use client'

import { useLayoutEffect } from 'react'
import { applyTheme, useTheme } from './use-theme'

export function ThemeKeeper() {
  useTheme()
  useLayoutEffect(applyTheme, [])
  return null
}
