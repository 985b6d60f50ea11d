// Makes and removes exports that the server makes by itself, and runs one at once.

import { nextDailyTime } from '@/lib/domain/boards/daily-time'
import { SCHEDULE_PICTURES, type ScheduleWishes, WEEKDAYS_OF } from '@/lib/domain/boards/schedule'
import { AppError } from '@/lib/domain/errors'
import type { ScheduleRow } from '../../db/boards/export-schedules'
import type { BoardAccess } from '../../policies/board-policy'
import type { ServiceContext } from '../context'
import { requireWebhookAddress } from '../webhooks/webhook-address'

/**
 * Adds a scheduled export to a board. Throws AppError `forbidden` for a visitor, `bad-request`, and `conflict` where
 * the board has as many as it may.
 */
export async function makeSchedule(
  context: ServiceContext,
  { board, person }: BoardAccess,
  wishes: ScheduleWishes,
): Promise<ScheduleRow> {
  if (person.isAnonymous) {
    throw new AppError(
      'forbidden',
      'Exports at an hour of the day need an account: a visitor’s rights end with their visit.',
    )
  }
  if (!SCHEDULE_PICTURES.includes(wishes.format) && wishes.part !== 'board') {
    throw new AppError('bad-request', 'The register of a board has no parts.', 'part')
  }
  checkTarget(wishes)
  const at = context.now()
  const row = {
    id: context.newId(),
    boardId: board.id,
    makerId: person.id,
    wishes,
    webhookKey: context.newId(),
    createdAt: at,
    dueAt: nextDailyTime(at, wishes.minute, wishes.timeZone, WEEKDAYS_OF[wishes.days]),
  }
  const most = context.deliveryLimits.maxSchedulesPerBoard
  if (!(await context.exportSchedules.add(row, most))) {
    throw new AppError('conflict', `A board has at most ${most} exports of this kind. Remove one first.`)
  }
  await note(context, 'schedule-made', { board, person }, row)
  return { ...row, run: null, last: null }
}

/** Removes a scheduled export. Throws AppError `not-found`. Files that it has written stay. */
export async function removeSchedule(context: ServiceContext, access: BoardAccess, id: string): Promise<void> {
  const row = await findSchedule(context, access, id)
  if (!(await context.exportSchedules.remove(access.board.id, id))) throw scheduleNotFound()
  await note(context, 'schedule-removed', access, row)
}

/** Runs it beside its hours; the row then has the outcome. Throws AppError `not-found`, `conflict` for an ended one. */
export async function runScheduleNow(context: ServiceContext, access: BoardAccess, id: string): Promise<ScheduleRow> {
  const { dueAt } = await findSchedule(context, access, id)
  if (!dueAt) throw new AppError('conflict', 'This export has ended: whoever made it has no right to it any more.')
  await context.exportSchedules.runNow(id, context.newId(), context.now())
  return findSchedule(context, access, id)
}

async function findSchedule(context: ServiceContext, { board }: BoardAccess, id: string): Promise<ScheduleRow> {
  const row = await context.exportSchedules.find(board.id, id)
  if (!row) throw scheduleNotFound()
  return row
}

function checkTarget({ target }: ScheduleWishes): void {
  if (target.kind === 'webhook') requireWebhookAddress(target.url)
}

function scheduleNotFound(): AppError {
  return new AppError('not-found', 'There is no such export.')
}

async function note(
  context: ServiceContext,
  action: 'schedule-made' | 'schedule-removed',
  { board, person }: Pick<BoardAccess, 'board' | 'person'>,
  { id, wishes: { format, part, target } }: Pick<ScheduleRow, 'id' | 'wishes'>,
): Promise<void> {
  await context.audit.add({
    at: context.now(),
    action,
    actor: person,
    boardId: board.id,
    subject: board.title,
    // Addresses of webhooks often are a secret themselves: the host tells enough.
    detail: { scheduleId: id, format, part, to: target.kind === 'webhook' ? new URL(target.url).host : 'folder' },
  })
}
