// An axis: the values of a field in their order, along which a matrix lays its cards out. Step fields, choices, and the
// texts that a board keeps a list of words for have one; other fields don't. The interface words the labels.

import { CARD_FIELDS, type CardFieldValue, cardField, hasField, isStep } from '../cards/card-fields'
import { CARD_KINDS, type CardKind } from '../cards/card-kind'
import type { Criteria } from '../criteria/criteria'
import { LOCALES, type Locale, type LocalizedText, textIn, translationIn } from '../localized'

export type Axis = {
  /** The field's name. */
  readonly field: string
  /** Number of values; positions on the axis are 1 to `count`. */
  readonly count: number
  /** True if the values increase: such an axis goes upwards, another one downwards like a list. */
  readonly isOrdinal: boolean
} & (
  | { readonly type: 'step'; readonly scale: 'likelihood' | 'impact' | 'uncertainty' }
  | { readonly type: 'choice'; readonly options: readonly string[] }
  /** A card may have the word in any language. */
  | { readonly type: 'words'; readonly words: readonly LocalizedText[] }
)

/** The lists of words that decide which axes a board's fields have. */
export type AxisLists = Pick<Criteria, 'categories' | 'addressees'>

const LISTS: Readonly<Record<string, keyof AxisLists>> = { category: 'categories', addressee: 'addressees' }

/** Returns the axis of a field; undefined for an unknown name, and for fields without one. */
export function axisOf(fieldName: string, lists: AxisLists): Axis | undefined {
  const field = cardField(fieldName)
  if (!field || fieldName.includes(':')) return undefined
  if (field.type === 'step') return { field: fieldName, count: 5, isOrdinal: true, type: 'step', scale: field.scale }
  if (field.type === 'choice') {
    const { options, isOrdinal } = field
    return { field: fieldName, count: options.length, isOrdinal, type: 'choice', options }
  }
  const list = LISTS[fieldName]
  const words = list ? lists[list] : []
  return words.length === 0
    ? undefined
    : { field: fieldName, count: words.length, isOrdinal: false, type: 'words', words }
}

/** Returns the position of a card's value on the axis, from 1; undefined if it is unset or not a value of the axis. */
export function positionOn(axis: Axis, value: CardFieldValue | undefined): number | undefined {
  if (value === undefined) return undefined
  switch (axis.type) {
    case 'step':
      return isStep(value) ? value : undefined
    case 'choice':
      return fromIndex(axis.options.indexOf(String(value)))
    case 'words': {
      const wanted = asWord(value)
      return fromIndex(
        axis.words.findIndex(
          (word) => wanted !== '' && LOCALES.some((locale) => asWord(translationIn(word, locale)) === wanted),
        ),
      )
    }
  }
}

/** Returns the value for a card at a position; a word is in the language of the person who moves the card there. */
export function valueAt(axis: Axis, position: number, locale: Locale): CardFieldValue | undefined {
  switch (axis.type) {
    case 'step':
      return isStep(position) ? position : undefined
    case 'choice':
      return axis.options[position - 1]
    case 'words':
      return wordIn(axis.words[position - 1], locale)
  }
}

/** The fields that have an axis and that at least one kind of card has, in the order of the table of fields. */
export function fieldsWithAxis(lists: AxisLists): readonly string[] {
  const names = new Set<string>()
  for (const kind of CARD_KINDS) {
    for (const { name } of CARD_FIELDS[kind]) if (axisOf(name, lists)) names.add(name)
  }
  return [...names]
}

/** Returns the kinds of card that have all these fields; '' stands for no field. */
export function kindsWith(fieldNames: readonly string[]): readonly CardKind[] {
  return CARD_KINDS.filter((kind) => fieldNames.every((name) => name === '' || hasField(kind, name)))
}

/** Returns the word in this language, or in the other one if nobody has written it in this one. */
function wordIn(word: LocalizedText | undefined, locale: Locale): string | undefined {
  return (word && textIn(word, locale)) || undefined
}

function fromIndex(index: number): number | undefined {
  return index < 0 ? undefined : index + 1
}

function asWord(value: CardFieldValue): string {
  return String(value).normalize('NFKC').trim().toLocaleLowerCase('en')
}
