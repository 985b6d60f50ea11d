// People and workspaces for the admin page, as pages of lists with numbers. It only reads.

import type { Prisma } from '@/prisma/generated/client'
import type { AppDb } from '../engine/client'
import { containsAnyCase } from '../engine/provider'

export const PEOPLE_FILTERS = ['all', 'accounts', 'visitors', 'admins', 'disabled'] as const
export type PeopleFilter = (typeof PEOPLE_FILTERS)[number]

/** One page of a list; the first is 1. */
export interface PageOfList {
  readonly page: number
  readonly pageSize: number
}

export interface ListedPerson {
  readonly id: string
  readonly name: string
  /** Null: a visitor's is made up. */
  readonly email: string | null
  readonly isVisitor: boolean
  readonly isAdmin: boolean
  readonly disabledAt: Date | null
  readonly createdAt: Date
  /** The last use of a session or an API token that still works; null where there is none. */
  readonly lastSeenAt: Date | null
  /** Boards that they own, without deleted ones. */
  readonly ownedBoards: number
  /** The board that they came to first, which tells visitors of the same name apart; null for none. */
  readonly firstBoard: string | null
}

export interface ListedWorkspace {
  readonly id: string
  readonly name: string
  readonly createdAt: Date
  readonly members: number
}

const FILTERS: Readonly<Record<PeopleFilter, Prisma.UserWhereInput>> = {
  all: {},
  accounts: { isAnonymous: false },
  visitors: { isAnonymous: true },
  admins: { isAdmin: true },
  disabled: { disabledAt: { not: null } },
}

/** Reads pages of people and workspaces, with numbers, for the admin page. */
export class AdminPeopleRepository {
  readonly #db: AppDb

  constructor(db: AppDb) {
    this.#db = db
  }

  /** The newest first. `search` is part of a name or an e-mail address; visitors' made-up addresses are not searched. */
  async people(
    { page, pageSize }: PageOfList,
    filter: PeopleFilter,
    search: string,
  ): Promise<{ readonly total: number; readonly people: ListedPerson[] }> {
    const found = containsAnyCase(this.#db, search)
    const matching: Prisma.UserWhereInput = search
      ? { OR: [{ name: found }, { isAnonymous: false, email: found }] }
      : {}
    const where = { AND: [FILTERS[filter], matching] }
    const total = await this.#db.user.count({ where })
    const rows = await this.#db.user.findMany({
      where,
      orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
      skip: (page - 1) * pageSize,
      take: pageSize,
    })
    return { total, people: await this.#withNumbers(rows) }
  }

  /** One person as in the list; null when there is none. */
  async person(userId: string): Promise<ListedPerson | null> {
    const row = await this.#db.user.findUnique({ where: { id: userId } })
    return row ? ((await this.#withNumbers([row]))[0] ?? null) : null
  }

  /** Every workspace, by name. */
  async workspaces(): Promise<ListedWorkspace[]> {
    const rows = await this.#db.workspace.findMany({
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      include: { _count: { select: { members: true } } },
    })
    return rows.map(({ id, name, createdAt, _count }) => ({ id, name, createdAt, members: _count.members }))
  }

  async #withNumbers(rows: readonly UserColumns[]): Promise<ListedPerson[]> {
    const userId = { in: rows.map(({ id }) => id) }
    const sessions = await this.#db.session.groupBy({ by: ['userId'], where: { userId }, _max: { updatedAt: true } })
    const tokens = await this.#db.apiToken.groupBy({ by: ['userId'], where: { userId }, _max: { lastUsedAt: true } })
    const owned = await this.#db.board.groupBy({
      by: ['ownerId'],
      where: { ownerId: userId, deletedAt: null },
      _count: { id: true },
    })
    const places = await this.#db.membership.findMany({
      where: { userId, board: { deletedAt: null } },
      select: { userId: true, board: { select: { title: true } } },
      orderBy: [{ createdAt: 'asc' }, { boardId: 'asc' }],
      distinct: ['userId'],
    })
    const firstBoards = new Map(places.map((place) => [place.userId, place.board.title]))
    const seenBySession = new Map(sessions.map((each) => [each.userId, each._max.updatedAt]))
    const seenByToken = new Map(tokens.map((each) => [each.userId, each._max.lastUsedAt]))
    const boards = new Map(owned.map((each) => [each.ownerId, each._count.id]))
    return rows.map(({ id, name, email, isAnonymous, isAdmin, disabledAt, createdAt }) => ({
      id,
      name,
      isAdmin,
      disabledAt,
      createdAt,
      email: isAnonymous ? null : email,
      isVisitor: isAnonymous ?? false,
      lastSeenAt: later(seenBySession.get(id), seenByToken.get(id)),
      ownedBoards: boards.get(id) ?? 0,
      firstBoard: firstBoards.get(id) ?? null,
    }))
  }
}

interface UserColumns {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly isAnonymous: boolean | null
  readonly isAdmin: boolean
  readonly disabledAt: Date | null
  readonly createdAt: Date
}

function later(a: Date | null | undefined, b: Date | null | undefined): Date | null {
  if (!a || !b) return a ?? b ?? null
  return a > b ? a : b
}
