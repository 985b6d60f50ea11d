// The script of a session on a board that brings none: people rate or place what the board's own matrix asks for, in the
// words of its axes; without a matrix they write, choose and decide. Its words are in every language, as a template's; a
// language whose words are not at hand has those of the board's reader. Pure.

import { createTranslator } from 'use-intl'
import { axisTitle, axisWord, fieldWord } from '@/components/canvas/matrix/axis-words'
import { wordsOf } from '@/components/canvas/words/canvas-words'
import type { BoardMatrix, BoardView } from '@/lib/document/view/board-view'
import type { CardKind } from '@/lib/domain/cards/card-kind'
import { inEachLanguage, type Locale, textIn } from '@/lib/domain/localized'
import type { Axis } from '@/lib/domain/matrix/axis'
import { kindsOfMatrix, matrixAxes } from '@/lib/domain/matrix/matrix-axes'
import {
  type Activity,
  isRatedOn,
  PLAIN_ACTIVITIES,
  SCORED_KINDS,
  type ScoredKind,
} from '@/lib/domain/session/activity'
import { PLAIN_STEP, rightsDuring, type StepFields } from '@/lib/domain/session/session'
import { LIST_OF_NAMES } from '@/lib/i18n/list-of-names'
import { hasWordsIn, wordsIn } from '@/lib/i18n/words'

type StepName = 'words' | 'write' | 'rate' | 'place' | 'compare' | 'read' | 'choose' | 'decide'

interface AxisOfBoard {
  readonly axis: Axis
  readonly poles: { readonly low: string; readonly high: string }
}

/** Returns the steps that suit the board as it is, in one language with their words in the others beside. */
export function boardScript(view: BoardView, locale: Locale): readonly StepFields[] {
  const matrix = matrixOfScript(view)
  const axes = matrix ? axesOf(view, matrix) : []
  const kind = mainKind(view, matrix)
  const write = { ...PLAIN_ACTIVITIES.write, cardKind: kind }
  const wordsFor = (each: Locale) => scriptWords(hasWordsIn(each) ? each : locale)
  const step = (name: StepName, minutes: number, more: Partial<StepFields> = {}): StepFields => {
    const { activity = null } = more
    const titleIn = inEachLanguage((each) => wordsFor(each).script(`${name}.title`))
    const askIn = inEachLanguage((each) => {
      const words = wordsFor(each)
      return words.script(`${name}.ask`, { axes: axesInWords(axes, view, words) })
    })
    return {
      ...PLAIN_STEP,
      title: textIn(titleIn, locale),
      ask: textIn(askIn, locale),
      titleIn,
      askIn,
      minutes,
      rights: rightsDuring(activity),
      ...more,
    }
  }
  if (!matrix) {
    return [
      step('write', 5, { activity: write }),
      step('read', 10),
      step('choose', 5, { activity: PLAIN_ACTIVITIES.vote }),
      step('decide', 10),
    ]
  }
  const there = { placeId: matrix.id, gathers: true }
  const scored = scoredBy(matrix, kind)
  const rating: Activity | undefined = scored && { ...PLAIN_ACTIVITIES.score, cardKind: scored }
  return [
    step('words', 5, there),
    step('write', 5, { activity: write }),
    rating ? step('rate', 15, { activity: rating, placeId: matrix.id }) : step('place', 15, there),
    step('compare', 10, there),
    step('decide', 10),
  ]
}

/** Returns the matrix that the script is about: the first with two axes, or else with one. */
export function matrixOfScript(view: BoardView): BoardMatrix | undefined {
  const withAxes = view.matrices
    .map((matrix) => ({ matrix, ...matrixAxes(matrix, view.criteria) }))
    .filter(({ isWhole, x, y }) => isWhole && (x || y))
  return (withAxes.find(({ x, y }) => x && y) ?? withAxes[0])?.matrix
}

function axesOf(view: BoardView, matrix: BoardMatrix): readonly AxisOfBoard[] {
  const { x, y } = matrixAxes(matrix, view.criteria)
  const { xLow, xHigh, yLow, yHigh } = matrix
  return [
    ...(x ? [{ axis: x, poles: { low: xLow, high: xHigh } }] : []),
    ...(y ? [{ axis: y, poles: { low: yLow, high: yHigh } }] : []),
  ]
}

/** The kind of card that the matrix and the zones take and of which the board has the most. */
function mainKind({ cards, zones }: BoardView, matrix: BoardMatrix | undefined): CardKind {
  const taken = matrix ? kindsOfMatrix(matrix) : zones.flatMap(({ accepts }) => accepts)
  const counted = new Map<CardKind, number>(taken.map((kind) => [kind, 0]))
  for (const { kind } of cards) {
    if (taken.length === 0 || counted.has(kind)) counted.set(kind, (counted.get(kind) ?? 0) + 1)
  }
  const [most] = [...counted].sort(([, one], [, other]) => other - one)
  return most?.[0] ?? 'risk'
}

/** The kind whose rating fills the matrix: its fields are the axes. */
function scoredBy(matrix: BoardMatrix, kind: CardKind): ScoredKind | undefined {
  const scored = SCORED_KINDS.find((each) => each === kind)
  return scored && isRatedOn(scored, matrix) && matrix.xField !== matrix.yField ? scored : undefined
}

/** Such as `Impact (Minor – Catastrophic), Likelihood (Remote – Very likely)`. */
function axesInWords(axes: readonly AxisOfBoard[], { criteria }: BoardView, words: ScriptWords): string {
  const names = axes.map(({ axis, poles }) => {
    const ends = [1, axis.count].map((at) => axisWord(axis, at, poles, criteria, words.canvas).word)
    const [low = '', high = ''] = poles.low && poles.high ? [poles.low, poles.high] : ends
    const title = axisTitle(axis, { low: '', high: '' }, criteria, words.canvas) || fieldWord(axis.field, words.canvas)
    return low && high ? words.script('axis', { title, low, high }) : title
  })
  return new Intl.ListFormat(words.canvas.locale, LIST_OF_NAMES).format(names)
}

const makeWords = (locale: Locale) => ({
  canvas: wordsOf(locale),
  script: createTranslator({ locale, messages: wordsIn(locale), namespace: 'session.script' }),
})
type ScriptWords = ReturnType<typeof makeWords>

/** The board changes with each letter that somebody types, and the script is made again. */
const wordsByLocale = new Map<Locale, ScriptWords>()

function scriptWords(locale: Locale): ScriptWords {
  const words = wordsByLocale.get(locale) ?? makeWords(locale)
  wordsByLocale.set(locale, words)
  return words
}
