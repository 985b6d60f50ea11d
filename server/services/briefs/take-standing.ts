// Takes what still stands of the cards that cite a brief whose text was replaced, as JSON text.

import { presentBlocks } from '@/lib/brief/presented-brief'
import type { WorkFor } from '../../board-work/board-work'
import type { BriefRow } from '../../db/briefs/briefs'
import { boardRecords } from '../boards/board-records'
import type { ServiceContext } from '../context'
import { findVersion } from './read-version'

/**
 * Judges the cards by the brief's text of the revision and its text now. Throws AppError `not-found` where the brief
 * never had the revision, `too-many` and `busy`.
 */
export async function takeStanding(
  context: ServiceContext,
  boardId: string,
  brief: BriefRow,
  from: number,
  workFor: WorkFor,
): Promise<Uint8Array<ArrayBuffer>> {
  const earlier = from === brief.revision ? brief : await findVersion(context, brief, from)
  const records = await boardRecords(context, boardId)
  const wishes = {
    briefId: brief.id,
    before: { text: earlier.text, blocks: presentBlocks(earlier.text, earlier.blocks).blocks },
    after: { text: brief.text, blocks: presentBlocks(brief.text, brief.blocks).blocks },
    marks: await context.highlights.list(brief.id),
  }
  return context.boardWork.run('standing', records, wishes, workFor)
}
