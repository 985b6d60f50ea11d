// A board's records for a file that people read: its owners have the names that they have now, and scores that people rate
// alone are covered.

import { withOwnerNameNow } from '@/lib/document/records/owner-record'
import type { BoardRecord } from '@/lib/document/records/records'
import type { BoardAccess } from '../../policies/board-policy'
import { shownRecords } from '../boards/board-records'
import type { ServiceContext } from '../context'

/** Reads the records of a live board for somebody; owners who may not read it any more keep the words with which they were picked. */
export async function namedRecords(
  context: Pick<ServiceContext, 'rooms' | 'memberships' | 'rounds' | 'boardSessions'>,
  { board, role }: Pick<BoardAccess, 'board' | 'role'>,
): Promise<BoardRecord[]> {
  const people = await context.memberships.listEverybody(board.id, board.workspaceId)
  const names = new Map(people.map(({ userId, name }) => [userId, name]))
  const records = await shownRecords(context, board, { role })
  return records.map((record) => withOwnerNameNow(record, (userId) => names.get(userId)))
}
