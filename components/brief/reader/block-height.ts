// Estimates how tall a group of blocks is, before the browser has laid it out: it skips blocks out of sight
// (content-visibility), and the better the guess, the steadier the scroll bar. Pure: no DOM.

import type { ReaderBlock } from '../text/reading-order'

/** Letters in a line of the reader at its usual width; Japanese ones are twice as wide. */
const LETTERS_A_LINE = 42
const LINE_EM = 1.6
const GAP_EM = 0.45

/** Estimates the height in em of the reader's text. */
export function guessHeightEm(blocks: readonly ReaderBlock[], language: string): number {
  const perLine = /^(?:ja|zh|ko)/.test(language) ? LETTERS_A_LINE / 2 : LETTERS_A_LINE
  const lines = blocks.reduce((sum, { start, end }) => sum + Math.max(1, Math.ceil((end - start) / perLine)), 0)
  return Math.round((lines * LINE_EM + (blocks.length - 1) * GAP_EM) * 10) / 10
}
