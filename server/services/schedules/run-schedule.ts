// Makes one try of a scheduled export with its maker's current rights, and writes the outcome to its row.

import { RETRY_AFTER_MS, type ScheduleFailure, type ScheduleOutcome } from '@/lib/domain/boards/schedule'
import { AppError } from '@/lib/domain/errors'
import { roleAllows } from '@/lib/domain/people/role'
import { toPerson } from '../../auth/identity'
import type { ScheduleRow } from '../../db/boards/export-schedules'
import { type BoardAccess, boardAccess } from '../../policies/board-policy'
import type { ServiceContext } from '../context'
import { type Delivery, deliverExport } from './deliver-export'
import { makeExport } from './make-export'

/** Tries the run that the row has. Rejects only when the database does. */
export async function runSchedule(context: ServiceContext, schedule: ScheduleRow, signal: AbortSignal): Promise<void> {
  const { run } = schedule
  if (!run) return
  const access = await accessOfMaker(context, schedule)
  const tell = (outcome: Omit<ScheduleOutcome, 'at' | 'dueAt'>): ScheduleOutcome => ({
    ...outcome,
    at: context.now().toISOString(),
    dueAt: run.dueAt.toISOString(),
  })
  if (!access) {
    await context.exportSchedules.settle(schedule, tell({ kind: 'ended' }), { tryAt: null, isEnded: true })
    return
  }
  const delivery = await deliver(context, schedule, run, access, signal)
  // The server is stopping; after its next start this run begins again under the same id.
  if (signal.aborted && delivery.kind === 'failed') return
  if (delivery.kind === 'delivered') {
    await context.exportSchedules.settle(schedule, tell(delivery), { tryAt: null })
    await noteDelivered(context, schedule, access)
    return
  }
  const { isFinal, ...failed } = delivery
  const pauseMs = isFinal ? undefined : RETRY_AFTER_MS[run.tries]
  const tryAt = pauseMs === undefined ? null : new Date(context.now().getTime() + pauseMs)
  await context.exportSchedules.settle(schedule, tell({ ...failed, kind: tryAt ? 'trying-again' : 'failed' }), {
    tryAt,
  })
}

async function deliver(
  context: ServiceContext,
  schedule: ScheduleRow,
  run: NonNullable<ScheduleRow['run']>,
  access: BoardAccess,
  signal: AbortSignal,
): Promise<Delivery> {
  try {
    const file = await makeExport(context, access, schedule.wishes, signal)
    return await deliverExport(context, { schedule, run, board: access.board, file }, signal)
  } catch (error) {
    if (error instanceof AppError) return failureOf(error)
    if ((error as NodeJS.ErrnoException).syscall !== undefined) return { kind: 'failed', failure: 'disk' }
    context.logger.error({ err: error, boardId: schedule.boardId, scheduleId: schedule.id }, 'An export was not made')
    return { kind: 'failed', failure: 'not-drawn' }
  }
}

/** Failures that waiting can't fix are final, so that they are not tried again. */
function failureOf({ code }: AppError): Delivery {
  const failures: Partial<Record<AppError['code'], ScheduleFailure>> = {
    'renderer-missing': 'renderer-missing',
    'too-large': 'too-large',
    'bad-request': 'nothing-to-draw',
    'not-found': 'part-gone',
  }
  return {
    kind: 'failed',
    failure: failures[code] ?? 'not-drawn',
    isFinal: !['busy', 'internal'].includes(code),
  }
}

/** Null where the maker may not publish this board any more. */
async function accessOfMaker(context: ServiceContext, { boardId, makerId }: ScheduleRow): Promise<BoardAccess | null> {
  const maker = await context.users.find(makerId)
  const found = maker && !maker.disabledAt ? await context.boards.findFor(boardId, makerId) : null
  if (!maker || !found || !roleAllows(found.role, 'publish')) return null
  return boardAccess({ person: toPerson(maker), ...found })
}

async function noteDelivered(context: ServiceContext, { id, wishes }: ScheduleRow, { board, person }: BoardAccess) {
  await context.audit.add({
    at: context.now(),
    action: 'board-exported',
    actor: person,
    boardId: board.id,
    subject: board.title,
    detail: { format: wishes.format, part: wishes.part, scheduleId: id, to: wishes.target.kind },
  })
}
