// The begin of every transaction in which somebody casts: from here on the round's row is this transaction's, so that what
// is cast is ordered against the end of casting on every database.

import { currentStep, type SessionCourse, type SessionStep } from '@/lib/domain/session/session'
import type { BoardSession } from '@/prisma/generated/client'
import type { AppDb } from '../engine/client'
import { fromJson } from '../engine/json-column'

export type HeldRound =
  | { readonly kind: 'held'; readonly turnout: number; readonly closesAt: Date | null }
  /** Casting has ended. */
  | { readonly kind: 'ended' }
  /** Its session doesn't run, or another step is on. */
  | { readonly kind: 'step-over' }

/** Holds an open round's row for a transaction that casts; otherwise it resolves to the reason. */
export async function holdRound(tx: Pick<AppDb, 'round'>, roundId: string, at: Date): Promise<HeldRound> {
  const isOpen = { id: roundId, state: 'open', OR: [{ closesAt: null }, { closesAt: { gt: at } }] }
  // Writes what is there.
  if ((await tx.round.updateMany({ where: isOpen, data: { state: 'open' } })).count === 0) return { kind: 'ended' }
  const { turnout, closesAt, stepId, session } = await tx.round.findUniqueOrThrow({
    where: { id: roundId },
    select: { turnout: true, closesAt: true, stepId: true, session: { select: { steps: true, course: true } } },
  })
  return session && !isOn(session, stepId) ? { kind: 'step-over' } : { kind: 'held', turnout, closesAt }
}

function isOn({ steps, course }: Pick<BoardSession, 'steps' | 'course'>, stepId: string | null): boolean {
  const session = { steps: fromJson<readonly SessionStep[]>(steps), course: fromJson<SessionCourse>(course) }
  return currentStep(session)?.id === stepId
}
