// A card seen from far away: its words grow with the distance, and there are fewer of them.

import type { Size } from '@/lib/domain/matrix/matrix'
import type { MeasureText } from '../../text/measure-text'
import type { CardFacts } from '../card-facts'
import { BARS_ASPECT, layoutBlock } from './block'
import { placeDots } from './dots'
import type { CardForm, CardLayout } from './laid-out-card'
import { layoutLine } from './line'
import { FEWEST_LETTERS, LETTER_EM, type Metrics } from './metrics'
import { layoutTitle } from './title-alone'

/**
 * Fewer and larger words: reference, level and title. Where that would cut the title after its first line, it stands alone if
 * it says more so; where not even one line has room beside the reference, that stands alone.
 */
export function layoutFar(
  given: CardFacts,
  size: Size,
  measure: MeasureText,
  leastPx: number,
  form?: CardForm,
): CardLayout {
  const facts = farFacts(given)
  const m = farMetrics(facts, size, measure, leastPx)
  const { left, right, top, bottom } = m.padding
  const room = { w: size.w - left - right, h: size.h - top - bottom }
  const isWideEnough = room.w >= FEWEST_LETTERS * LETTER_EM * m.title.size
  const asLine = () => layoutLine(facts, size, 'far', measure, m.title.size, form)
  if (!isWideEnough) return asLine()
  const alone = () => layoutTitle(facts, size, m.title, measure)
  if (form === 'title') return alone() ?? asLine()
  const hasBoth = room.h >= m.heading.height + m.title.gap + m.title.height
  const both = hasBoth ? layoutBlock(facts, size, 'far', m, measure) : undefined
  const [first, ...rest] = both ? both.runs.filter(({ color }) => color === 'ink' || color === 'mute') : []
  const isWorthIt = rest.length > 0 || first?.text === facts.title
  if (both && isWorthIt) return both
  const hasAll = both && (both.hasDots || !facts.dots)
  return (form === 'ref' ? undefined : alone()) ?? (hasAll ? both : asLine())
}

function farMetrics(facts: CardFacts, { w, h }: Size, measure: MeasureText, leastPx: number): Metrics {
  const title = Math.max(15, Math.min(leastPx, h - 11))
  // Smaller where that lets reference and level stand side by side, but never too small to read.
  const share = (withChip: boolean) => (w - 22) / farHeadingWidth(facts, title, withChip, measure)
  const hasChip = share(true) >= SMALLEST_HEADING
  const small = title * Math.min(1, hasChip ? share(true) : share(false) * 0.92)
  const chip = { size: small, weight: 600, height: small * 1.35, padding: small * 0.45 } as const
  return {
    padding: { left: 14, right: 8, top: 6, bottom: 5 },
    heading: { size: small, weight: 500, height: small * 1.35 },
    title: { size: title, weight: 600, height: title * 1.2, maxLines: 4, gap: 2 },
    body: { size: title, weight: 400, height: title, maxLines: 0, gap: 0 },
    footer: { size: title, weight: 400, height: 0, gap: 0 },
    chip,
  }
}

/** The least size of a reference beside its level, as a share of the title's. */
const SMALLEST_HEADING = 0.8

/** Returns the width of sign, reference, dots and chip, or of the chip's mark, in type of this size, with the gaps between them. */
function farHeadingWidth(
  { ref, chip, dots }: CardFacts,
  size: number,
  withChip: boolean,
  measure: MeasureText,
): number {
  const word = chip && withChip ? measure(chip.text, { size, weight: 600 }) + 0.9 * size : 0.7 * BARS_ASPECT * size
  const given = placeDots(dots, size, measure)
  return size + 4 + measure(ref, { size, weight: 500 }) + (chip ? word + 6 : 0) + (given ? given.width + 6 : 0)
}

/** A card that is not scored has no pill while words are large: the room goes to its title. */
function farFacts(facts: CardFacts): CardFacts {
  return facts.chip?.tone === 'plain' ? { ...facts, chip: undefined } : facts
}
