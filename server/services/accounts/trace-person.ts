// What the database still says of a person: counted before and after they are deleted, so that the answer is a proof.

import {
  ERASED_KINDS,
  type Erasure,
  REMAINING_KINDS,
  REMAINS,
  type RemainingReason,
  type Traces,
} from '@/lib/domain/people/erasure'
import type { Limits } from '@/lib/protocol/limits'
import { undoUntil } from '../boards/trash-time'

/** The ages after which something goes by itself. */
export type ErasureAges = Pick<Limits, 'maxEventAgeMs' | 'maxAuditAgeMs'>

/** What went between two counts, and what the second one still found, with the reason for each. */
export function erasureOf(before: Traces, after: Traces, now: Date, ages: ErasureAges): Erasure {
  const removed = ERASED_KINDS.map((kind) => ({ kind, count: before[kind] - after[kind] }))
  const remains = REMAINING_KINDS.map((kind) => {
    const why = REMAINS[kind]
    return { kind, count: after[kind], why, until: endOf(why, now, ages) }
  })
  return { removed: removed.filter(isAny), remains: remains.filter(isAny) }
}

function isAny({ count }: { readonly count: number }): boolean {
  return count > 0
}

function endOf(why: RemainingReason, now: Date, { maxEventAgeMs, maxAuditAgeMs }: ErasureAges): Date | null {
  if (why === 'trash') return undoUntil(now)
  if (why === 'events') return new Date(now.getTime() + maxEventAgeMs)
  return why === 'log' ? new Date(now.getTime() + maxAuditAgeMs) : null
}
