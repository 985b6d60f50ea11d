// Citations as a script gives them: a passage by its offsets or by its words. The server fills in the rest, so that
// every citation of a board quotes what its brief says, and no more than the board's cap allows.

import { citePassage } from '@/lib/brief/cite-passage'
import { CodePointText } from '@/lib/brief/code-points'
import { describePassage } from '@/lib/brief/selector'
import { readCriteria } from '@/lib/document/view/read-criteria'
import type { Citation, Citations } from '@/lib/domain/cards/citation'
import { AppError } from '@/lib/domain/errors'
import type { BriefRow } from '../../db/briefs/briefs'
import type { BoardAccess } from '../../policies/board-policy'
import type { ServiceContext } from '../context'

export interface CitationInput {
  readonly briefId: string
  readonly quote?: string | undefined
  /** Code points over the brief's text. */
  readonly start?: number | undefined
  readonly end?: number | undefined
}

/**
 * Makes citations of what a caller quotes from briefs of the board. Throws AppError `bad-request` with a path such as
 * `citations.0.quote` for what the brief doesn't say.
 */
export async function resolveCitations(
  context: ServiceContext,
  { board, person }: BoardAccess,
  inputs: readonly CitationInput[],
): Promise<Citations> {
  const capturedAt = context.now()
  const citations: Record<string, Citation> = {}
  if (inputs.length === 0) return citations
  const { quoteCap } = await context.rooms.read(board.id, readCriteria)
  for (const [index, input] of inputs.entries()) {
    const path = `citations.${index}`
    const brief = await context.briefs.find(board.id, input.briefId)
    if (!brief) throw new AppError('bad-request', 'This board has no such brief.', `${path}.briefId`)
    const citing = { brief, quoteCap, capturedBy: person.id, capturedAt }
    citations[context.newId()] = citePassage(passageOf(brief, input, path), citing)
  }
  return citations
}

function passageOf(brief: BriefRow, { quote, start, end }: CitationInput, path: string) {
  if (start !== undefined && end !== undefined) {
    const passage = describePassage(brief.text, start, end)
    if (passage.quote === '' || passage.end !== end) {
      throw new AppError('bad-request', 'The brief has no passage there. Offsets count code points.', `${path}.end`)
    }
    if (quote !== undefined && quote !== passage.quote) {
      throw new AppError('bad-request', 'The brief says something else at these offsets.', `${path}.quote`)
    }
    return passage
  }
  if (!quote) throw new AppError('bad-request', 'Give the passage by start and end, or by its quote.', path)
  const index = CodePointText.of(brief.text)
  const at = index.text.indexOf(quote)
  if (at < 0) throw new AppError('bad-request', 'The brief does not say that, letter by letter.', `${path}.quote`)
  return describePassage(index, index.toCodePoint(at), index.toCodePoint(at + quote.length))
}
