// The homes of boards in memory, for several nodes of one process, and a log that looks at them as the database does.

import { BoardsMovedError, type Home } from '@/server/persistence/board-homes'
import type { HomeLog } from '@/server/persistence/home-log'
import type { ClientClaim, LogRow, NewSnapshot, UpdateLog } from '@/server/persistence/update-log'
import { FaultyLog } from '../sync/faulty-log'

export class MemoryHomes {
  readonly #homes = new Map<string, { node: string | null; token: number }>()
  readonly #living = new Set<string>()
  /** What a node that gives all up waits for first. */
  beforeLeaving: () => Promise<unknown> = () => Promise.resolve()

  /** The homes as one node asks for them. */
  of(node: string): HomeLog {
    const own = () => [...this.#homes].filter(([, home]) => home.node === node)
    return {
      beat: () => {
        this.#living.add(node)
        return Promise.resolve(own().map(([boardId, { token }]) => ({ boardId, token })))
      },
      take: (boardId) => {
        const home = this.#homes.get(boardId) ?? { node: null, token: 0 }
        if (home.node !== null && home.node !== node && this.#living.has(home.node)) {
          return Promise.resolve({ isOurs: false, url: `http://${home.node}` })
        }
        this.#homes.set(boardId, { node, token: home.token + 1 })
        return Promise.resolve({ isOurs: true, token: home.token + 1 })
      },
      find: (boardId) => {
        const other = this.#homes.get(boardId)?.node ?? node
        return Promise.resolve(other !== node && this.#living.has(other) ? `http://${other}` : null)
      },
      living: () => Promise.resolve([...this.#living].map((name) => `http://${name}`)),
      release: (homes) => {
        for (const { boardId, token } of homes) if (this.has({ boardId, token })) this.#free(boardId)
        return Promise.resolve()
      },
      leave: async () => {
        await this.beforeLeaving()
        for (const [boardId] of own()) this.#free(boardId)
        this.#living.delete(node)
      },
    }
  }

  /** The node is taken for dead until it says again that it lives. */
  expire(node: string): void {
    this.#living.delete(node)
  }

  has({ boardId, token }: Home): boolean {
    return this.#homes.get(boardId)?.token === token
  }

  /** The node that has a board; null for none. */
  homeOf(boardId: string): string | null {
    return this.#homes.get(boardId)?.node ?? null
  }

  #free(boardId: string): void {
    const home = this.#homes.get(boardId)
    if (home) home.node = null
  }
}

/** Stores nothing under a token that is not a board's newest. */
export class FencedLog extends FaultyLog {
  readonly #homes: MemoryHomes

  constructor(inner: UpdateLog, homes: MemoryHomes) {
    super(inner)
    this.#homes = homes
  }

  override async append(rows: readonly LogRow[]): Promise<void> {
    this.#require(rows)
    await super.append(rows)
  }

  override async claimClients(claims: readonly ClientClaim[]): Promise<void> {
    this.#require(claims)
    await super.claimClients(claims)
  }

  override async addSnapshot(snapshot: NewSnapshot): Promise<void> {
    this.#require([snapshot])
    await super.addSnapshot(snapshot)
  }

  #require(all: readonly { readonly boardId: string; readonly homeToken?: number | undefined }[]): void {
    const homes = all.map(({ boardId, homeToken }) => ({ boardId, token: homeToken ?? 0 }))
    const lost = homes.filter((home) => !this.#homes.has(home))
    if (lost.length > 0) throw new BoardsMovedError(lost)
  }
}
