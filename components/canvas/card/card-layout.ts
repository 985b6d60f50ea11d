// Places a card's content inside its box: which lines, where, how large. Pure, with an injected measurer, and the same
// for the screen and for exports. Nothing is ever clipped: content without room is shortened with an ellipsis or left
// out.

import type { Size } from '@/lib/domain/matrix/matrix'
import type { MeasureText } from '../text/measure-text'
import { wrapText } from '../text/wrap-text'
import type { CardFacts } from './card-facts'
import { layoutBlock } from './layout/block'
import { layoutFar } from './layout/far'
import { type CardForm, type CardLayout, type CardMode, styled } from './layout/laid-out-card'
import { layoutLine } from './layout/line'
import { COMPACT, FULL, grown } from './layout/metrics'

export const CARD_MIN_WIDTH_PX = 150
const ONE_LINE_BELOW_PX = 40

/** The height at which a full card shows up to four lines of title and three of its text. */
export function fullCardHeight(facts: CardFacts, width: number, measure: MeasureText): number {
  const m = FULL
  const room = width - m.padding.left - m.padding.right
  const title = wrapText(facts.title, { width: room, maxLines: m.title.maxLines, measure: styled(measure, m.title) })
  const body = wrapText(facts.body, { width: room, maxLines: m.body.maxLines, measure: styled(measure, m.body) })
  const bodyHeight = body.lines.length > 0 ? m.body.gap + body.lines.length * m.body.height : 0
  const { footer, duty } = facts
  const hasFoot = footer.length > 0 || duty.owner !== undefined || duty.due !== undefined
  const footerHeight = hasFoot ? m.footer.gap + m.footer.height : 0
  const titleHeight = m.title.gap + Math.max(1, title.lines.length) * m.title.height
  return m.padding.top + m.heading.height + titleHeight + bodyHeight + footerHeight + m.padding.bottom
}

/**
 * `leastPx` is the least size of words that matter, in px of the board; 0 keeps the sizes of the design. `form` is what the
 * cards of a cell share (shared-form.ts).
 */
export function layoutCard(
  facts: CardFacts,
  size: Size,
  mode: CardMode,
  measure: MeasureText,
  leastPx = 0,
  form?: CardForm,
): CardLayout {
  if (size.h < ONE_LINE_BELOW_PX) return layoutLine(facts, size, mode, measure, leastPx, form)
  if (mode === 'far') return layoutFar(facts, size, measure, leastPx, form)
  return layoutBlock(facts, size, mode, mode === 'compact' ? grown(COMPACT, leastPx) : FULL, measure)
}

/** The zoom at which a card's title is no longer legible in the sizes of the design. */
export function isFarAt(leastPx: number): boolean {
  return leastPx > FULL.title.size
}

/** Returns how a card in a matrix is drawn where words have that least size. */
export function modeInMatrix(leastPx: number): CardMode {
  return isFarAt(leastPx) ? 'far' : 'compact'
}
