// A server with every actor, and for each call of the matrix a scene: the actor, and a place (place.ts) on which the
// actor has the role of its name. A place belongs to one scene, or several scenes share it.

import { type AppDb, openAppDb } from '@/server/db/engine/client'
import { ApiServer, type Caller } from '../../support/api-server'
import { NO_CHROMIUM } from '../../support/no-chromium'
import { ACTOR_KINDS, type ActorKind } from './actors'
import { Place } from './place'

export interface Actor extends ActorKind {
  readonly caller: Caller
  /** Undefined for an actor without a session. */
  readonly userId: string | undefined
}

/** Settings under which the matrix's many requests from one address aren't refused as a flood. */
const NO_RATES = {
  MAX_RENDERS_PER_MINUTE_PER_USER: '1000000',
  MAX_WRITES_PER_MINUTE_PER_USER: '1000000',
  MAX_WRITES_PER_MINUTE_PER_ADDRESS: '1000000',
  MAX_HANDSHAKES_PER_MINUTE_PER_ADDRESS: '1000000',
  MAX_HANDSHAKES_PER_MINUTE_PER_USER: '1000000',
  MAX_HANDSHAKES_PER_SECOND: '1000000',
  MAX_SIGN_INS_PER_MINUTE_PER_ADDRESS: '1000000',
  MAX_VISITORS_PER_MINUTE_PER_ADDRESS: '1000000',
  MAX_EMBED_READS_PER_MINUTE_PER_ADDRESS: '1000000',
  MAX_UPLOADS_PER_MINUTE_PER_USER: '1000000',
  MAX_MAILS_PER_HOUR_PER_ADMIN: '1000000',
}

export class World {
  readonly server: ApiServer
  readonly db: AppDb
  readonly actors: readonly Actor[]
  /** Owns every board and workspace, and makes what a call needs. */
  readonly keeper: Actor

  private constructor(server: ApiServer, db: AppDb, keeper: Actor, actors: readonly Actor[]) {
    this.server = server
    this.db = db
    this.keeper = keeper
    this.actors = actors
  }

  static async start(): Promise<World> {
    const server = await ApiServer.start({ ...NO_RATES, CHROMIUM_PATH: NO_CHROMIUM })
    const db = openAppDb(server.config.databaseUrl)
    const keeper = await enter(server, db, { name: 'keeper', standing: 'account' })
    const actors: Actor[] = []
    for (const kind of ACTOR_KINDS) actors.push(await enter(server, db, kind))
    return new World(server, db, keeper, actors)
  }

  async stop(): Promise<void> {
    await this.db.$disconnect()
    await this.server.stop()
  }

  /** Another person with an account, such as the subject of a call. */
  async person(name: string): Promise<Actor & { readonly userId: string }> {
    const actor = await enter(this.server, this.db, { name, standing: 'account' })
    return { ...actor, userId: actor.userId ?? '' }
  }

  /** A new actor with the same standing and roles. */
  like({ name, standing, boardRole, workspaceRole }: Actor): Promise<Actor> {
    const kind = { name, standing, ...(boardRole && { boardRole }), ...(workspaceRole && { workspaceRole }) }
    return enter(this.server, this.db, kind)
  }

  /** Makes something by the API as the boards' owner; throws when that fails. */
  async make<T>(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<T> {
    const answer = await this.keeper.caller.call<T>(method, path, body, headers)
    if (answer.status < 400) return answer.body
    throw new Error(`${method} ${path} is what a call needs, but got ${JSON.stringify(answer.body)}`)
  }

  /** The place is a new one unless another is given. */
  scene(actor: Actor, place = new Place(this, actor.workspaceRole !== undefined)): Scene {
    return new Scene(this, actor, place)
  }
}

/** The subjects of one call, each made when it is first requested. */
export class Scene {
  readonly world: World
  readonly actor: Actor
  readonly #place: Place

  constructor(world: World, actor: Actor, place: Place) {
    this.world = world
    this.actor = actor
    this.#place = place
  }

  /** The actor is on it. */
  board(): Promise<string> {
    return this.#place.boardFor(this.actor)
  }

  /** The actor is in it. */
  workspace(): Promise<string> {
    return this.#place.workspaceFor(this.actor)
  }

  /** A thing of the place that a call doesn't change for others; made once. */
  once<T>(name: string, make: () => Promise<T>): Promise<T> {
    return this.#place.once(name, make)
  }

  /** Makes something by the API as the boards' owner; throws when that fails. */
  make<T>(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<T> {
    return this.world.make(method, path, body, headers)
  }

  /** A risk on the board; another one for another name. */
  card(name = 'A risk'): Promise<{ id: string; ref: string }> {
    return this.once(`card ${name}`, async () =>
      this.make('POST', `/api/boards/${await this.board()}/cards`, { kind: 'risk', title: name }),
    )
  }

  brief(): Promise<{ id: string; blocks: { id: string }[] }> {
    return this.once('brief', async () =>
      this.make('POST', `/api/boards/${await this.board()}/briefs`, { text: 'One sentence.' }),
    )
  }

  invite(): Promise<{ id: string; token: string }> {
    return this.once('invite', async () =>
      this.make('POST', `/api/boards/${await this.board()}/invites`, { role: 'viewer' }),
    )
  }

  /** Another member of the board, a viewer. */
  member(): Promise<string> {
    return this.once('member', async () => {
      const boardId = await this.board()
      const { userId } = await this.world.person('member')
      await this.world.db.membership.create({ data: { boardId, userId, role: 'viewer' } })
      return userId
    })
  }

  /** Another member of the workspace. */
  workspaceMember(): Promise<string> {
    return this.once('workspace member', async () => {
      const workspaceId = await this.workspace()
      const { userId } = await this.world.person('member')
      await this.world.db.workspaceMember.create({ data: { workspaceId, userId, role: 'member' } })
      return userId
    })
  }

  workspaceInvite(): Promise<{ id: string; token: string }> {
    return this.once('workspace invite', async () =>
      this.make('POST', `/api/workspaces/${await this.workspace()}/invites`, { role: 'viewer' }),
    )
  }
}

/** A new session of a person with this kind's standing on the server. */
async function enter(server: ApiServer, db: AppDb, kind: ActorKind): Promise<Actor> {
  if (kind.standing === 'nobody') return { ...kind, caller: server.caller(), userId: undefined }
  const caller = await server.visitor()
  const { id } = (await caller.call<{ id: string }>('GET', '/api/me')).body
  if (kind.standing !== 'visitor') {
    await db.user.update({ where: { id }, data: { isAnonymous: false, isAdmin: kind.standing === 'admin' } })
  }
  return { ...kind, caller, userId: id }
}
