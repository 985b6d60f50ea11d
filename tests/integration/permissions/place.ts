// A board and a workspace on which actors have the roles of their names, with content. Roles are written into the
// database directly, so that no route for giving them is presumed here.
//
// Members of a workspace reach the board through it, so a place for them has its board there; on another place the
// board is in no workspace. Content of a place is made once per name.

import { randomUUID } from 'node:crypto'
import type { Actor, World } from './world'

export class Place {
  readonly #world: World
  readonly #isInWorkspace: boolean
  readonly #made = new Map<string, Promise<unknown>>()
  /** User id -> role, as it was given. */
  readonly #onBoard: Record<string, string> = {}
  readonly #inWorkspace: Record<string, string> = {}

  /** The place is for actors with a role through the workspace, or for all others. */
  constructor(world: World, isInWorkspace: boolean) {
    this.#world = world
    this.#isInWorkspace = isInWorkspace
  }

  /** Makes the thing when it is first requested by this name. */
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

  /** The roles on it, as they were given and as they are now: equal, unless a shared call changed them. */
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
