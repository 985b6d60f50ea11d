// Light or dark: the person's choice, and its present meaning. The attribute `data-theme` on <html> carries it.

'use client'

import { useSyncExternalStore } from 'react'
import { readPreference, writePreference } from './preference-cookie'

export const THEMES = ['light', 'dark', 'system'] as const
export type Theme = (typeof THEMES)[number]
export type ResolvedTheme = 'light' | 'dark'

export interface ThemeState {
  /** The person's choice. */
  theme: Theme
  /** The theme in effect: `system` resolved. */
  resolved: ResolvedTheme
  setTheme: (theme: Theme) => void
}

const DARK_QUERY = '(prefers-color-scheme: dark)'
/** The system gives all colours, and the theme has to be that of its background (theme-script). */
const FORCED_QUERY = '(forced-colors: active)'
const listeners = new Set<() => void>()

/** Another site chooses the theme for an embed: the page's address contains it, as theme-script reads it. */
function chosenTheme(): Theme {
  const isEmbed = window.location.pathname.startsWith('/embed/')
  const value = isEmbed ? new URLSearchParams(window.location.search).get('theme') : readPreference('theme')
  return value === 'light' || value === 'dark' ? value : 'system'
}

function resolve(theme: Theme): ResolvedTheme {
  if (theme !== 'system' && !matchMedia(FORCED_QUERY).matches) return theme
  return matchMedia(DARK_QUERY).matches ? 'dark' : 'light'
}

/** Puts the theme on <html> and notifies every subscriber. */
export function applyTheme(): void {
  document.documentElement.dataset.theme = resolve(chosenTheme())
  for (const listener of listeners) listener()
}

function setTheme(theme: Theme): void {
  writePreference('theme', theme === 'system' ? null : theme)
  applyTheme()
}

function subscribe(listener: () => void): () => void {
  const systems = [DARK_QUERY, FORCED_QUERY].map((query) => matchMedia(query))
  listeners.add(listener)
  for (const system of systems) system.addEventListener('change', applyTheme)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    for (const system of systems) system.removeEventListener('change', applyTheme)
  }
}

/** A string, so that equal states are the same snapshot. */
function snapshot(): `${Theme} ${ResolvedTheme}` {
  const theme = chosenTheme()
  return `${theme} ${resolve(theme)}`
}

export function useTheme(): ThemeState {
  const state = useSyncExternalStore(subscribe, snapshot, () => 'system light' as const)
  const [theme, resolved] = state.split(' ') as [Theme, ResolvedTheme]
  return { theme, resolved, setTheme }
}
