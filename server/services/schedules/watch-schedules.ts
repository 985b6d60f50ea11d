// Runs exports that are due, and keeps checking for them. After a restart, an export that came due while the server was
// down runs once, and one that was under way continues under the same id. Runs follow one another, beside requests for
// pictures.

import { nextDailyTime } from '@/lib/domain/boards/daily-time'
import { WEEKDAYS_OF } from '@/lib/domain/boards/schedule'
import type { ScheduleRow } from '../../db/boards/export-schedules'
import type { Logger } from '../../log/logger'
import type { Clock } from '../../time/clock'
import { ItemBackoff } from '../../time/item-backoff'
import { repeatJob } from '../../time/repeat-job'
import type { ServiceContext } from '../context'
import { runSchedule } from './run-schedule'

const LOOK_EVERY_MS = 1_000

/** Starts to watch. The returned function stops, and resolves when nothing of it is under way any more. */
export function watchSchedules(context: ServiceContext, clock: Clock, logger: Logger): () => Promise<void> {
  const stopping = new AbortController()
  const onFailed = (error: unknown, { id }: ScheduleRow) =>
    logger.error({ err: error, scheduleId: id }, 'A scheduled export could not be run; trying again')
  const claims = new ItemBackoff<ScheduleRow>({ clock, onFailed, work: (schedule) => claim(context, schedule) })
  const runs = new ItemBackoff<ScheduleRow>({
    clock,
    onFailed,
    work: (schedule) => runSchedule(context, schedule, stopping.signal),
  })
  const stop = repeatJob({
    clock,
    everyMs: LOOK_EVERY_MS,
    firstAfterMs: LOOK_EVERY_MS,
    run: async (isStopped) => {
      await claims.run(await context.exportSchedules.due(context.now()), isStopped)
      await runs.run(await context.exportSchedules.toTry(context.now()), isStopped)
    },
    onFailed: (error) => logger.error({ err: error }, 'Scheduled exports could not be looked up; trying again'),
  })
  return async () => {
    stopping.abort()
    await stop()
  }
}

/** However many moments were missed, they are one run. */
async function claim(context: ServiceContext, { id, dueAt, wishes }: ScheduleRow): Promise<void> {
  if (!dueAt) return
  const now = context.now()
  const nextDueAt = nextDailyTime(now, wishes.minute, wishes.timeZone, WEEKDAYS_OF[wishes.days])
  await context.exportSchedules.claim(id, dueAt, { id: context.newId(), now, nextDueAt })
}
