// The colours of what we draw on the canvas, by tldraw's colour scheme. They repeat the tokens of app/globals.css as
// values, because an exported image has no stylesheet; a test compares the two.

import { DefaultColorThemePalette } from '@tldraw/tlschema'
import { type CardKind, isCardKind } from '@/lib/domain/cards/card-kind'
import type { LevelPalette } from '@/lib/domain/criteria/criteria'
import { LEVEL_TONES } from '@/lib/domain/criteria/level-tones'
import type { Level } from '@/lib/domain/criteria/scale'
import type { Tone } from '@/lib/domain/criteria/tone'
import { KIND_TONES } from './kind-tones'

export interface CanvasTheme {
  readonly ink: string
  readonly inkSoft: string
  readonly mute: string
  readonly line: string
  readonly lineStrong: string
  readonly surface: string
  readonly panel: string
  readonly accent: string
  readonly accentSoft: string
  readonly warning: string
  /** The opacity of the shadow under a card, which is black. */
  readonly shadowOpacity: number
  /** The opacity of a matrix's cells. A faint tint on a dark ground hardly has a colour. */
  readonly cellOpacity: number
  readonly level: Readonly<Record<Level, Tone>>
  readonly kind: Readonly<Record<CardKind, Tone>>
  /** The tone of a card that isn't scored yet, or has neither kind nor level. */
  readonly plain: Tone
}

const LIGHT: CanvasTheme = {
  ink: '#1c1f23',
  inkSoft: '#3d434b',
  mute: '#646b75',
  line: '#e4e4e0',
  lineStrong: '#cfcfc9',
  surface: '#f6f6f4',
  panel: '#ffffff',
  accent: '#2f5bd8',
  accentSoft: '#e6ecfb',
  warning: '#b3461a',
  shadowOpacity: 0.07,
  cellOpacity: 0.7,
  level: LEVEL_TONES.default.light,
  kind: KIND_TONES.light,
  plain: { text: '#5b626c', edge: '#7f858e', soft: '#eeeeea' },
}

const DARK: CanvasTheme = {
  ink: '#eceef1',
  inkSoft: '#ccd1d8',
  mute: '#9ba3af',
  line: '#2e333a',
  lineStrong: '#444b55',
  surface: '#16181b',
  panel: '#1d2024',
  accent: '#86a3ff',
  accentSoft: '#25325c',
  warning: '#ffa27d',
  shadowOpacity: 0.35,
  cellOpacity: 0.8,
  level: LEVEL_TONES.default.dark,
  kind: KIND_TONES.dark,
  plain: { text: '#a5acb7', edge: '#7b828c', soft: '#2c3137' },
}

// tldraw fills the ground of an export with this colour of its palette; ours makes it the ground of the screen.
DefaultColorThemePalette.lightMode.background = LIGHT.surface
DefaultColorThemePalette.darkMode.background = DARK.surface
// A plain note is yellow in light. tldraw makes it a dark grey in dark, which nobody sees on a dark board.
DefaultColorThemePalette.darkMode.black.note = { fill: '#6b5416', text: '#fbf3da' }

const themes = new Map<string, CanvasTheme>()

/** The same object for the same answer. Only what shows a level asks for the board's palette. */
export function canvasTheme(isDark: boolean, palette: LevelPalette = 'default'): CanvasTheme {
  const base = isDark ? DARK : LIGHT
  if (palette === 'default') return base
  const key = `${palette} ${isDark}`
  const theme = themes.get(key) ?? { ...base, level: LEVEL_TONES[palette][isDark ? 'dark' : 'light'] }
  themes.set(key, theme)
  return theme
}

/** How a level word, a region or a link is coloured. Colour never stands alone: a word or a sign always goes with it. */
export type ToneName = 'plain' | CardKind | Level

export function toneOf(theme: CanvasTheme, name: ToneName): Tone {
  if (name === 'plain') return theme.plain
  return isCardKind(name) ? theme.kind[name] : theme.level[name]
}
