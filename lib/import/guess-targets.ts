// Guesses the field of each column of a file from its header: first by the words of our own export in either language,
// then by the usual words of other registers. A guess can be changed; no field is guessed twice.

import { CARD_KINDS, type CardKind } from '../domain/cards/card-kind'
import { LOCALES } from '../domain/localized'
import { hasColumn, REGISTER_COLUMNS, type RegisterColumn, registerColumn } from '../domain/register/register-columns'
import { columnWord } from '../export/register-words'
import { areProse, fitsValues } from './fits-values'
import { HEADER_WORDS, TEXT_OR_SCORE, TEXT_OR_STEP } from './header-words'

/** The id of a column of the register, or '' if the file's column is left out. */
export type ImportTarget = string

/**
 * Returns the fields that a column of a file may become for cards of these kinds. Levels, links and citations are
 * excluded because they follow from other data.
 */
export function importTargets(kinds: readonly CardKind[]): readonly RegisterColumn[] {
  return REGISTER_COLUMNS.filter(
    (column) =>
      column.id === 'ref' ||
      column.id === 'kind' ||
      (column.isEditable && kinds.some((kind) => hasColumn(kind, column))),
  )
}

/** Whether a column of the file gives the kind of each card. */
export function hasKindColumn(targets: readonly ImportTarget[]): boolean {
  return targets.includes('kind')
}

/** Returns the kinds that the cards may have. */
export function kindsOfImport(targets: readonly ImportTarget[], kind: CardKind): readonly CardKind[] {
  return hasKindColumn(targets) ? CARD_KINDS : [kind]
}

/** Says whether the headers are those of an export of ours, which are unambiguous: every one begins like this. */
export function areOurHeads(headers: readonly string[]): boolean {
  const folded = headers.map(foldHeader)
  return ['ref', 'kind', 'title'].every((id) => folded.some((header) => isNameOf(id, header)))
}

/**
 * Guesses a target for each header. `kind` is the kind of cards if no column gives it. `valuesOf` returns the texts of
 * a column, because a consequence is a text in one register and a score in the next.
 */
export function guessTargets(
  headers: readonly string[],
  kind: CardKind,
  valuesOf: (column: number) => readonly string[],
): ImportTarget[] {
  const folded = headers.map(foldHeader)
  const kinds = folded.some(
    (header, i) => (isNameOf('kind', header) || HEADER_WORDS.kind?.includes(header)) && fitsValues('kind', valuesOf(i)),
  )
    ? CARD_KINDS
    : [kind]
  const targets = importTargets(kinds)
  const guesses: (ImportTarget | undefined)[] = headers.map(() => undefined)
  const isOurs = areOurHeads(headers)
  const isFree = (id: string) => !guesses.includes(id)
  const mayBe = (id: string, column: number) => isFree(id) && (isOurs || fitsValues(id, valuesOf(column)))
  const settle = (find: (header: string, column: number) => ImportTarget | undefined) => {
    for (const [column, header] of folded.entries()) {
      if (header !== '' && guesses[column] === undefined) guesses[column] = find(header, column)
    }
  }
  settle((header, column) => {
    const isScore = !isOurs && TEXT_OR_SCORE.includes(header) && areScores(valuesOf(column))
    if (isScore) return targets.find(({ id }) => ['impactCurrent', 'impact'].includes(id) && isFree(id))?.id
    return targets.find(({ id }) => mayBe(id, column) && isNameOf(id, header))?.id
  })
  // A derived column of our own export.
  settle((header) =>
    REGISTER_COLUMNS.some(({ id }) => isNameOf(id, header)) && !isWordOf(targets, header) ? '' : undefined,
  )
  settle((header, column) => targets.find(({ id }) => mayBe(id, column) && HEADER_WORDS[id]?.includes(header))?.id)
  settle((header, column) => {
    const bare = withoutBrackets(header)
    const core = withoutMeasure(bare)
    // A level or rating of the risk is not the risk.
    const fits = (id: string) => (id === 'title' ? core === bare : true) && mayBe(id, column)
    return targets.find(({ id }) => fits(id) && (isNameOf(id, core) || HEADER_WORDS[id]?.includes(core)))?.id
  })
  settle((header, column) => {
    const isProse = TEXT_OR_STEP.includes(withoutBrackets(header)) && areProse(valuesOf(column))
    return isProse ? targets.find(({ id }) => id === 'consequence' && isFree(id))?.id : undefined
  })
  // Many registers name a risk by its description alone, or by its event.
  const named = ['title', 'body', 'event'].find((id) => guesses.includes(id))
  if (named !== undefined) return guesses.map((guess) => (guess === named ? 'title' : (guess ?? '')))
  return guesses.map((guess) => guess ?? '')
}

function isNameOf(id: string, header: string): boolean {
  const column = registerColumn(id)
  return column !== undefined && LOCALES.some((locale) => foldHeader(columnWord(column, locale)) === header)
}

function isWordOf(targets: readonly RegisterColumn[], header: string): boolean {
  return targets.some(({ id }) => HEADER_WORDS[id]?.includes(header))
}

function areScores(values: readonly string[]): boolean {
  const said = values.filter((value) => value.trim() !== '')
  return said.length > 0 && said.every((value) => /^\s*[1-5１-５](?![\d０-９])/u.test(value))
}

function foldHeader(header: string): string {
  return header
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/gu, ' ')
    .replace(/[:*]+$/u, '')
    .trim()
}

function withoutBrackets(header: string): string {
  return header.replace(/[([【][^)\]】]*[)\]】]/gu, '').trim()
}

/** Removes a word such as "score" or "rating" from the end. */
function withoutMeasure(header: string): string {
  return header
    .replace(/\b(?:score|rating|level|value|date)$/u, '')
    .replace(/(?:評価|スコア|レベル|値)$/u, '')
    .trim()
}
