// Writing: each person's new cards are drafts that only they see, until they are shown together.

import type { ActivityOf } from '../activity'
import type { ActivityRules } from './activity-rules'

export const WRITING: ActivityRules<ActivityOf<'write'>> = {
  gives: 'drafts',
  // Everybody would see a new card on the board at once.
  boardRights: 'comment',
  askedKinds: ({ cardKind }) => [cardKind],
  ballotFault: () => ({ kind: 'no-ballots' }),
  isFinished: () => false,
  tally: () => null,
}
