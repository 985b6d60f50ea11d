// Somebody who takes part: a way to the API, a seat at the board's socket that comes back by itself, random decisions of
// their own, and a note of everything they cast, by which the outcome is judged.

import type { Page } from '@playwright/test'
import type { Ballot } from '@/lib/domain/session/round'
import type { Answer, Caller } from '../support/caller'
import { seededRandom } from '../support/seeded-random'
import { Client } from '../support/sync/client'
import { waitFor } from '../support/wait-for'

/** How long somebody tries again while the server is away. */
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
  /** 0 <= r < 1; the same ones for the same seed, whatever the others do. */
  readonly random: () => number
  /** Titles of the drafts that they have. */
  readonly drafts: string[] = []
  /** By round: what they cast last. */
  readonly ballots = new Map<string, Ballot>()
  /** Undefined for who sits at a browser. */
  client: Client | undefined
  /** Undefined for who sits at a bare socket. */
  page: Page | undefined

  constructor(name: string, id: string, caller: Caller, seed: number) {
    this.name = name
    this.id = id
    this.caller = caller
    this.random = seededRandom(seed)
  }

  /** Sits down at the board; resolves when it is there. */
  async sitDown({ url, boardId }: Seat): Promise<void> {
    const { token } = this.caller
    const client = new Client(`${url.replace('http', 'ws')}/sync`, boardId, {
      user: this.name,
      ...(token !== undefined && { token }),
    })
    // Notices come to who has said hello, on each connection anew.
    client.provider.on('status', ({ status }) => status === 'connected' && client.hello())
    this.client = client
    await client.synced()
    await waitFor(`${this.name} is told a role`, () => client.notices.some(({ type }) => type === 'role'))
  }

  /** The lid is shut. */
  fallAsleep(): void {
    this.client?.provider.disconnect()
  }

  async wakeUp(): Promise<void> {
    this.client?.provider.connect()
    await this.client?.synced()
  }

  /** The role that the server told last. */
  get toldRole(): string | undefined {
    return this.client?.notices.findLast((notice) => notice.type === 'role')?.role
  }

  /** As `caller.call`, again and again while the server is away: what somebody does who presses the button again. */
  async insist<T>(method: string, path: string, body?: unknown): Promise<Answer<T>> {
    const endsAt = performance.now() + PATIENCE_MS
    for (;;) {
      const answer = await this.caller.call<T>(method, path, body).catch((error: unknown) => {
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
