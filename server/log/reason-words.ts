// Why something failed, in one line: fetch hides the reason in the error's cause.

const LONGEST = 300

/** Words the reason of a failure in one short line. */
export function reasonWords(error: unknown): string {
  const inner = error instanceof Error && error.cause instanceof Error ? error.cause : error
  const text = inner instanceof Error ? inner.message || inner.name : String(inner)
  const code = inner instanceof Error && 'code' in inner ? String(inner.code) : ''
  const words = code !== '' && !text.includes(code) ? `${text} (${code})` : text
  return words.replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST)
}
