// The dots that a card got in the last vote: a dot and their number, beside the reference.

import type { MeasureText, TextStyle } from '../../text/measure-text'
import { run, type SignPlace, type TextRun } from './laid-out-card'

export interface PlacedDots {
  readonly width: number
  /** `x` is the left edge, `middle` the middle of the line. */
  readonly draw: (x: number, middle: number, runs: TextRun[], signs: SignPlace[]) => void
}

/** Returns how they are drawn in type of this size; undefined for a card without any. */
export function placeDots(dots: number, fontSize: number, measure: MeasureText): PlacedDots | undefined {
  if (dots === 0) return undefined
  const style: TextStyle = { size: fontSize, weight: 600 }
  const text = String(dots)
  const textX = fontSize * 0.85
  return {
    width: textX + measure(text, style),
    draw(x, middle, runs, signs) {
      signs.push({ sign: 'dots', color: 'accent', x, y: middle, size: fontSize * 0.72 })
      runs.push(run(text, x + textX, middle, style, 'accent'))
    },
  }
}
