// The parts of a risk's statement as clauses of one sentence.

/** Returns the text without a final full stop, which a clause doesn't need; '' if the value is not a text. */
export function statementClause(value: unknown): string {
  return typeof value === 'string' ? value.trim().replace(/[.。．]+$/u, '') : ''
}
