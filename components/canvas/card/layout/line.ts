// A card that has room for one line.

import type { Size } from '@/lib/domain/matrix/matrix'
import type { MeasureText, TextStyle } from '../../text/measure-text'
import { fitLine } from '../../text/wrap-text'
import type { CardFacts } from '../card-facts'
import { placeDots } from './dots'
import { lackSign, lackWidth, lackWithin } from './lack-sign'
import {
  type CardForm,
  type CardLayout,
  type CardMode,
  edgeWidth,
  lineRuns,
  run,
  type SignPlace,
  styled,
  type TextRun,
} from './laid-out-card'
import { FEWEST_LETTERS, LETTER_EM, TELLING_LETTERS } from './metrics'
import { layoutTitle } from './title-alone'

/** The height of a line of large words, and of a card that has room for two. */
const LINE_EM = 1.15
const TWO_LINES_EM = 2.3

/**
 * One line: sign, reference, title. Where even the reference has little room, it goes before the sign and the title. A `form`
 * is what its cell shares, and counts where it has room.
 */
export function layoutLine(
  facts: CardFacts,
  size: Size,
  mode: CardMode,
  measure: MeasureText,
  leastPx: number,
  form?: CardForm,
): CardLayout {
  const wanted =
    mode === 'far'
      ? Math.min(Math.max(20, leastPx), size.h * 0.72)
      : Math.min(Math.max(12, leastPx), size.h * 0.72, Math.max(10, leastPx, size.h * 0.5))
  const padding = Math.min(4, size.w / 20)
  const left = edgeWidth(size) + padding
  const edge = size.w - padding
  const widthOfRef = (fontSize: number) => measure(facts.ref, { size: fontSize, weight: 400 })
  const lack = facts.isUntreated ? lackWithin(edge - left - widthOfRef(wanted), wanted) : undefined
  const right = lack ? edge - lackWidth(lack) : edge
  const hasSign = left + wanted + 2 + widthOfRef(wanted) <= right
  // The reference is always whole: in a very crowded cell it is read at a larger zoom.
  const fontSize = Math.min(wanted, (wanted * (right - left) * 0.97) / Math.max(1, widthOfRef(wanted)))
  const ref: TextStyle = { size: fontSize, weight: 400 }
  const title: TextStyle = { size: fontSize, weight: 600 }
  const refX = hasSign ? left + fontSize + 2 : left
  const refText = fitLine(facts.ref, right - refX, styled(measure, ref))
  const gap = fontSize * 0.45
  const afterRef = refX + measure(refText, ref) + gap
  const dots = placeDots(facts.dots, fontSize, measure)
  const isBeside = dots !== undefined && afterRef + dots.width <= right
  // A card of two lines has its dots in the second one.
  const isBelow = dots !== undefined && !isBeside && size.h >= fontSize * TWO_LINES_EM && left + dots.width <= edge
  const middle = isBelow ? size.h / 2 - (fontSize * LINE_EM) / 2 : size.h / 2
  const titleX = dots && isBeside ? afterRef + dots.width + gap : afterRef
  const room = right - titleX
  const shown =
    room > (mode === 'far' ? FEWEST_LETTERS * LETTER_EM : 2) * fontSize
      ? fitLine(facts.title, room, styled(measure, title))
      : ''
  const says = (px: number, letters: number) => px > letters * LETTER_EM * wanted
  const isCut = shown !== facts.title
  const isAlone = mode === 'far' && form !== 'ref' && (isCut || form === 'title') && says(right - refX, FEWEST_LETTERS)
  const alone = isAlone && wanted === fontSize ? layoutTitle(facts, size, title, measure) : undefined
  if (alone) return alone
  const dotsRoom = dots && (isBeside || isBelow) ? dots.width + gap : 0
  const mayStandInstead = form === 'title' || (!isBeside && isCut && !says(room, FEWEST_LETTERS))
  const isInstead = mayStandInstead && form !== 'ref' && says(right - dotsRoom - refX, TELLING_LETTERS)
  const isBesideTitle = isInstead && dotsRoom > 0
  const place = isInstead ? { x: refX, w: right - dotsRoom - refX } : { x: titleX, w: room }
  const said = isInstead ? fitLine(facts.title, place.w, styled(measure, title)) : shown
  const line = isBesideTitle ? size.h / 2 : middle
  const runs: TextRun[] = isInstead ? [] : [run(refText, refX, line, ref, 'kind')]
  const signs: SignPlace[] = hasSign ? [{ sign: 'kind', color: 'kind', x: left, y: line, size: fontSize * 0.82 }] : []
  if (lack) signs.push(lackSign(edge, line, lack))
  if (dots && isBesideTitle) dots.draw(right - dots.width, line, runs, signs)
  else if (dots && isBeside) dots.draw(afterRef, line, runs, signs)
  else if (dots && isBelow) dots.draw(left, middle + fontSize * LINE_EM, runs, signs)
  const titleRun = lineRuns(facts.title, place, title, facts.isUntitled ? 'mute' : 'ink')
  if (said !== '') runs.push(titleRun(said, line))
  return {
    mode: 'line',
    runs,
    signs,
    chip: undefined,
    title: { x: left, y: 0, w: right - left, h: size.h, size: fontSize, lineHeight: fontSize * 1.3 },
    isCut: said !== facts.title,
    hasRef: !isInstead,
    hasOwner: false,
    hasDue: false,
    hasDots: isBeside || isBelow,
  }
}
