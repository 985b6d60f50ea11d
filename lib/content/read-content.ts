// Reads one file of content/. A file that can't be used is refused as a whole, with all its problems at once.

import type { Check } from './check'

/** A file of content/ that can't be used; the message has one line for each problem. */
export class ContentError extends Error {
  constructor(file: string, problems: readonly string[]) {
    super([`content/${file} can’t be used. Correct it and start again:`, ...problems].join('\n  - '))
    this.name = 'ContentError'
  }
}

/** Returns the value of a file, such as `templates/roadmap.json`. Throws ContentError when the check refuses it. */
export function readContent<T>(file: string, value: unknown, check: Check<T>): T {
  const problems: string[] = []
  const isRight = check(value, '', (at, what) => problems.push(`${at === '' ? 'The file' : at} ${what}.`))
  if (!isRight || problems.length > 0) throw new ContentError(file, problems)
  return value
}
