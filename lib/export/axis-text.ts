// The labels along an axis of a matrix, for callers without a canvas.

import { cardField } from '../domain/cards/card-fields'
import { stepText } from '../domain/criteria/scale'
import { textIn } from '../domain/localized'
import type { Axis } from '../domain/matrix/axis'
import { registerColumn } from '../domain/register/register-columns'
import { type BoardWords, columnWord, valueWord } from './register-words'

/**
 * Returns the word of a position, from 1. `low` and `high` are the words for the ends of the axis, '' if there are
 * none.
 */
export function axisText(
  axis: Axis,
  position: number,
  { low, high }: { readonly low: string; readonly high: string },
  { locale, criteria }: BoardWords,
): string {
  if (axis.type === 'step') {
    const band = criteria[axis.scale].steps[position - 1]?.band
    return `${stepText(criteria[axis.scale], position, locale)}${band ? ` (${band})` : ''}`
  }
  if (axis.type === 'words') {
    const word = axis.words[position - 1]
    return word ? textIn(word, locale) : ''
  }
  const pole = axis.count > 2 ? '' : position === 1 ? low : high
  const column = registerColumn(axis.field)
  const option = axis.options[position - 1] ?? ''
  return pole || (column ? valueWord(column, option, locale) : option)
}

/** The name of the axis. */
export function axisName(axis: Axis, { locale, criteria }: BoardWords): string {
  if (axis.type === 'step') return textIn(criteria[axis.scale].title, locale)
  const field = cardField(axis.field)
  return columnWord({ id: axis.field, ...(field && { field }) }, locale)
}
