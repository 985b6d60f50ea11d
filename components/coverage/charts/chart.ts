// A chart as data: its size, a function that draws it in a theme, and its content in a sentence. It knows nothing of
// the page, so that the same drawing stands on the screen and in a file.

import type { ReactElement } from 'react'
import type { CanvasTheme } from '@/components/canvas/colours/canvas-theme'

export interface Chart {
  /** In px of the drawing. */
  readonly width: number
  readonly height: number
  readonly draw: (theme: CanvasTheme) => ReactElement
  /** A spoken description of the chart; the table beside it has every number. */
  readonly description: string
}

/**
 * The faces of a chart's text. The screen has the second, a file brings the third with it (components/canvas/text).
 */
export const CHART_FONTS = '"IBM Plex Sans", "Noto Sans JP", "Foreboard JP", sans-serif'

/** How wide a text is, in letters; those of full width count twice. */
export function lettersOf(text: string): number {
  let width = 0
  for (const letter of text) width += letterWidth(letter)
  return width
}

function letterWidth(letter: string): number {
  return letter > '\u2e7f' ? 2 : 1
}

/** Cuts a text to about so many letters' width. */
export function clip(text: string, letters: number): string {
  let width = 0
  let kept = ''
  for (const letter of text) {
    width += letterWidth(letter)
    if (width > letters) return `${kept.trimEnd()}…`
    kept += letter
  }
  return kept
}

/** Folds a text into at most two lines of about so many letters' width each, between words where it has some. */
export function foldWords(text: string, letters: number): readonly string[] {
  if (lettersOf(text) <= letters) return [text]
  const pieces = text.includes(' ') ? text.split(/(?<= )/u) : [...text]
  let first = ''
  for (const piece of pieces) {
    if (lettersOf(first + piece.trimEnd()) > letters) break
    first += piece
  }
  return first === '' ? [clip(text, letters)] : [first.trimEnd(), clip(text.slice(first.length), letters)]
}
