// Boards as lists need them: first all that a person may enter, in few columns, so that they can be searched, sorted
// and cut into pages; then the rest for one page.

import type { Role, WorkspaceRole } from '@/lib/domain/people/role'
import type { SessionCourse } from '@/lib/domain/session/session'
import { notEnded } from '../access/not-ended'
import { toRole } from '../access/role-column'
import { ownRoleOf, workspaceRoleOf } from '../access/roles-on-board'
import type { AppDb } from '../engine/client'
import { fromJson } from '../engine/json-column'
import type { MemberRow } from './boards'

/** A board that a person may enter, with what gives them their role. */
export interface EnterableBoard {
  readonly id: string
  readonly title: string
  readonly workspaceId: string | null
  readonly createdAt: Date
  readonly changedAt: Date
  readonly deletedAt: Date | null
  /** The role of their own membership; null where there is none. */
  readonly ownRole: Role | null
  /** The role in the board's workspace; null where they aren't a member of it. */
  readonly workspaceRole: WorkspaceRole | null
}

/** Details that a list shows of a board beside its row. */
export interface BoardDetails {
  readonly epoch: number
  readonly members: readonly MemberRow[]
  /** When the picture was drawn; null where there is none. */
  readonly thumbnailAt: Date | null
  /** The session that runs or was held last, rehearsals aside; null where there is none. */
  readonly session: ListedSession | null
}

/** A session as a sign beside a board. */
export interface ListedSession {
  readonly id: string
  readonly state: 'running' | 'held'
  readonly startedAt: Date
}

const IDS_PER_QUERY = 500

/** Reads the boards that a person may enter, and the details for one page of them. */
export class BoardListRepository {
  readonly #db: AppDb
  readonly #now: () => Date

  constructor(db: AppDb, now: () => Date) {
    this.#db = db
    this.#now = now
  }

  /** The boards that a user may enter, in no order; those in the trash instead where `deleted`. */
  async enterable(userId: string, { deleted }: { deleted: boolean }): Promise<EnterableBoard[]> {
    const mine = { userId, ...notEnded(this.#now()) }
    const rows = await this.#db.board.findMany({
      where: {
        deletedAt: deleted ? { not: null } : null,
        OR: [{ memberships: { some: mine } }, { workspace: { members: { some: mine } } }],
      },
      select: {
        id: true,
        title: true,
        workspaceId: true,
        createdAt: true,
        changedAt: true,
        deletedAt: true,
        memberships: { where: mine, select: { role: true } },
        workspace: { select: { members: { where: mine, select: { role: true } } } },
      },
    })
    return rows.map(({ memberships, workspace, ...board }) => ({
      ...board,
      ownRole: ownRoleOf(memberships),
      workspaceRole: workspaceRoleOf(workspace),
    }))
  }

  /** Resolves to the details of these boards by id. A board that is gone by then is missing. */
  async details(boardIds: readonly string[]): Promise<Map<string, BoardDetails>> {
    const details = new Map<string, BoardDetails>()
    for (let start = 0; start < boardIds.length; start += IDS_PER_QUERY) {
      const rows = await this.#db.board.findMany({
        where: { id: { in: boardIds.slice(start, start + IDS_PER_QUERY) } },
        select: {
          id: true,
          epoch: true,
          memberships: {
            where: notEnded(this.#now()),
            select: { userId: true, role: true, user: { select: { name: true } } },
            orderBy: { createdAt: 'asc' },
          },
          thumbnail: { select: { updatedAt: true } },
          boardSessions: { where: { isRehearsal: false }, select: { id: true, course: true } },
        },
      })
      for (const { id, epoch, memberships, thumbnail, boardSessions } of rows) {
        const session = lastSession(
          boardSessions.map((row) => ({ id: row.id, course: fromJson<SessionCourse>(row.course) })),
        )
        const members = memberships.map(({ userId, role, user }) => ({ userId, name: user.name, role: toRole(role) }))
        details.set(id, { epoch, members, thumbnailAt: thumbnail?.updatedAt ?? null, session })
      }
    }
    return details
  }
}

function lastSession(
  sessions: readonly { readonly id: string; readonly course: SessionCourse }[],
): ListedSession | null {
  const begun = sessions.flatMap(({ id, course }) => {
    if (course.kind === 'planned') return []
    return [
      { id, state: course.kind === 'running' ? ('running' as const) : ('held' as const), startedAt: course.startedAt },
    ]
  })
  const last = begun.toSorted((a, b) => a.startedAt - b.startedAt).at(-1)
  return last ? { ...last, startedAt: new Date(last.startedAt) } : null
}
