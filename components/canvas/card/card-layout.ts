// Places a card's content inside its box: which lines, where, how large. Pure, with an injected measurer, and the same
// for the screen and for exports. Nothing is ever clipped: content without room is shortened with an ellipsis or left
// out.

import { isLevel } from '@/lib/domain/criteria/scale'
import type { Rect, Size } from '@/lib/domain/matrix/matrix'
import type { FontWeight } from '../text/canvas-fonts'
import { fitWords } from '../text/fit-words'
import type { MeasureText, TextStyle } from '../text/measure-text'
import { fitLine, wrapText } from '../text/wrap-text'
import type { CardFacts, FooterItem } from './card-facts'
import type { CountSignName } from './signs'

/** `full` beside the matrices, `compact` in a cell, `line` where only one line has room, `far` where its words have to grow. */
export type CardMode = 'full' | 'compact' | 'line' | 'far'

export interface TextRun {
  readonly text: string
  readonly x: number
  /** The baseline. */
  readonly y: number
  readonly size: number
  readonly weight: FontWeight
  /** `kind` is the kind's own, `chip` its chip's. */
  readonly color: 'ink' | 'soft' | 'mute' | 'kind' | 'warning' | 'chip'
}

export interface SignPlace {
  readonly sign: 'kind' | CountSignName
  readonly color: 'kind' | 'mute' | 'warning'
  readonly x: number
  readonly y: number
  readonly size: number
}

export interface CardLayout {
  readonly mode: CardMode
  readonly runs: readonly TextRun[]
  readonly signs: readonly SignPlace[]
  /** Without a word it is a mark that shows the level by its bars, or another quality by its colour. */
  readonly chip: (Rect & { readonly hasWord: boolean }) | undefined
  /** The place of the title, for editing in place. */
  readonly title: Rect & { readonly size: number; readonly lineHeight: number }
  /** True if some text isn't shown in whole. */
  readonly isCut: boolean
  readonly hasRef: boolean
}

export const CARD_MIN_WIDTH_PX = 150
const CARD_EDGE_PX = 5
const ONE_LINE_BELOW_PX = 40

/** The width of the coloured edge: less on a small card. */
export function edgeWidth({ w }: Size): number {
  return Math.min(CARD_EDGE_PX, w / 9)
}

interface Metrics {
  readonly padding: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
  readonly heading: TextStyle & { readonly height: number }
  readonly title: TextStyle & { readonly height: number; readonly maxLines: number; readonly gap: number }
  readonly body: TextStyle & { readonly height: number; readonly maxLines: number; readonly gap: number }
  readonly footer: TextStyle & { readonly height: number; readonly gap: number }
  readonly chip: TextStyle & { readonly height: number; readonly padding: number }
}

const FULL: Metrics = {
  padding: { left: 16, right: 12, top: 10, bottom: 10 },
  heading: { size: 11.5, weight: 400, height: 18 },
  title: { size: 14, weight: 600, height: 18, maxLines: 4, gap: 4 },
  body: { size: 12, weight: 400, height: 16, maxLines: 3, gap: 4 },
  footer: { size: 11.5, weight: 400, height: 16, gap: 6 },
  chip: { size: 11.5, weight: 600, height: 18, padding: 8 },
}

const COMPACT: Metrics = {
  padding: { left: 13, right: 8, top: 5, bottom: 5 },
  heading: { size: 11, weight: 400, height: 14 },
  title: { size: 12, weight: 600, height: 15, maxLines: 3, gap: 0 },
  body: { size: 12, weight: 400, height: 15, maxLines: 0, gap: 0 },
  footer: { size: 11, weight: 400, height: 13, gap: 2 },
  chip: { size: 11, weight: 600, height: 15, padding: 6 },
}

/** The height at which a full card shows up to four lines of title and three of its text. */
export function fullCardHeight(facts: CardFacts, width: number, measure: MeasureText): number {
  const m = FULL
  const room = width - m.padding.left - m.padding.right
  const title = wrapText(facts.title, { width: room, maxLines: m.title.maxLines, measure: styled(measure, m.title) })
  const body = wrapText(facts.body, { width: room, maxLines: m.body.maxLines, measure: styled(measure, m.body) })
  const bodyHeight = body.lines.length > 0 ? m.body.gap + body.lines.length * m.body.height : 0
  const footerHeight = facts.footer.length > 0 ? m.footer.gap + m.footer.height : 0
  const titleHeight = m.title.gap + Math.max(1, title.lines.length) * m.title.height
  return m.padding.top + m.heading.height + titleHeight + bodyHeight + footerHeight + m.padding.bottom
}

/** `leastPx` is the least size of words that matter, in px of the board; 0 keeps the sizes of the design. */
export function layoutCard(
  facts: CardFacts,
  size: Size,
  mode: CardMode,
  measure: MeasureText,
  leastPx = 0,
): CardLayout {
  if (size.h < ONE_LINE_BELOW_PX) return layoutLine(facts, size, mode, measure, leastPx)
  if (mode === 'far') return layoutFar(farFacts(facts), size, measure, leastPx)
  return layoutBlock(facts, size, mode, mode === 'compact' ? grown(COMPACT, leastPx) : FULL, measure)
}

/** The zoom at which a card's title is no longer legible in the sizes of the design. */
export function isFarAt(leastPx: number): boolean {
  return leastPx > FULL.title.size
}

function grown(m: Metrics, leastPx: number): Metrics {
  const size = Math.max(m.title.size, leastPx)
  return { ...m, title: { ...m.title, size, height: size * 1.25 } }
}

/**
 * Fewer and larger words: reference, level and title. Where that would cut the title after its first line, it stands
 * alone; where it would have too few letters, the reference does.
 */
function layoutFar(facts: CardFacts, size: Size, measure: MeasureText, leastPx: number): CardLayout {
  const m = farMetrics(facts, size, measure, leastPx)
  const { left, right, top, bottom } = m.padding
  const room = { w: size.w - left - right, h: size.h - top - bottom }
  const isWideEnough = room.w >= FEWEST_LETTERS * LETTER_EM * m.title.size
  if (!isWideEnough) return layoutLine(facts, size, 'far', measure, m.title.size)
  const hasBoth = room.h >= m.heading.height + m.title.gap + m.title.height
  const both = hasBoth ? layoutBlock(facts, size, 'far', m, measure) : undefined
  const [first, ...rest] = both ? both.runs.filter(({ color }) => color === 'ink' || color === 'mute') : []
  const isWorthIt = rest.length > 0 || first?.text === facts.title
  return both && isWorthIt ? both : layoutTitle(facts, size, m.title, measure)
}

const TITLE_PADDING_PX = { left: 12, right: 6, y: 4 } as const
/** A line of this many letters has some to spare for the sign of the kind. */
const LETTERS_BESIDE_SIGN = 11

/** The title alone, in the middle of the height, in as many lines as have room. */
function layoutTitle(facts: CardFacts, size: Size, style: TextStyle, measure: MeasureText): CardLayout {
  const height = style.size * 1.18
  const inner = size.w - TITLE_PADDING_PX.left - TITLE_PADDING_PX.right
  const signRoom = style.size * 0.82 + 4
  const hasSign = inner - signRoom >= LETTERS_BESIDE_SIGN * LETTER_EM * style.size
  const left = TITLE_PADDING_PX.left + (hasSign ? signRoom : 0)
  const width = size.w - left - TITLE_PADDING_PX.right
  const maxLines = Math.max(1, Math.floor((size.h - 2 * TITLE_PADDING_PX.y) / height))
  const lines = fitWords(facts.title, { width, maxLines, measure: styled(measure, style) })
  const top = (size.h - lines.length * height) / 2
  const middleOf = (i: number) => top + (i + 0.5) * height
  return {
    mode: 'far',
    hasRef: false,
    runs: lines.map((line, i) => run(line, left, middleOf(i), style, facts.isUntitled ? 'mute' : 'ink')),
    signs: hasSign
      ? [{ sign: 'kind', color: 'kind', x: TITLE_PADDING_PX.left, y: middleOf(0), size: style.size * 0.7 }]
      : [],
    chip: undefined,
    title: { x: left, y: top, w: width, h: lines.length * height, size: style.size, lineHeight: height },
    isCut: lines.join(' ') !== facts.title,
  }
}

/** How wide a letter is, about. */
const LETTER_EM = 0.55
/** A title needs at least this many letters in a line to be understood. */
const FEWEST_LETTERS = 7

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

/** Returns the width of sign, reference and chip, or of the chip's mark, in type of this size, with the gaps between them. */
function farHeadingWidth({ ref, chip }: CardFacts, size: number, withChip: boolean, measure: MeasureText): number {
  const word = chip && withChip ? measure(chip.text, { size, weight: 600 }) + 0.9 * size : 0.7 * BARS_ASPECT * size
  return size + 4 + measure(ref, { size, weight: 500 }) + (chip ? word + 6 : 0)
}

/** A card that is not scored has no pill while words are large: the room goes to its title. */
function farFacts(facts: CardFacts): CardFacts {
  return facts.chip?.tone === 'plain' ? { ...facts, chip: undefined } : facts
}

function layoutBlock(facts: CardFacts, size: Size, mode: CardMode, m: Metrics, measure: MeasureText): CardLayout {
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
const BARS_ASPECT = 1.4

/** Returns the chip as a mark without a word; undefined for one that has no colour. */
function markOf({ chip }: CardFacts, size: Size, m: Metrics): CardLayout['chip'] {
  if (!chip || chip.tone === 'plain') return undefined
  const h = m.chip.size * 0.7
  const w = isLevel(chip.tone) ? h * BARS_ASPECT : h
  const y = m.padding.top + (m.heading.height - h) / 2
  return { x: size.w - m.padding.right - w, y, w, h, hasWord: false }
}

/**
 * Lays out items in a row. If there is too little room, items with a short form use it. If that isn't enough, the first
 * one gives way, because what a card lacks or treats stands behind it and matters more. Anything that still doesn't fit
 * is shortened, and later items are left out.
 */
function placeFooter(
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

/** One line: sign, reference, title. Where even the reference has little room, it goes before the sign and the title. */
function layoutLine(facts: CardFacts, size: Size, mode: CardMode, measure: MeasureText, leastPx: number): CardLayout {
  const wanted =
    mode === 'far'
      ? Math.min(Math.max(20, leastPx), size.h * 0.72)
      : Math.min(Math.max(12, leastPx), size.h * 0.72, Math.max(10, leastPx, size.h * 0.5))
  const padding = Math.min(4, size.w / 20)
  const left = edgeWidth(size) + padding
  const right = size.w - padding
  const middle = size.h / 2
  const widthOfRef = (fontSize: number) => measure(facts.ref, { size: fontSize, weight: 400 })
  const hasSign = left + wanted + 2 + widthOfRef(wanted) <= right
  // The reference is always whole: in a very crowded cell it is read at a larger zoom.
  const fontSize = Math.min(wanted, (wanted * (right - left) * 0.97) / Math.max(1, widthOfRef(wanted)))
  const ref: TextStyle = { size: fontSize, weight: 400 }
  const title: TextStyle = { size: fontSize, weight: 600 }
  const refX = hasSign ? left + fontSize + 2 : left
  const refText = fitLine(facts.ref, right - refX, styled(measure, ref))
  const titleX = refX + measure(refText, ref) + fontSize * 0.45
  const room = right - titleX
  const runs = [run(refText, refX, middle, ref, 'kind')]
  const shown =
    room > (mode === 'far' ? FEWEST_LETTERS * LETTER_EM : 2) * fontSize
      ? fitLine(facts.title, room, styled(measure, title))
      : ''
  const aloneRoom = right - left - (hasSign ? fontSize + 2 : 0)
  if (mode === 'far' && shown !== facts.title && aloneRoom > FEWEST_LETTERS * LETTER_EM * wanted && wanted === fontSize)
    return layoutTitle(facts, size, { size: fontSize, weight: 600 }, measure)
  if (shown !== '') runs.push(run(shown, titleX, middle, title, facts.isUntitled ? 'mute' : 'ink'))
  return {
    mode: 'line',
    runs,
    signs: hasSign ? [{ sign: 'kind', color: 'kind', x: left, y: middle, size: fontSize * 0.82 }] : [],
    chip: undefined,
    title: { x: left, y: 0, w: right - left, h: size.h, size: fontSize, lineHeight: fontSize * 1.3 },
    isCut: shown !== facts.title,
    hasRef: true,
  }
}

function run(text: string, x: number, middle: number, style: TextStyle, color: TextRun['color']): TextRun {
  // The middle of capitals and of Japanese characters is about 0.36 em above the baseline in both our faces.
  return { text, x, y: middle + style.size * 0.36, size: style.size, weight: style.weight, color }
}

function styled(measure: MeasureText, style: TextStyle): (text: string) => number {
  return (text) => measure(text, style)
}
