// The rows of sessions (workshops; a sign-in is server/db/people/sign-ins), and what their course means for their board, which
// is written in the same transaction.

import { NOBODY_ALONE } from '@/lib/domain/boards/board-event'
import type { BoardNote } from '@/lib/domain/changes/board-note'
import type { LocalizedText } from '@/lib/domain/localized'
import type { Role } from '@/lib/domain/people/role'
import { isRecording } from '@/lib/domain/session/record-session'
import type { SessionRecording } from '@/lib/domain/session/recording'
import {
  goesOnAt,
  type Session,
  type SessionCourse,
  type SessionStep,
  type StepVisit,
  stepCap,
} from '@/lib/domain/session/session'
import type { BoardSession } from '@/prisma/generated/client'
import type { NewBoardInvite } from '../access/invites'
import { addEvent, type By } from '../boards/board-events'
import type { AppDb } from '../engine/client'
import { fromJson, toJson } from '../engine/json-column'
import { deliverIn } from '../inbox/deliver-in'
import { endRoundsOf, putAwayResultsOf } from './end-round'
import { type RoundRow, roundColumns } from './rounds'

export interface SessionRow extends Session {
  readonly boardId: string
  readonly createdById: string
  readonly createdAt: Date
}

export type WriteOutcome =
  /** The change is written; `changed` are the rounds that changed with it. */
  | { readonly kind: 'written'; readonly changed: readonly string[] }
  | { readonly kind: 'stale' }
  | { readonly kind: 'taken' }
  | { readonly kind: 'code-taken' }

/** Rows to write in the same transaction as a session's change. */
export interface WrittenBeside {
  /** The round that begins with it. */
  readonly round: RoundRow | null
  /** The invite that its join code stands for. */
  readonly invite: NewBoardInvite | null
  /** Notes of the board where the session begins or closes. */
  readonly notes: Partial<SessionNotes>
}

/** Notes of a session's board from its beginning and from its close; null where none was made. */
export interface SessionNotes {
  readonly before: BoardNote | null
  readonly after: BoardNote | null
}

/** Notes are as long as their board: only the minutes read them. */
const WITHOUT_NOTES = { before: true, after: true } as const

/** Another session runs on the board. */
class BoardTaken extends Error {}

/** Reads and writes the sessions (workshops) of boards. */
export class BoardSessionRepository {
  readonly #db: AppDb
  /** The soonest that a step ends by itself; undefined: to be asked. All that changes it comes through here, or `forget`. */
  #soonest: Date | null | undefined
  #writes = 0
  /** No session is being recorded: then nobody has to look for one. */
  #isNoneRecorded = false

  constructor(db: AppDb) {
    this.#db = db
  }

  /** Another node may have changed sessions: what is due is asked again. */
  forget(): void {
    this.#writes += 1
    this.#soonest = undefined
    this.#isNoneRecorded = false
  }

  /** Adds a session if its board has at most `maxCount` with it; null where it would have more. */
  async addWithin(session: SessionRow, maxCount: number): Promise<SessionRow | null> {
    const { id, boardId, createdById, createdAt } = session
    return this.#db.$transaction(async (tx) => {
      if ((await tx.boardSession.count({ where: { boardId } })) >= maxCount) return null
      const data = { id, boardId, createdById, createdAt, ...columns(session) }
      return toSession(await tx.boardSession.create({ data, omit: WITHOUT_NOTES }))
    })
  }

  /** The sessions of a board, the newest first. */
  async list(boardId: string): Promise<SessionRow[]> {
    const rows = await this.#db.boardSession.findMany({
      where: { boardId },
      omit: WITHOUT_NOTES,
      orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    })
    return rows.map(toSession)
  }

  /** How far each session of a board has come. A page that opens a board asks for it, and needs no steps. */
  async listCourses(boardId: string): Promise<Pick<Session, 'id' | 'title' | 'titleIn' | 'course'>[]> {
    const select = { id: true, title: true, titleIn: true, course: true } as const
    const rows = await this.#db.boardSession.findMany({ where: { boardId }, select })
    return rows.map(({ titleIn, course, ...row }) => ({
      ...row,
      ...(titleIn !== null && { titleIn: fromJson<LocalizedText>(titleIn) }),
      course: toCourse(fromJson<SessionCourse>(course)),
    }))
  }

  async find(boardId: string, sessionId: string): Promise<SessionRow | null> {
    const row = await this.#db.boardSession.findFirst({ where: { id: sessionId, boardId }, omit: WITHOUT_NOTES })
    return row && toSession(row)
  }

  /** The session that has a code, which may be over: openCode. */
  async findByJoinCode(joinCode: string): Promise<SessionRow | null> {
    const row = await this.#db.boardSession.findUnique({ where: { joinCode }, omit: WITHOUT_NOTES })
    return row && toSession(row)
  }

  async notes(sessionId: string): Promise<SessionNotes> {
    const row = await this.#db.boardSession.findUnique({ where: { id: sessionId }, select: WITHOUT_NOTES })
    return { before: fromJson(row?.before ?? null), after: fromJson(row?.after ?? null) }
  }

  /** Sessions whose step ends by itself at `until` or before. Costs the database nothing while there can be none. */
  async due(until: Date): Promise<SessionRow[]> {
    if (this.#soonest === undefined) {
      const writes = this.#writes
      const orderBy = { goesOnAt: 'asc' } as const
      const row = await this.#db.boardSession.findFirst({ where: { goesOnAt: { not: null } }, orderBy })
      // A session written during the query may be due sooner; then the next call asks again.
      if (writes === this.#writes) this.#soonest = row?.goesOnAt ?? null
    }
    if (!this.#soonest || this.#soonest > until) return []
    this.#soonest = undefined
    const where = { goesOnAt: { lte: until } }
    return (await this.#db.boardSession.findMany({ where, omit: WITHOUT_NOTES })).map(toSession)
  }

  /** The sessions whose boards are being kept. Costs the database nothing while there are none. */
  async recorded(): Promise<SessionRow[]> {
    if (this.#isNoneRecorded) return []
    const writes = this.#writes
    const rows = await this.#db.boardSession.findMany({ where: { isRecording: true }, omit: WITHOUT_NOTES })
    if (writes === this.#writes) this.#isNoneRecorded = rows.length === 0
    return rows.map(toSession)
  }

  /** The sessions of a board that were recorded, the newest first. */
  async listRecorded(boardId: string): Promise<SessionRow[]> {
    const rows = await this.#db.boardSession.findMany({
      where: { boardId, frames: { some: {} } },
      omit: WITHOUT_NOTES,
      orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    })
    return rows.map(toSession)
  }

  /**
   * Writes what became of a session, and what that means for its board: which session runs there, and what people may
   * do. `stale` where it changed since it was read; `taken` where another session runs on the board; `code-taken` where
   * another session has its join code. The open rounds of a session that closes end with it.
   */
  async write(
    before: SessionRow,
    after: Session,
    by: By,
    { round, invite, notes }: WrittenBeside,
  ): Promise<WriteOutcome> {
    const { id, boardId, revision } = before
    const { at } = by
    try {
      return await this.#db.$transaction(async (tx) => {
        const data = { ...columns(after), ...noteColumns(notes), changedAt: at }
        const { count } = await tx.boardSession.updateMany({ where: { id, revision }, data })
        if (count === 0) return { kind: 'stale' }
        const mine = { id: boardId, OR: [{ runningSessionId: null }, { runningSessionId: id }] }
        if (isOn(after)) {
          const place = { runningSessionId: id, sessionCap: stepCap(after) satisfies Role | null }
          if ((await tx.board.updateMany({ where: mine, data: place })).count === 0) throw new BoardTaken()
        } else if (isOn(before)) {
          await tx.board.updateMany({ where: mine, data: { runningSessionId: null, sessionCap: null } })
        }
        if (invite) await tx.invite.create({ data: invite })
        if (round) await tx.round.create({ data: roundColumns(round) })
        const ended = after.course.kind === 'closed' ? await endRoundsOf(tx, id, by) : []
        if (isOn(before) !== isOn(after)) {
          const kind = isOn(after) ? 'session-started' : 'session-ended'
          await addEvent(tx, { boardId, kind, by, subject: { sessionId: id } })
        }
        const putAway = isOn(before) && !isOn(after) ? await putAwayResultsOf(tx, boardId) : []
        if (isOn(before) && !isOn(after)) {
          const people = await tx.sessionPerson.findMany({ where: { sessionId: id }, select: { userId: true } })
          const to = people.map(({ userId }) => userId)
          const actorId = by.userId === NOBODY_ALONE ? null : by.userId
          await deliverIn(tx, { kind: 'session-ended', subject: id, boardId, actorId, at, to })
        }
        return { kind: 'written', changed: [...new Set([...ended, ...putAway])] }
      })
    } catch (error) {
      if (error instanceof BoardTaken) return { kind: 'taken' }
      if (error instanceof Error && 'code' in error && error.code === 'P2002') return { kind: 'code-taken' }
      throw error
    } finally {
      this.#writes += 1
      this.#soonest = undefined
      this.#isNoneRecorded = false
    }
  }

  /** False where it is running, or gone. */
  async remove(session: SessionRow): Promise<boolean> {
    const { id, revision } = session
    return (await this.#db.boardSession.deleteMany({ where: { id, revision } })).count > 0
  }
}

/** Whether the session is what the board is about just now. */
function isOn({ course, isRehearsal }: Session): boolean {
  return course.kind === 'running' && !isRehearsal
}

function columns(session: Session) {
  const { title, titleIn, steps, course, visits, isRehearsal, joinCode, joinUntil, joinInviteId, revision } = session
  const { recording } = session
  const next = goesOnAt(session)
  return {
    title,
    isRehearsal,
    joinCode,
    joinInviteId,
    revision,
    joinUntil: joinUntil === undefined ? null : new Date(joinUntil),
    isRecording: isRecording(session),
    ...(recording && { recording: toJson(recording) }),
    ...(titleIn && { titleIn: toJson(titleIn) }),
    steps: toJson(steps),
    course: toJson(course),
    visits: toJson(visits),
    goesOnAt: next === null ? null : new Date(next),
  }
}

function noteColumns({ before, after }: Partial<SessionNotes>) {
  return { ...(before && { before: toJson(before) }), ...(after && { after: toJson(after) }) }
}

function toSession({
  joinUntil,
  titleIn,
  steps,
  course,
  visits,
  recording,
  ...row
}: Omit<BoardSession, keyof SessionNotes>): SessionRow {
  const { id, boardId, title, isRehearsal, joinCode, joinInviteId, revision, createdById, createdAt } = row
  return {
    id,
    boardId,
    title,
    isRehearsal,
    joinCode,
    joinInviteId,
    revision,
    createdById,
    createdAt,
    ...(joinUntil && { joinUntil: joinUntil.getTime() }),
    ...(titleIn !== null && { titleIn: fromJson<LocalizedText>(titleIn) }),
    ...(recording !== null && { recording: fromJson<SessionRecording>(recording) }),
    // Steps of older versions had none.
    steps: fromJson<readonly SessionStep[]>(steps).map((step) => ({ ...step, activity: step.activity ?? null })),
    course: toCourse(fromJson<SessionCourse>(course)),
    visits: fromJson<readonly StepVisit[]>(visits),
  }
}

/** Courses of older versions had no attention. */
function toCourse(course: SessionCourse): SessionCourse {
  return course.kind === 'running' ? { ...course, attention: course.attention ?? null } : course
}
