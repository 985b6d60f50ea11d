// Two composed servers on one PostgreSQL in this process, without pages, and boards that are at home at the first one.

import { ApiServer, type Caller } from '../api-server'
import { freePort } from '../free-port'
import { Client } from '../sync/client'
import { type SharedByNodes, sharedByNodes } from './node-settings'
import { runSql } from './postgres-server'

export class TwoNodes {
  readonly one: ApiServer
  readonly two: ApiServer
  readonly owner: Caller
  /** The same person, who calls the second node. */
  readonly ownerByTwo: Caller
  readonly #shared: SharedByNodes
  readonly #clients: Client[] = []

  private constructor(shared: SharedByNodes, one: ApiServer, two: ApiServer, owner: Caller) {
    this.#shared = shared
    this.one = one
    this.two = two
    this.owner = owner
    this.ownerByTwo = two.caller(owner.token)
  }

  /** Starts both; `env` adds settings of the second one. */
  static async start(env: Readonly<Record<string, string>> = {}): Promise<TwoNodes> {
    const shared = await sharedByNodes()
    const start = async (more: Readonly<Record<string, string>>) =>
      ApiServer.start({ ...shared.env(`http://127.0.0.1:${await freePort()}`), ...more })
    const one = await start({})
    return new TwoNodes(shared, one, await start(env), await one.visitor())
  }

  async stop(): Promise<void> {
    for (const client of this.#clients) client.destroy()
    await this.two.stop()
    await this.one.stop()
    await this.#shared.remove()
  }

  /** A person's socket on a board, by a node. */
  async connect(server: ApiServer, boardId: string, { token }: Caller = this.owner): Promise<Client> {
    const client = new Client(`${server.url.replace('http', 'ws')}/sync`, boardId, { token: token ?? '' })
    this.#clients.push(client)
    await client.synced()
    client.hello()
    return client
  }

  /** The address of a board's home; undefined where it has none. */
  async homeOf(boardId: string): Promise<unknown> {
    const [home] = await runSql(
      this.#shared.databaseUrl,
      `SELECT "url" FROM "BoardHome" JOIN "Node" ON "id" = "nodeId" WHERE "boardId" = '${boardId}'`,
    )
    return home?.url
  }

  /**
   * A board that is at home at the first node, because its owner has it open there. The other node may take a new board
   * for a moment, to look what has changed on it: then another one is made.
   */
  async boardAtOne(more: object = {}): Promise<{ readonly id: string; readonly path: string; readonly ann: Client }> {
    for (;;) {
      const { id } = (await this.owner.call<{ id: string }>('POST', '/api/boards', { title: 'A board', ...more })).body
      const ann = await this.connect(this.one, id)
      if ((await this.homeOf(id)) === this.one.url) return { id, path: `/api/boards/${id}`, ann }
    }
  }
}
