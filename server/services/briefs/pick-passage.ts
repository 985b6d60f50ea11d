// The passage of a brief that somebody picked, in the brief's own words.

import { describePassage, type PassageSelector } from '@/lib/brief/selector'
import { AppError } from '@/lib/domain/errors'
import type { Limits } from '@/lib/protocol/limits'

export interface PassageInput {
  /** Code points over the brief's text. */
  readonly start: number
  readonly end: number
  /** The words that the person sees there; refused where the brief has changed since. */
  readonly quote?: string | undefined
}

/**
 * Describes a passage of a brief that people mark or talk about. Throws AppError `bad-request` for a passage that isn't
 * there, `too-large` for a long one; `path` begins the place of the wrong input.
 */
export function pickPassage(
  text: string,
  { start, end, quote }: PassageInput,
  { maxHighlightChars }: Limits,
  path = '',
): PassageSelector {
  const passage = describePassage(text, start, end)
  if (passage.quote.trim() === '' || passage.start !== start || passage.end !== end) {
    throw new AppError('bad-request', 'The brief has no passage there. Offsets count code points.', `${path}end`)
  }
  if (quote !== undefined && quote !== passage.quote) {
    const detail = 'The brief says something else there by now. Choose the passage again.'
    throw new AppError('bad-request', detail, `${path}quote`)
  }
  if (passage.quote.length > maxHighlightChars) {
    const detail = `The passage may have at most ${maxHighlightChars} characters.`
    throw new AppError('too-large', detail, `${path}end`)
  }
  return passage
}
