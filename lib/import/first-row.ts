// Whether the first row of a range names the columns, and which columns are guessed where none does.

import { CARD_KINDS, type CardKind } from '../domain/cards/card-kind'
import { hasColumn, registerColumn } from '../domain/register/register-columns'
import { guessTargets, type ImportTarget } from './guess-targets'

const LONGEST_NAME = 60
const NUMBER = /^\s*[\d０-９]+(?:[.,][\d]+)?\s*%?\s*$/u

/**
 * True if at least half of the first row's cells, and two of them, are words by which registers name their columns, or
 * if a word stands over a column of numbers.
 */
export function namesColumns(first: readonly string[], rows: readonly (readonly string[])[]): boolean {
  const said = first.filter((cell) => cell.trim() !== '')
  if (said.length < 2 || said.some((cell) => cell.length > LONGEST_NAME || NUMBER.test(cell))) return false
  const isOverNumbers = first.some((cell, column) => {
    const below = rows.map((cells) => cells[column]?.trim() ?? '').filter((text) => text !== '')
    return cell.trim() !== '' && below.length > 0 && below.every((text) => NUMBER.test(text))
  })
  if (isOverNumbers) return true
  const known = CARD_KINDS.map((kind) => {
    const guesses = guessTargets(first, kind, (column) => rows.map((cells) => cells[column] ?? ''))
    return guesses.filter((target) => target !== '').length
  })
  return Math.max(...known) >= Math.max(2, said.length / 2)
}

/** Guesses by the contents alone: the longest texts are the titles, the first two columns of scores the scores. */
export function guessByContents(rows: readonly (readonly string[])[], width: number, kind: CardKind): ImportTarget[] {
  const columns = Array.from({ length: width }, (_, column) => {
    const texts = rows.map((cells) => cells[column]?.trim() ?? '').filter((text) => text !== '')
    return {
      length: texts.reduce((sum, text) => sum + text.length, 0),
      isScore: texts.length > 0 && texts.every((text) => /^[1-5１-５]$/u.test(text)),
    }
  })
  const longest = Math.max(...columns.map(({ length, isScore }) => (isScore ? 0 : length)))
  const title = columns.findIndex(({ length, isScore }) => !isScore && length === longest)
  const scores = ['likelihoodCurrent', 'impactCurrent', 'impact'].filter((id) => {
    const column = registerColumn(id)
    return column !== undefined && hasColumn(kind, column)
  })
  return columns.map(({ isScore }, column) => (column === title ? 'title' : isScore ? (scores.shift() ?? '') : ''))
}
