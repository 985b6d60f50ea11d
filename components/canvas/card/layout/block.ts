// A card as a block: kind, reference and chip in a heading, below it the title, the text and a row of counts.

import { isLevel } from '@/lib/domain/criteria/scale'
import type { Size } from '@/lib/domain/matrix/matrix'
import type { MeasureText } from '../../text/measure-text'
import { fitLine, type WrappedText, wrapText } from '../../text/wrap-text'
import type { CardFacts } from '../card-facts'
import { placeDots } from './dots'
import { footRow, placeDuty } from './duty-row'
import { placeFooter } from './footer'
import { lackSign, lackWidth } from './lack-sign'
import { type CardLayout, type CardMode, lineRuns, run, type SignPlace, styled, type TextRun } from './laid-out-card'
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

  const { titleTop, bottom, textBottom, titleAbove, row } = footOf(facts, size, mode, m, measure)

  const roomBefore = (x: number) => x - left - m.heading.size - 4
  const beside = mode === 'compact' ? undefined : placeChip(facts, size, m, measure)
  const given = placeDots(facts.dots, m.heading.size, measure)
  const dotsRoom = given ? given.width + 6 : 0
  // From far away the reference identifies a card: where both have no room, the chip's colour stays without its word. So it
  // does where nothing treats the risk, and the foot has no room for that.
  const lack = facts.isUntreated && !row?.items.some(({ sign }) => sign === 'untreated') ? lackWidth(m.heading) : 0
  const taken = dotsRoom + lack
  const mayLoseWord = mode === 'far' || (beside !== undefined && lack > 0)
  const isCrowded = mayLoseWord && (!beside || measure(facts.ref, m.heading) > roomBefore(beside.x - 6 - taken))
  const chip = isCrowded ? markOf(facts, size, m) : beside
  const besideChip = chip ? chip.x - 6 : left + room
  const hasLack = lack > 0 && measure(facts.ref, m.heading) <= roomBefore(besideChip - lack)
  const headingEnd = hasLack ? besideChip - lack : besideChip
  // The reference matters more than dots do.
  const dots = given && measure(facts.ref, m.heading) <= roomBefore(headingEnd - dotsRoom) ? given : undefined
  const headingRoom = roomBefore(dots ? headingEnd - dotsRoom : headingEnd)
  const headingText = mode === 'far' ? facts.ref : facts.heading
  const headingMiddle = m.padding.top + m.heading.height / 2
  // From far away the sign gives its room to the reference: the edge has the kind's colour, and half a reference says nothing.
  const hasSign = mode !== 'far' || measure(headingText, m.heading) <= headingRoom
  const signRoom = hasSign ? m.heading.size + 2 : 0
  const heading = fitLine(headingText, headingRoom + m.heading.size + 2 - signRoom, styled(measure, m.heading))
  if (hasSign) signs.push({ sign: 'kind', color: 'kind', x: left, y: headingMiddle, size: m.heading.size * 0.82 })
  runs.push(run(heading, left + signRoom, headingMiddle, m.heading, 'kind'))
  if (chip?.hasWord)
    runs.push(run(facts.chip?.text ?? '', chip.x + m.chip.padding, chip.y + chip.h / 2, m.chip, 'chip'))

  if (dots) dots.draw(headingEnd - dots.width, headingMiddle, runs, signs)
  if (hasLack) signs.push(lackSign(besideChip, headingMiddle, m.heading))

  const title = titleAbove(textBottom)
  const column = { x: left, w: room }
  const titleRun = lineRuns(facts.title, column, m.title, facts.isUntitled ? 'mute' : 'ink')
  runs.push(...title.lines.map((line, i) => titleRun(line, titleTop + (i + 0.5) * m.title.height)))

  const bodyTop = titleTop + title.lines.length * m.title.height + m.body.gap
  const bodyLines = Math.min(m.body.maxLines, Math.max(0, Math.floor((textBottom - bodyTop + 1) / m.body.height)))
  const body = wrapText(facts.body, { width: room, maxLines: bodyLines, measure: styled(measure, m.body) })
  const bodyRun = lineRuns(facts.body, column, m.body, 'soft')
  runs.push(...body.lines.map((line, i) => bodyRun(line, bodyTop + (i + 0.5) * m.body.height)))

  let badge: CardLayout['badge']
  if (row) {
    const middle = bottom - m.footer.height / 2
    placeFooter(row.items, left, room - row.dutyWidth, middle, m, measure, runs, signs)
    badge = placeDuty(row.pieces, left + room, middle, m, runs, signs)
  }
  return {
    mode,
    runs,
    signs,
    chip,
    badge,
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
    hasOwner: row?.pieces.some(({ part }) => part === 'owner') ?? false,
    hasDots: dots !== undefined,
    hasDue: row?.pieces.some(({ part }) => part === 'due') ?? false,
  }
}

/** Where the title and what is below it may stand, and the foot where one has room. */
function footOf(facts: CardFacts, { w, h }: Size, mode: CardMode, m: Metrics, measure: MeasureText) {
  const room = w - m.padding.left - m.padding.right
  const titleTop = m.padding.top + m.heading.height + m.title.gap
  const bottom = h - m.padding.bottom
  const footerRoom = m.footer.height + m.footer.gap
  const linesAbove = (end: number) =>
    Math.max(1, Math.min(m.title.maxLines, Math.floor((end - titleTop + 1) / m.title.height)))
  const titleAbove = (end: number) => titleIn(facts.title, room, linesAbove(end), mode, styled(measure, m.title))
  const isRoomForFoot = mode !== 'far' && bottom - titleTop - m.title.height >= footerRoom
  // A foot of owner and day alone takes no line of the title.
  const hasItems = facts.footer.length > 0
  const mayHaveFoot = isRoomForFoot && (hasItems || isSameTitle(titleAbove(bottom - footerRoom), titleAbove(bottom)))
  const wanted = mayHaveFoot ? footRow(facts, room, mode === 'full', m, measure) : undefined
  const row = wanted && wanted.items.length + wanted.pieces.length > 0 ? wanted : undefined
  return { titleTop, bottom, textBottom: row ? bottom - footerRoom : bottom, titleAbove, row }
}

/** Wraps a title. A single line seen from far away is filled to its end: whole words often leave nothing there but an article. */
function titleIn(
  title: string,
  width: number,
  maxLines: number,
  mode: CardMode,
  measure: (text: string) => number,
): WrappedText {
  const wrapped = wrapText(title, { width, maxLines, measure })
  return mode === 'far' && maxLines === 1 && wrapped.cut
    ? { lines: [fitLine(title, width, measure)], cut: true }
    : wrapped
}

function isSameTitle(a: WrappedText, b: WrappedText): boolean {
  return a.cut === b.cut && a.lines.length === b.lines.length
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
