// Somebody marks a passage of a brief, with or without a note. The mark stores the brief's own words there.

import { describePassage } from '@/lib/brief/selector'
import { AppError } from '@/lib/domain/errors'
import type { Limits } from '@/lib/protocol/limits'
import type { HighlightRow } from '../../db/briefs/highlights'
import type { BoardAccess } from '../../policies/board-policy'
import { findBrief } from '../briefs/find-brief'
import type { ServiceContext } from '../context'
import { checkNote } from './check-note'

export interface HighlightInput {
  /** Code points over the brief's text. */
  readonly start: number
  readonly end: number
  /** The words that the person sees there; refused where the brief has changed since. */
  readonly quote?: string | undefined
  readonly note: string
}

/**
 * Marks a passage of a brief, with a note or without. Throws AppError `not-found`, `bad-request` for a passage that
 * isn't there, `too-large` beyond a limit.
 */
export async function addHighlight(
  context: ServiceContext,
  access: BoardAccess,
  briefId: string,
  { start, end, quote, note }: HighlightInput,
  limits: Limits,
): Promise<HighlightRow> {
  const brief = await findBrief(context, access, briefId)
  const passage = describePassage(brief.text, start, end)
  if (passage.quote.trim() === '' || passage.start !== start || passage.end !== end) {
    throw new AppError('bad-request', 'The brief has no passage there. Offsets count code points.', 'end')
  }
  if (quote !== undefined && quote !== passage.quote) {
    throw new AppError('bad-request', 'The brief says something else there by now. Mark the passage anew.', 'quote')
  }
  if (passage.quote.length > limits.maxHighlightChars) {
    throw new AppError('too-large', `A mark may have at most ${limits.maxHighlightChars} characters.`, 'end')
  }
  const now = context.now()
  const row = await context.highlights.addWithin(
    {
      id: context.newId(),
      briefId: brief.id,
      ...passage,
      state: 'anchored',
      note: checkNote(note, limits),
      createdById: access.person.id,
      createdAt: now,
      changedAt: now,
    },
    limits.maxHighlightsPerBrief,
  )
  if (!row) {
    throw new AppError(
      'too-large',
      `A brief may have at most ${limits.maxHighlightsPerBrief} marks. Remove some first.`,
    )
  }
  context.rooms.notify(access.board.id, { type: 'highlights-changed', briefId: brief.id })
  return row
}
