// The colours of the four levels in each palette that a board may choose, for light and dark. `default` is the design's
// own; `colour-blind` goes from blue over yellow and orange to dark brown, and differs in lightness where hues fall together
// (after Okabe and Ito, Color Universal Design, 2008); `blues` and `greys` go from light to dark in one hue. In dark each
// level is lighter than the one below it, because hues alone look alike on a dark ground. Tests compare them with
// app/globals.css, and measure how far neighbours differ and that every text stands out 4.5:1.

import type { LevelPalette } from './criteria'
import type { Level } from './scale'
import type { Tone } from './tone'

type LevelTones = Readonly<Record<Level, Tone>>

export const LEVEL_TONES: Readonly<Record<LevelPalette, { readonly light: LevelTones; readonly dark: LevelTones }>> = {
  default: {
    light: {
      low: { text: '#2f7a4d', edge: '#4c9a6a', soft: '#e5f2ea' },
      medium: { text: '#7a5a06', edge: '#b98a12', soft: '#fbf2d9' },
      high: { text: '#b3461a', edge: '#cf5b2a', soft: '#fce8df' },
      'very-high': { text: '#a3163a', edge: '#a3163a', soft: '#f9dfe6' },
    },
    dark: {
      low: { text: '#7fd0a0', edge: '#4c9a6a', soft: '#1b3d2a' },
      medium: { text: '#f0c55c', edge: '#c39a2a', soft: '#4e430f' },
      high: { text: '#ffb899', edge: '#dd6a38', soft: '#7a3a14' },
      'very-high': { text: '#ffbac8', edge: '#d63a62', soft: '#9a2145' },
    },
  },
  'colour-blind': {
    light: {
      low: { text: '#1f5f99', edge: '#3a86c8', soft: '#e0eefa' },
      medium: { text: '#6b5c00', edge: '#c9b037', soft: '#faf5d0' },
      high: { text: '#8f4400', edge: '#e07b1f', soft: '#fde0c2' },
      'very-high': { text: '#5a1e12', edge: '#6e2416', soft: '#e0bbae' },
    },
    dark: {
      low: { text: '#8cc4f5', edge: '#3a86c8', soft: '#16324a' },
      medium: { text: '#eadc7a', edge: '#b8a030', soft: '#474112' },
      high: { text: '#ffc48a', edge: '#e07b1f', soft: '#75450e' },
      'very-high': { text: '#fff2ed', edge: '#f4a58f', soft: '#a45439' },
    },
  },
  blues: {
    light: {
      low: { text: '#2f6296', edge: '#9cc3e6', soft: '#eaf3fb' },
      medium: { text: '#23527f', edge: '#5f9bd1', soft: '#cfe2f4' },
      high: { text: '#143a61', edge: '#2c6cab', soft: '#a9cbea' },
      'very-high': { text: '#06223f', edge: '#0b3d72', soft: '#7fb0de' },
    },
    dark: {
      low: { text: '#a9cdf0', edge: '#4a6f94', soft: '#1b2733' },
      medium: { text: '#b5d6f5', edge: '#5f9bd1', soft: '#1f3a55' },
      high: { text: '#cde4fa', edge: '#7fb5e6', soft: '#27527d' },
      'very-high': { text: '#ffffff', edge: '#c3dff8', soft: '#3470ad' },
    },
  },
  greys: {
    light: {
      low: { text: '#5b626c', edge: '#b9bdc3', soft: '#f1f1ef' },
      medium: { text: '#494f58', edge: '#8c9198', soft: '#dedfde' },
      high: { text: '#2e3238', edge: '#5c6169', soft: '#c4c6c8' },
      'very-high': { text: '#0f1114', edge: '#1c1f23', soft: '#9fa3a8' },
    },
    dark: {
      low: { text: '#b4bac3', edge: '#5a6069', soft: '#25292e' },
      medium: { text: '#c6cbd2', edge: '#80868f', soft: '#353a41' },
      high: { text: '#dfe3e8', edge: '#b0b6bf', soft: '#4a5059' },
      'very-high': { text: '#ffffff', edge: '#eceef1', soft: '#6f7681' },
    },
  },
}
