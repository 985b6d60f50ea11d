// Somebody marks a passage of a brief, with or without a note. The mark stores the brief's own words there.

import { AppError } from '@/lib/domain/errors'
import type { Limits } from '@/lib/protocol/limits'
import type { HighlightRow } from '../../db/briefs/highlights'
import type { BoardAccess } from '../../policies/board-policy'
import { findBrief } from '../briefs/find-brief'
import { type PassageInput, pickPassage } from '../briefs/pick-passage'
import type { ServiceContext } from '../context'
import { checkNote } from './check-note'

export interface HighlightInput extends PassageInput {
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
  const passage = pickPassage(brief.text, { start, end, quote }, limits)
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
