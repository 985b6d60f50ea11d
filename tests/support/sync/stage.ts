// A server and its clients for one test, cleaned up together.

import { afterEach } from 'vitest'
import { Client, type ClientOptions } from './client'
import { type SyncServer, type SyncServerOptions, startSyncServer } from './sync-server'

export class Stage {
  readonly #clients: Client[] = []
  readonly #steps: (() => unknown)[] = []
  #server: SyncServer | undefined

  /** Cleans the stage after each test of the file. */
  constructor() {
    // Every provider listens for the end of the process, and a test has dozens of providers in one.
    process.setMaxListeners(1_000)
    afterEach(() => this.clear())
  }

  get server(): SyncServer {
    if (!this.#server) throw new Error('The server is not started')
    return this.#server
  }

  async start(options: SyncServerOptions = {}): Promise<SyncServer> {
    this.#server = await startSyncServer(options)
    return this.#server
  }

  /** Stops the server alone: clients see it go. */
  async stop(): Promise<void> {
    await this.#server?.stop()
    this.#server = undefined
  }

  connect(user: string, options: Omit<ClientOptions, 'user'> & { readonly boardId?: string } = {}): Client {
    const client = new Client(this.server.url, options.boardId ?? 'board', { ...options, user })
    this.#clients.push(client)
    return client
  }

  async connected(
    user: string,
    options: Omit<ClientOptions, 'user'> & { readonly boardId?: string } = {},
  ): Promise<Client> {
    const client = this.connect(user, options)
    await client.synced()
    return client
  }

  /** Runs `step` when the stage is cleaned, after all clients have left. */
  onClear(step: () => unknown): void {
    this.#steps.push(step)
  }

  async clear(): Promise<void> {
    for (const client of this.#clients.splice(0)) client.destroy()
    await this.stop()
    for (const step of this.#steps.splice(0).reverse()) await step()
  }
}
