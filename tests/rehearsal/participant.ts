// A participant: a caller of the API, a seat at the board's socket that reconnects by itself, random decisions of their
// own, and a record of everything they cast, which the outcome is checked against.

import type { Page } from '@playwright/test'
import type { Ballot } from '@/lib/domain/session/round'
import type { Answer, Caller } from '../support/caller'
import { seededRandom } from '../support/seeded-random'
import { Client } from '../support/sync/client'
import { waitFor } from '../support/wait-for'

/** How long a participant keeps trying while the server is away. */
const PATIENCE_MS = 60_000
const AGAIN_AFTER_MS = 100

export interface Seat {
  readonly url: string
  readonly boardId: string
}

export class Participant {
  readonly name: string
  readonly id: string
  readonly caller: Caller
  /** 0 <= r < 1; the same numbers for the same seed, whatever the others do. */
  readonly random: () => number
  /** Titles of their drafts. */
  readonly drafts: string[] = []
  /** Their last ballot, by round. */
  readonly ballots = new Map<string, Ballot>()
  /** Undefined for a participant at a browser. */
  client: Client | undefined
  /** Undefined for a participant at a bare socket. */
  page: Page | undefined

  constructor(name: string, id: string, caller: Caller, seed: number) {
    this.name = name
    this.id = id
    this.caller = caller
    this.random = seededRandom(seed)
  }

  /** Sits down at the board; resolves when it has arrived. */
  async sitDown({ url, boardId }: Seat): Promise<void> {
    const { token } = this.caller
    const client = new Client(`${url.replace('http', 'ws')}/sync`, boardId, {
      user: this.name,
      ...(token !== undefined && { token }),
    })
    // Notices are sent after a hello, which each connection needs again.
    client.provider.on('status', ({ status }) => status === 'connected' && client.hello())
    this.client = client
    await client.synced()
    await waitFor(`${this.name} is told a role`, () => client.notices.some(({ type }) => type === 'role'))
  }

  /** The device goes to sleep. */
  fallAsleep(): void {
    this.client?.provider.disconnect()
  }

  async wakeUp(): Promise<void> {
    this.client?.provider.connect()
    await this.client?.synced()
  }

  /** The last role that the server sent. */
  get toldRole(): string | undefined {
    return this.client?.notices.findLast((notice) => notice.type === 'role')?.role
  }

  /** Repeats `caller.call` while the server is away, as a person does who presses the button again. */
  async insist<T>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<T>> {
    const endsAt = performance.now() + PATIENCE_MS
    for (;;) {
      const answer = await this.caller.call<T>(method, path, body, headers).catch((error: unknown) => {
        if (performance.now() > endsAt) throw error
        return undefined
      })
      if (answer && answer.status < 500) return answer
      if (performance.now() > endsAt) throw new Error(`${method} ${path} answers ${answer?.status}`)
      await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER_MS))
    }
  }

  /** A whole number from `from` to `to`. */
  pick(from: number, to: number): number {
    return from + Math.floor(this.random() * (to - from + 1))
  }

  choose<T>(items: readonly T[]): T {
    const chosen = items[Math.floor(this.random() * items.length)]
    if (chosen === undefined) throw new Error('There is nothing to choose from')
    return chosen
  }

  leave(): void {
    this.client?.destroy()
  }
}
