// A card as a block: kind, reference and chip in a heading, below it the title, the text and a row of counts.

import { isLevel } from '@/lib/domain/criteria/scale'
import type { Size } from '@/lib/domain/matrix/matrix'
import type { MeasureText } from '../../text/measure-text'
import { fitLine, wrapText } from '../../text/wrap-text'
import type { CardFacts } from '../card-facts'
import { placeFooter } from './footer'
import { type CardLayout, type CardMode, run, type SignPlace, styled, type TextRun } from './laid-out-card'
import type { Metrics } from './metrics'

export function layoutBlock(
  facts: CardFacts,
  size: Size,
  mode: CardMode,
  m: Metrics,
  measure: MeasureText,
): CardLayout {
  const left = m.padding.left
  const room = size.w - left - m.padding.right
  const runs: TextRun[] = []
  const signs: SignPlace[] = []

  const roomBefore = (x: number) => x - left - m.heading.size - 4
  const beside = mode === 'compact' ? undefined : placeChip(facts, size, m, measure)
  // From far away the reference identifies a card: where both have no room, the chip's colour stays without its word.
  const isCrowded = mode === 'far' && (!beside || measure(facts.ref, m.heading) > roomBefore(beside.x - 6))
  const chip = isCrowded ? markOf(facts, size, m) : beside
  const headingRoom = roomBefore(chip ? chip.x - 6 : left + room)
  const headingText = mode === 'far' ? facts.ref : facts.heading
  const heading = fitLine(headingText, headingRoom, styled(measure, m.heading))
  const headingMiddle = m.padding.top + m.heading.height / 2
  signs.push({ sign: 'kind', color: 'kind', x: left, y: headingMiddle, size: m.heading.size * 0.82 })
  runs.push(run(heading, left + m.heading.size + 2, headingMiddle, m.heading, 'kind'))
  if (chip?.hasWord)
    runs.push(run(facts.chip?.text ?? '', chip.x + m.chip.padding, chip.y + chip.h / 2, m.chip, 'chip'))

  const titleTop = m.padding.top + m.heading.height + m.title.gap
  const bottom = size.h - m.padding.bottom
  const footerRoom = m.footer.height + m.footer.gap
  const hasFooter = mode !== 'far' && facts.footer.length > 0 && bottom - titleTop - m.title.height >= footerRoom
  const textBottom = hasFooter ? bottom - footerRoom : bottom
  const titleLines = Math.max(1, Math.min(m.title.maxLines, Math.floor((textBottom - titleTop + 1) / m.title.height)))
  const title = wrapText(facts.title, { width: room, maxLines: titleLines, measure: styled(measure, m.title) })
  title.lines.forEach((line, i) => {
    const middle = titleTop + (i + 0.5) * m.title.height
    runs.push(run(line, left, middle, m.title, facts.isUntitled ? 'mute' : 'ink'))
  })

  const bodyTop = titleTop + title.lines.length * m.title.height + m.body.gap
  const bodyLines = Math.min(m.body.maxLines, Math.max(0, Math.floor((textBottom - bodyTop + 1) / m.body.height)))
  const body = wrapText(facts.body, { width: room, maxLines: bodyLines, measure: styled(measure, m.body) })
  body.lines.forEach((line, i) => {
    runs.push(run(line, left, bodyTop + (i + 0.5) * m.body.height, m.body, 'soft'))
  })

  if (hasFooter) placeFooter(facts.footer, left, room, bottom - m.footer.height / 2, m, measure, runs, signs)
  return {
    mode,
    runs,
    signs,
    chip,
    title: {
      x: left,
      y: titleTop,
      w: room,
      h: Math.max(1, title.lines.length) * m.title.height,
      size: m.title.size,
      lineHeight: m.title.height,
    },
    isCut: title.cut || body.cut || heading !== headingText,
    hasRef: true,
  }
}

function placeChip({ chip }: CardFacts, size: Size, m: Metrics, measure: MeasureText): CardLayout['chip'] {
  if (!chip) return undefined
  const w = measure(chip.text, m.chip) + 2 * m.chip.padding
  // A card too narrow for its chip keeps its reference; the inspector has the word.
  if (w > (size.w - m.padding.left - m.padding.right) * 0.62) return undefined
  return {
    x: size.w - m.padding.right - w,
    y: m.padding.top + (m.heading.height - m.chip.height) / 2,
    w,
    h: m.chip.height,
    hasWord: true,
  }
}

/** A level without its word is rising bars, as many filled as it is high. */
export const BARS_ASPECT = 1.4

/** Returns the chip as a mark without a word; undefined for one that has no colour. */
function markOf({ chip }: CardFacts, size: Size, m: Metrics): CardLayout['chip'] {
  if (!chip || chip.tone === 'plain') return undefined
  const h = m.chip.size * 0.7
  const w = isLevel(chip.tone) ? h * BARS_ASPECT : h
  const y = m.padding.top + (m.heading.height - h) / 2
  return { x: size.w - m.padding.right - w, y, w, h, hasWord: false }
}
