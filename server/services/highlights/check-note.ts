// The text of a note as it is stored: plain text of any number of lines.

import { normalise } from '@/lib/brief/normalise'
import { AppError } from '@/lib/domain/errors'
import type { Limits } from '@/lib/protocol/limits'

/** Trims a note and checks its length. Throws AppError `too-large` for more than `maxNoteChars`. */
export function checkNote(note: string, { maxNoteChars }: Limits): string {
  const text = normalise(note).trim()
  if (text.length <= maxNoteChars) return text
  throw new AppError('too-large', `A note may have at most ${maxNoteChars} characters.`, 'note')
}
