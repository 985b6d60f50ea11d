// The row at the foot of a card: what it lacks or treats, its links, its citations.

import type { MeasureText } from '../../text/measure-text'
import { fitLine } from '../../text/wrap-text'
import type { FooterItem } from '../card-facts'
import { run, type SignPlace, styled, type TextRun } from './laid-out-card'
import type { Metrics } from './metrics'

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
  const GAP = 9
  const signWidth = (item: FooterItem) => (item.sign ? m.footer.size + 1 : 0)
  const widthOf = (items: readonly FooterItem[]) =>
    items.reduce((sum, item) => sum + GAP + signWidth(item) + measureFooter(item.text), 0)
  const isTight = widthOf(wanted) - GAP > room
  const items = isTight ? wanted.map((item) => ({ ...item, text: item.short ?? item.text })) : wanted
  const others = widthOf(items.slice(1))
  let x = left
  for (const [i, item] of items.entries()) {
    const end = left + (i === 0 ? Math.max(room - others, 4 * m.footer.size) : room)
    const width = end - x - signWidth(item)
    if (width < 2 * m.footer.size) return
    const text = fitLine(item.text, width, measureFooter)
    const color = item.isWarning ? 'warning' : 'mute'
    if (item.sign) signs.push({ sign: item.sign, color, x, y: middle, size: m.footer.size * 0.8 })
    runs.push(run(text, x + signWidth(item), middle, m.footer, color))
    x += signWidth(item) + measureFooter(text) + GAP
  }
}
