// Whether what stands under a header can be what the header seems to name. A guess that the values contradict is worse
// than none: nobody looks for a title among dates.

import { registerColumn } from '../domain/register/register-columns'
import { readKind } from '../export/register-input'
import { readImportDate } from './import-dates'

/** The number of places from which repeated words identify a column. */
const ENOUGH_PLACES = 4
const SHORT_WORD_LENGTH = 30
const FIGURE = /^[+-]?[\d.,]+\s*%?$/u

/** Says whether a column with these values may become the field. Empty places say nothing. */
export function fitsValues(id: string, values: readonly string[]): boolean {
  const said = values.map((value) => value.trim()).filter((value) => value !== '')
  if (said.length === 0) return true
  if (id === 'title') return !areFewRepeatedWords(said) && !areMostly(said, isFigureOrDate)
  if (id === 'owner' || id === 'category' || id === 'body') return !areMostly(said, isFigureOrDate)
  // Whiteboards have a type, too: of their shapes.
  if (id === 'kind') return said.some((value) => readKind(value) !== undefined)
  switch (registerColumn(id)?.field?.type) {
    case 'step':
    case 'choice':
      return !areMostly(said, isProse) && !areMostly(said, isDate)
    case 'date':
      return areMostly(said, (value) => /[\d０-９]/u.test(value))
    default:
      return true
  }
}

/** Says whether most values are sentences rather than words of a list. */
export function areProse(values: readonly string[]): boolean {
  const said = values.map((value) => value.trim()).filter((value) => value !== '')
  return said.length > 0 && areMostly(said, isProse)
}

/** Short words that occur twice on average, such as levels, classes or names of teams. */
function areFewRepeatedWords(said: readonly string[]): boolean {
  const words = said.map((value) => value.toLowerCase())
  const isShort = words.every((value) => value.length <= SHORT_WORD_LENGTH)
  return words.length >= ENOUGH_PLACES && isShort && new Set(words).size <= words.length / 2
}

function areMostly(said: readonly string[], is: (value: string) => boolean): boolean {
  return said.filter(is).length > said.length / 2
}

function isProse(value: string): boolean {
  return value.length > SHORT_WORD_LENGTH
}

function isFigureOrDate(value: string): boolean {
  return FIGURE.test(value.normalize('NFKC')) || isDate(value)
}

/** A date of any order. */
function isDate(value: string): boolean {
  return 'date' in readImportDate(value, 'day-first')
}
