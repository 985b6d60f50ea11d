// A board and a workspace on which actors stand as their names say, and what is on them. Roles are written into the
// database, so that no way of giving them is taken for granted here.
//
// Who is in a workspace has the board through it, so that a place for them has its board there; on another place the
// board is in none. What is on a place is made once, by its name.

import { randomUUID } from 'node:crypto'
import type { Actor, World } from './world'

export class Place {
  readonly #world: World
  readonly #isInWorkspace: boolean
  readonly #made = new Map<string, Promise<unknown>>()
  /** User id -> role, as it was given. */
  readonly #onBoard: Record<string, string> = {}
  readonly #inWorkspace: Record<string, string> = {}

  /** For actors who stand there through the workspace, or for all others. */
  constructor(world: World, isInWorkspace: boolean) {
    this.#world = world
    this.#isInWorkspace = isInWorkspace
  }

  /** Makes it when it is first asked for by this name. */
  once<T>(name: string, make: () => Promise<T>): Promise<T> {
    const made = (this.#made.get(name) as Promise<T> | undefined) ?? make()
    this.#made.set(name, made)
    return made
  }

  /** The board, with the actor on it. */
  async boardFor(actor: Actor): Promise<string> {
    const boardId = await this.once('board', () => this.#makeBoard())
    const { boardRole: role, userId } = actor
    if (actor.workspaceRole) await this.workspaceFor(actor)
    if (!role || !userId) return boardId
    this.#onBoard[userId] = role
    await this.once(`on the board: ${userId}`, () =>
      this.#world.db.membership.create({ data: { boardId, userId, role } }),
    )
    return boardId
  }

  /** The workspace, with the actor in it. */
  async workspaceFor({ workspaceRole: role, userId }: Actor): Promise<string> {
    const workspaceId = await this.once('workspace', () => this.#makeWorkspace())
    if (!role || !userId) return workspaceId
    this.#inWorkspace[userId] = role
    await this.once(`in the workspace: ${userId}`, () =>
      this.#world.db.workspaceMember.create({ data: { workspaceId, userId, role } }),
    )
    return workspaceId
  }

  /** How actors stand on it, as they were given it and as it is: alike, unless a call that is shared changed it. */
  async standings() {
    const { db, actors } = this.#world
    const userId = { in: actors.flatMap((actor) => actor.userId ?? []) }
    const boardId = (await this.#made.get('board')) as string | undefined
    const workspaceId = (await this.#made.get('workspace')) as string | undefined
    const members = boardId === undefined ? [] : await db.membership.findMany({ where: { boardId, userId } })
    const team = workspaceId === undefined ? [] : await db.workspaceMember.findMany({ where: { workspaceId, userId } })
    return {
      given: [this.#onBoard, this.#inWorkspace],
      found: [members, team].map((rows) => Object.fromEntries(rows.map((row) => [row.userId, row.role]))),
    }
  }

  async #makeBoard(): Promise<string> {
    const { id } = await this.#world.make<{ id: string }>('POST', '/api/boards', { title: 'A board' })
    if (!this.#isInWorkspace) return id
    const workspaceId = await this.once('workspace', () => this.#makeWorkspace())
    await this.#world.db.board.update({ where: { id }, data: { workspaceId } })
    return id
  }

  async #makeWorkspace(): Promise<string> {
    const { db, keeper } = this.#world
    const id = randomUUID()
    await db.workspace.create({ data: { id, name: 'A team' } })
    await db.workspaceMember.create({ data: { workspaceId: id, userId: keeper.userId ?? '', role: 'owner' } })
    return id
  }
}
