// A card seen from so far that nothing but its title has room.

import type { Size } from '@/lib/domain/matrix/matrix'
import { fitWords } from '../../text/fit-words'
import type { MeasureText, TextStyle } from '../../text/measure-text'
import type { CardFacts } from '../card-facts'
import { placeDots } from './dots'
import { lackSign, lackWidth } from './lack-sign'
import { type CardLayout, lineRuns, type SignPlace, styled, type TextRun } from './laid-out-card'
import { LETTER_EM, TELLING_LETTERS } from './metrics'

const TITLE_PADDING_PX = { left: 12, right: 6, y: 4 } as const
/** A line of this many letters has some to spare for the sign of the kind. */
const LETTERS_BESIDE_SIGN = 11
const DOTS_GAP_EM = 0.45

/**
 * The title alone, in the middle of the height, in as many lines as have room; undefined where a word or two of it would be
 * left, which many titles may begin with.
 */
export function layoutTitle(
  facts: CardFacts,
  size: Size,
  style: TextStyle,
  measure: MeasureText,
): CardLayout | undefined {
  const height = style.size * 1.18
  const right = size.w - TITLE_PADDING_PX.right
  const most = Math.max(1, Math.floor((size.h - 2 * TITLE_PADDING_PX.y) / height))
  const lack = facts.isUntreated ? lackWidth(style) : 0
  const dots = placeDots(facts.dots, style.size, measure)
  const dotsRoom = dots ? dots.width + style.size * DOTS_GAP_EM : 0
  // The dots of the last vote stand under the sign, or before it in a card of one line.
  const inner = right - TITLE_PADDING_PX.left - (most > 1 ? Math.max(lack, dotsRoom) : lack + dotsRoom)
  const signRoom = style.size * 0.82 + 4
  const hasSign = inner - signRoom >= LETTERS_BESIDE_SIGN * LETTER_EM * style.size
  const left = TITLE_PADDING_PX.left + (hasSign ? signRoom : 0)
  const width = TITLE_PADDING_PX.left + inner - left
  const lines = fitWords(facts.title, { width, maxLines: most, measure: styled(measure, style) })
  const shown = lines.join(' ')
  if (shown !== facts.title && lettersOf(shown) < TELLING_LETTERS) return undefined
  const rows = dots && lack > 0 ? Math.min(most, Math.max(2, lines.length)) : lines.length
  const top = (size.h - rows * height) / 2
  const middleOf = (i: number) => top + (i + 0.5) * height
  const signs: SignPlace[] = []
  if (hasSign)
    signs.push({ sign: 'kind', color: 'kind', x: TITLE_PADDING_PX.left, y: middleOf(0), size: style.size * 0.7 })
  if (facts.isUntreated) signs.push(lackSign(right, middleOf(0), style))
  const runs: TextRun[] = []
  const isUnder = most > 1 && lack > 0
  const dotsLine = isUnder ? middleOf(0) + height : middleOf(0)
  if (dots) dots.draw(right - dots.width - (isUnder ? 0 : lack), dotsLine, runs, signs)
  const titleRun = lineRuns(facts.title, { x: left, w: width }, style, facts.isUntitled ? 'mute' : 'ink')
  return {
    mode: 'far',
    hasRef: false,
    hasOwner: false,
    hasDue: false,
    hasDots: dots !== undefined,
    runs: [...lines.map((line, i) => titleRun(line, middleOf(i))), ...runs],
    signs,
    chip: undefined,
    title: { x: left, y: top, w: width, h: lines.length * height, size: style.size, lineHeight: height },
    isCut: shown !== facts.title,
  }
}

const LETTER = /[\p{L}\p{N}]/u
/** One of these says about as much as two letters of an alphabet, and is as wide. */
const WIDE_LETTER = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

function lettersOf(shown: string): number {
  return [...shown].reduce((sum, each) => sum + (WIDE_LETTER.test(each) ? 2 : LETTER.test(each) ? 1 : 0), 0)
}
