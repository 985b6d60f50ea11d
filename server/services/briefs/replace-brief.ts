// Puts another version in a brief's place: the old one is kept, marks and citations are found again, and everybody sees
// it at once. Where the board can't be written, nothing changes.

import { type CitationOutcome, carryCitation, outcomeOf, revisionOf } from '@/lib/brief/carried-citation'
import { CodePointText } from '@/lib/brief/code-points'
import type { AnchoredPassage } from '@/lib/brief/reanchor'
import { citationsOfBrief } from '@/lib/document/write/write-citations'
import { AppError } from '@/lib/domain/errors'
import type { BriefVersion } from '../../db/briefs/brief-revisions'
import type { BriefRow } from '../../db/briefs/briefs'
import type { Asker } from '../../fairness/asker'
import type { BoardAccess } from '../../policies/board-policy'
import type { ServiceContext } from '../context'
import { makeAutomatic } from '../versions/make-automatic'
import { carryCitations } from './carry-citations'

/** The person who waits for it, and the signal that ends the wait. */
interface Waiter {
  readonly asker: Asker
  readonly signal: AbortSignal
}

/**
 * Makes sure that a person has seen the newest version of a brief. Throws AppError `conflict` where the brief isn't at
 * the revision that the person has seen.
 */
export function requireRevision(brief: BriefRow, seen: number | undefined): void {
  if (seen !== undefined && seen !== brief.revision) throw replacedMeanwhile()
}

function replacedMeanwhile(): AppError {
  return new AppError(
    'conflict',
    'Somebody else has replaced this brief. Look at the version that is there now, then replace that one.',
  )
}

/** Reports what a new version would do to the board's citations. */
export async function previewReplacement(
  context: ServiceContext,
  { board }: BoardAccess,
  brief: BriefRow,
  version: BriefVersion,
  { asker, signal }: Waiter,
): Promise<CitationOutcome[]> {
  const placed = await context.rooms.read(board.id, (doc) =>
    citationsOfBrief(doc, brief.id).filter(({ citation }) => revisionOf(citation) <= brief.revision),
  )
  const request = { from: brief.text, to: version.text, passages: placed.map(({ citation }) => citation) }
  const carrying = await context.citationCarrier.carry(request, asker, signal)
  const text = new CodePointText(version.text)
  return placed.map(({ cardId, citationId, citation }) =>
    outcomeOf(cardId, citationId, carryCitation(citation, carrying, brief.revision + 1), text),
  )
}

/**
 * Replaces a brief by a new version, and carries the citations of it over. Throws AppError `conflict` where another
 * version came first, `busy` where the board can't be written just now.
 */
export async function replaceBrief(
  context: ServiceContext,
  { board, person }: BoardAccess,
  brief: BriefRow,
  version: BriefVersion,
  { asker, signal }: Waiter,
): Promise<{ readonly brief: BriefRow; readonly outcomes: readonly CitationOutcome[] }> {
  const marks = await context.highlights.list(brief.id)
  const passages = [...marks, ...(await context.threads.passages(brief.id))]
  const request = { from: brief.text, to: version.text, passages }
  const carrying = await context.citationCarrier.carry(request, asker, signal)
  await makeAutomatic(context, board.id, 'before-brief', person.id)
  const by = { userId: person.id, at: context.now() }
  const carry = (passage: AnchoredPassage) => carrying.carry(passage)
  const done = await context.briefRevisions.replace(brief.id, brief.revision, version, carry, by)
  if (!done) throw replacedMeanwhile()
  let isWritten = false
  try {
    await carryCitations(context, board.id, done.brief, () => {
      isWritten = true
    })
  } catch (error) {
    // What the document has is saved when the disk works again, and what a crash takes, the next commit brings along.
    if (!isWritten) {
      await context.briefRevisions.takeBack(done, by)
      throw error
    }
  }
  context.rooms.notify(board.id, { type: 'briefs-changed' })
  if (done.marksBefore.length > 0) context.rooms.notify(board.id, { type: 'highlights-changed', briefId: brief.id })
  if (done.threadPassagesBefore.length > 0) context.rooms.notify(board.id, { type: 'threads-changed', threadId: null })
  const text = new CodePointText(version.text)
  const outcomes = await context.rooms.read(board.id, (doc) =>
    citationsOfBrief(doc, brief.id).map(({ cardId, citationId, citation }) =>
      outcomeOf(cardId, citationId, citation, text),
    ),
  )
  return { brief: done.brief, outcomes }
}
