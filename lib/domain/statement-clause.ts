// The parts of a risk's statement as clauses of one sentence.

/** Without the full stop that a clause has no use for; '' for what is no text. */
export function statementClause(value: unknown): string {
  return typeof value === 'string' ? value.trim().replace(/[.。．]+$/u, '') : ''
}
