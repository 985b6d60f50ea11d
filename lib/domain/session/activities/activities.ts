// The kinds of activity, each with its rules. A new kind doesn't compile until it has a row here, in the minutes, in the
// API's schema, and in the tables of the interface.

import type { CardKind } from '../../cards/card-kind'
import { ACTIVITY_KINDS, type Activity, type ActivityKind, type ActivityOf } from '../activity'
import type { RoundState } from '../round'
import type { ActivityRules } from './activity-rules'
import { SCORING } from './scoring'
import { VOTING } from './voting'
import { WRITING } from './writing'

const ACTIVITIES: { readonly [K in ActivityKind]: ActivityRules<ActivityOf<K>> } = {
  write: WRITING,
  vote: VOTING,
  score: SCORING,
}

/** Returns the rules of an activity's kind, which take this activity. */
export function activityRules<A extends Activity>(activity: Pick<A, 'kind'>): ActivityRules<A> {
  // The table's keys say it: each row takes activities of its own kind.
  return ACTIVITIES[activity.kind] as unknown as ActivityRules<A>
}

/** Whether people write cards that nobody else sees yet, instead of judging cards that are there. */
export function givesDrafts(activity: Pick<Activity, 'kind'>): boolean {
  return activityRules(activity).gives === 'drafts'
}

/** The kinds of activity in which people judge cards that are on the board. */
export const BALLOT_KINDS: readonly ActivityKind[] = ACTIVITY_KINDS.filter((kind) => !givesDrafts({ kind }))

/** The kinds of the cards in an activity; empty: every kind. */
export function askedKinds(activity: Activity): readonly CardKind[] {
  return activityRules(activity).askedKinds(activity)
}

/**
 * Whether people without the canvas are asked for cards that everybody sees at once. They aren't where they might think
 * that their cards are private: while people write drafts, and before the result of its vote or rating is shown. `state`
 * is that of the newest round of the step.
 */
export function asksForCards(activity: Activity | null, state: RoundState | undefined): boolean {
  return activity === null || (!givesDrafts(activity) && state === 'shown')
}
