// The words along an axis, as people read them: those of its values, and its title. Pure.

import type { Criteria } from '@/lib/domain/criteria/criteria'
import { type LocalizedText, textIn } from '@/lib/domain/localized'
import type { Axis } from '@/lib/domain/matrix/axis'
import type { CanvasWords } from '../words/canvas-words'

export interface AxisWord {
  /** The number of a step. */
  readonly number?: number
  readonly word: string
  /** A range of figures, or what a time band means. */
  readonly band?: string
}

const NO_WORD: LocalizedText = { en: '', ja: '' }

/** `low` and `high` are the words for the ends of the axis, '' where nobody gave any. */
export function axisWord(
  axis: Axis,
  position: number,
  { low, high }: { readonly low: string; readonly high: string },
  criteria: Criteria,
  words: CanvasWords,
): AxisWord {
  if (axis.type === 'step') {
    const step = criteria[axis.scale].steps[position - 1]
    return {
      number: position,
      word: step ? textIn(step.word, words.locale) : '',
      ...(step?.band ? { band: step.band } : {}),
    }
  }
  if (axis.type === 'words') return { word: textIn(axis.words[position - 1] ?? NO_WORD, words.locale) }
  const pole = axis.count > 2 ? '' : position === 1 ? low : high
  const option = axis.options[position - 1] ?? ''
  const band = axis.field === 'timeBand' ? timeBand(option, criteria, words) : undefined
  return { word: pole || optionWord(axis.field, option, words), ...(band ? { band } : {}) }
}

/** The name of the axis; where its ends have words that aren't those of its values, these too. */
export function axisTitle(
  axis: Axis,
  { low, high }: { readonly low: string; readonly high: string },
  criteria: Criteria,
  words: CanvasWords,
): string {
  if (axis.field === 'crossX' || axis.field === 'crossY') return ''
  const title = axis.type === 'step' ? textIn(criteria[axis.scale].title, words.locale) : fieldWord(axis.field, words)
  return axis.count > 2 && (low || high) ? `${title}: ${low} ↔ ${high}` : title
}

/** The name of a field in the interface. */
export function fieldWord(name: string, { card }: Pick<CanvasWords, 'card'>): string {
  const key = `field.${name}`
  return has(card, key) ? say(card, key) : name
}

/** The name of a choice in the interface. */
export function optionWord(name: string, option: string, { card }: CanvasWords): string {
  const key = `option.${name}.${option}`
  return has(card, key) ? say(card, key) : option
}

function timeBand(option: string, { timeBands }: Criteria, { locale }: CanvasWords): string | undefined {
  return option === 'now' || option === 'next' || option === 'later' ? textIn(timeBands[option], locale) : undefined
}

/** Keys that are put together from data: a test compares all of them with the messages. */
function say(translate: CanvasWords['card'], key: string): string {
  return (translate as unknown as (key: string) => string)(key)
}

function has(translate: CanvasWords['card'], key: string): boolean {
  return (translate as unknown as { has(key: string): boolean }).has(key)
}
