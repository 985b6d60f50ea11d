// The rows of exports that the server makes by itself. A run is claimed before it begins, in one statement, so that a
// moment is never due twice.

import type { ScheduleOutcome, ScheduleWishes } from '@/lib/domain/boards/schedule'
import type { Prisma } from '@/prisma/generated/client'
import type { AppDb } from '../engine/client'
import { fromJson, toJson } from '../engine/json-column'

export interface ScheduleRow {
  readonly id: string
  readonly boardId: string
  readonly makerId: string
  readonly wishes: ScheduleWishes
  readonly webhookKey: string
  /** Null once it has ended. */
  readonly dueAt: Date | null
  readonly run: ScheduleRun | null
  readonly last: ScheduleOutcome | null
  readonly createdAt: Date
}

/** A run under way, or waiting for its next try. */
export interface ScheduleRun {
  readonly id: string
  readonly dueAt: Date
  readonly tries: number
  readonly tryAt: Date
}

/** Reads, writes and claims the rows of scheduled exports. */
export class ExportScheduleRepository {
  readonly #db: AppDb

  constructor(db: AppDb) {
    this.#db = db
  }

  /** False where the board has as many already. */
  async add(
    row: Pick<ScheduleRow, 'id' | 'boardId' | 'makerId' | 'wishes' | 'webhookKey' | 'dueAt' | 'createdAt'>,
    most: number,
  ): Promise<boolean> {
    return this.#db.$transaction(async (tx) => {
      // Writing first makes this transaction the only one that counts.
      await tx.exportSchedule.create({ data: { ...row, wishes: toJson(row.wishes) } })
      if ((await tx.exportSchedule.count({ where: { boardId: row.boardId } })) <= most) return true
      await tx.exportSchedule.delete({ where: { id: row.id } })
      return false
    })
  }

  async list(boardId: string): Promise<ScheduleRow[]> {
    const rows = await this.#db.exportSchedule.findMany({ where: { boardId }, orderBy: { createdAt: 'asc' } })
    return rows.map(toSchedule)
  }

  async find(boardId: string, id: string): Promise<ScheduleRow | null> {
    const row = await this.#db.exportSchedule.findFirst({ where: { id, boardId } })
    return row && toSchedule(row)
  }

  /** False where it is gone. */
  async remove(boardId: string, id: string): Promise<boolean> {
    return (await this.#db.exportSchedule.deleteMany({ where: { id, boardId } })).count > 0
  }

  /** Those whose moment has come, of boards that are there. */
  async due(now: Date): Promise<ScheduleRow[]> {
    const rows = await this.#db.exportSchedule.findMany({
      where: { dueAt: { lte: now }, board: { deletedAt: null } },
      orderBy: { dueAt: 'asc' },
    })
    return rows.map(toSchedule)
  }

  /** Those with a run to try, of boards that are there. */
  async toTry(now: Date): Promise<ScheduleRow[]> {
    const rows = await this.#db.exportSchedule.findMany({
      where: { tryAt: { lte: now }, board: { deletedAt: null } },
      orderBy: { tryAt: 'asc' },
    })
    return rows.map(toSchedule)
  }

  /**
   * Begins the run for a moment that came, in place of one that still waits: false where somebody began it already.
   * `nextDueAt` is when it is due again.
   */
  async claim(id: string, dueAt: Date, run: { id: string; now: Date; nextDueAt: Date }): Promise<boolean> {
    const { count } = await this.#db.exportSchedule.updateMany({
      where: { id, dueAt },
      data: { dueAt: run.nextDueAt, runDueAt: dueAt, runId: run.id, tries: 0, tryAt: run.now },
    })
    return count === 1
  }

  /** Begins a run now, beside its hours. */
  async runNow(id: string, runId: string, now: Date): Promise<void> {
    await this.#db.exportSchedule.updateMany({
      where: { id, dueAt: { not: null } },
      data: { runDueAt: now, runId, tries: 0, tryAt: now },
    })
  }

  /** The run is over, or waits for another try. No effect where it isn't the schedule's run any more. */
  async settle(
    { id, run }: ScheduleRow,
    last: ScheduleOutcome,
    next: { readonly tryAt: Date | null; readonly isEnded?: boolean },
  ): Promise<void> {
    if (!run) return
    const over = { runDueAt: null, runId: null, tries: 0, tryAt: null }
    await this.#db.exportSchedule.updateMany({
      where: { id, runId: run.id },
      data: {
        last: toJson(last),
        ...(next.tryAt ? { tries: run.tries + 1, tryAt: next.tryAt } : over),
        ...(next.isEnded && { dueAt: null }),
      },
    })
  }
}

type Row = Prisma.Result<AppDb['exportSchedule'], object, 'findFirstOrThrow'>

function toSchedule({ wishes, last, runDueAt, runId, tries, tryAt, ...row }: Row): ScheduleRow {
  const { id, boardId, makerId, webhookKey, dueAt, createdAt } = row
  return {
    id,
    boardId,
    makerId,
    webhookKey,
    dueAt,
    createdAt,
    wishes: fromJson<ScheduleWishes>(wishes),
    run: runId && runDueAt && tryAt ? { id: runId, dueAt: runDueAt, tries, tryAt } : null,
    last: last === null ? null : fromJson<ScheduleOutcome>(last),
  }
}
