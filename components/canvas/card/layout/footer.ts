// The row at the foot of a card: what it lacks or treats, its links, its citations.

import type { MeasureText } from '../../text/measure-text'
import { fitLine } from '../../text/wrap-text'
import type { FooterItem } from '../card-facts'
import { FOOTER_GAP_PX, footerWidth, signWidth } from './duty-row'
import { run, type SignPlace, styled, type TextRun } from './laid-out-card'
import type { Metrics } from './metrics'

/** Sums of widths differ by less than this. */
const ROUNDING_PX = 0.01

/**
 * Lays out items in a row. If there is too little room, items with a short form use it. If that isn't enough, the first
 * one gives way, because what a card lacks or treats stands behind it and matters more. Anything that still doesn't fit
 * is shortened, and later items are left out.
 */
export function placeFooter(
  wanted: readonly FooterItem[],
  left: number,
  room: number,
  middle: number,
  m: Metrics,
  measure: MeasureText,
  runs: TextRun[],
  signs: SignPlace[],
): void {
  const measureFooter = styled(measure, m.footer)
  const isTight = footerWidth(wanted, m, measureFooter) > room
  const items = isTight ? wanted.map((item) => ({ ...item, text: item.short ?? item.text })) : wanted
  const rest = items.slice(1)
  const others = rest.length > 0 ? footerWidth(rest, m, measureFooter) + FOOTER_GAP_PX : 0
  let x = left
  for (const [i, item] of items.entries()) {
    const before = item.sign ? signWidth(m) : 0
    const end = left + (i === 0 ? Math.max(room - others, 4 * m.footer.size) : room)
    const width = end - x - before
    const isWhole = measureFooter(item.text) <= width + ROUNDING_PX
    if (!isWhole && width < 2 * m.footer.size) return
    const text = isWhole ? item.text : fitLine(item.text, width, measureFooter)
    const color = item.isWarning ? 'warning' : 'mute'
    if (item.sign) signs.push({ sign: item.sign, color, x, y: middle, size: m.footer.size * 0.8 })
    runs.push(run(text, x + before, middle, m.footer, color))
    x += before + measureFooter(text) + FOOTER_GAP_PX
  }
}
