// The text of a comment as it is stored: plain text of any number of lines.

import { normalise } from '@/lib/brief/normalise'
import { AppError } from '@/lib/domain/errors'
import type { Limits } from '@/lib/protocol/limits'

/** Trims a comment. Throws AppError `bad-request` for one without words, `too-large` for a long one. */
export function checkText(raw: string, { maxCommentChars }: Limits): string {
  const text = normalise(raw).trim()
  if (text === '') throw new AppError('bad-request', 'A comment needs words.', 'text')
  if (text.length <= maxCommentChars) return text
  throw new AppError('too-large', `A comment may have at most ${maxCommentChars} characters.`, 'text')
}
