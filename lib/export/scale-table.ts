// The board's criteria as a table beside its register: its scales with their bands, its levels, the level for each pair
// of scores, and the meaning of its other words. All are in the board's own words.

import { EFFORTS, isWithinTolerance, levelOf, levelWord } from '../domain/criteria/criteria'
import { LEVELS, type Scale, stepText } from '../domain/criteria/scale'
import { textIn } from '../domain/localized'
import { wordsIn } from '../i18n/words'
import type { BoardWords } from './register-words'

const STEPS = [1, 2, 3, 4, 5] as const
const TIME_BANDS = ['now', 'next', 'later'] as const

/**
 * Returns the board's scales and levels as rows of texts; the parts are apart by empty rows, and each begins with a row
 * whose first place names it.
 */
export function scaleTable({ locale, criteria }: BoardWords): string[][] {
  const { register, card } = wordsIn(locale)
  const { scales } = register
  const scale = (each: Scale): string[][] => [
    [textIn(each.title, locale), scales.band],
    ...each.steps.map(({ band = '' }, i) => [stepText(each, i + 1, locale), band]),
  ]
  const levels: string[][] = [
    [card.column.level, scales.tolerance],
    ...LEVELS.map((level) => [
      levelWord(criteria, level, locale),
      isWithinTolerance(criteria, level) ? scales.within : scales.above,
    ]),
  ]
  const table: string[][] = [
    [scales.table, ...STEPS.map((impact) => stepText(criteria.impact, impact, locale))],
    ...STEPS.toReversed().map((likelihood) => [
      stepText(criteria.likelihood, likelihood, locale),
      ...STEPS.map((impact) => {
        const level = levelOf(criteria, likelihood, impact)
        return level ? levelWord(criteria, level, locale) : ''
      }),
    ]),
  ]
  const meanings: string[][] = [
    [card.field.effort, scales.meaning],
    ...EFFORTS.map((effort) => [effort, textIn(criteria.effort[effort], locale)]),
  ]
  const bands: string[][] = [
    [card.field.timeBand, scales.meaning],
    ...TIME_BANDS.map((band) => [card.option.timeBand[band], textIn(criteria.timeBands[band], locale)]),
  ]
  const horizon = criteria.horizon === '' ? [] : [[[scales.horizon, criteria.horizon]]]
  return [
    scale(criteria.likelihood),
    scale(criteria.impact),
    ...horizon,
    levels,
    table,
    scale(criteria.uncertainty),
    meanings,
    bands,
  ].flatMap((part, i) => (i === 0 ? part : [[], ...part]))
}
