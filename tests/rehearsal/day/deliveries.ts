// What the server sends by itself: events of boards to webhooks, and exports at an hour of the day, to webhooks and to
// folders. Each must come once, whichever node has the duty; a node that dies or ends at it may send the message that
// was under way again, under the same id.

import { runSql } from '../../support/services/postgres-server'
import { waitFor } from '../../support/wait-for'
import { type ReceivedHook, WebhookReceiver } from '../../support/webhook-receiver'
import type { Findings } from '../findings'
import type { DayBoard } from './day-board'

const SCHEDULE = { format: 'csv', minute: 0, timeZone: 'Asia/Tokyo' }
const SAID = 'thread-made'

interface Schedule {
  readonly id: string
  readonly dueAt: string
  readonly isRunning: boolean
  readonly last: { readonly kind: string; readonly fileName?: string } | null
}

interface Watched {
  readonly board: DayBoard
  readonly webhookId: string
  /** Those that are due together. */
  readonly schedules: readonly (readonly string[])[]
}

/** How often exports are due in a day. */
const HOURS = 2

interface Message {
  readonly type: string
  readonly data: { readonly eventId?: number; readonly boardId?: string; readonly scheduleId?: string }
}

export class Deliveries {
  readonly #receiver: WebhookReceiver
  readonly #databaseUrl: string
  readonly #watched: Watched[] = []
  /** Nodes that ended or died so far, each of which may have been at a message of each webhook. */
  disruptions = 0
  #hoursPassed = 0

  private constructor(receiver: WebhookReceiver, databaseUrl: string) {
    this.#receiver = receiver
    this.#databaseUrl = databaseUrl
  }

  static async start(databaseUrl: string): Promise<Deliveries> {
    return new Deliveries(await WebhookReceiver.start(), databaseUrl)
  }

  /** Has a board's events sent, and its register exported to a webhook and to a folder at each hour. */
  async watch(board: DayBoard): Promise<void> {
    const { url } = this.#receiver
    const webhook = await board.owner.ask<{ id: string }>('POST', '/webhooks', { url, kinds: [SAID] })
    const schedule = (target: object) => board.owner.ask<{ id: string }>('POST', '/schedules', { ...SCHEDULE, target })
    const schedules: string[][] = []
    for (let hour = 0; hour < HOURS; hour++) {
      const made = [await schedule({ kind: 'webhook', url }), await schedule({ kind: 'folder', keep: 5 })]
      schedules.push(made.map(({ id }) => id))
    }
    this.#watched.push({ board, webhookId: webhook.id, schedules })
  }

  /** The next hour comes now. */
  async hourComes(): Promise<void> {
    const ids = this.#watched.flatMap(({ schedules }) => schedules[this.#hoursPassed] ?? [])
    this.#hoursPassed += 1
    await this.#setTime('dueAt', ids)
  }

  /** What failed because a board was on its way to another node is tried again after a minute: that comes now. */
  async #hurry(): Promise<void> {
    const ids = this.#watched.flatMap(({ schedules }) => schedules.flat())
    await this.#setTime('tryAt', ids, 'AND "tryAt" IS NOT NULL')
  }

  async #setTime(column: string, ids: readonly string[], only = ''): Promise<void> {
    await runSql(
      this.#databaseUrl,
      `UPDATE "ExportSchedule" SET "${column}" = now() AT TIME ZONE 'UTC' WHERE "id" IN ('${ids.join("', '")}') ${only}`,
    )
  }

  /** Waits for all, and counts. Returns what to tell of it. */
  async count(findings: Findings): Promise<string> {
    const totals = { events: 0, exports: 0, again: 0 }
    await this.#hurry()
    for (const { board, webhookId, schedules } of this.#watched) {
      const wanted = await eventsOf(board)
      const received = () => this.#of(({ data }) => data.boardId === board.id)
      const distinct = () => [...new Set(received().map(({ message }) => message.data.eventId))]
      // The next lines record a finding for anything late, and the rehearsal goes on.
      await waitFor('all events came', () => distinct().length >= wanted.length).catch(() => undefined)
      findings.equal(`${board.title}: events that came, in order`, distinct(), wanted)
      const ids = received().map(({ id }) => id)
      findings.equal(`${board.title}: ids of its events`, new Set(ids).size, wanted.length)
      findings.holds(`${board.title}: ${ids.length} messages for ${wanted.length} events`, this.#isOnce(ids))
      const log = await board.owner.ask<{ webhooks: readonly { id: string; stopReason: string | null }[] }>(
        'GET',
        '/webhooks',
      )
      const webhook = log.webhooks.find(({ id }) => id === webhookId)
      findings.equal(`${board.title}: its webhook has stopped`, webhook?.stopReason, null)
      totals.events += wanted.length
      totals.again += ids.length - new Set(ids).size
      totals.again += await this.#countExports(board, schedules.flat(), findings)
      totals.exports += schedules.flat().length
    }
    return `${totals.events} events and ${totals.exports} exports, ${totals.again} messages sent again`
  }

  /** Returns how many messages came again. */
  async #countExports(board: DayBoard, ids: readonly string[], findings: Findings): Promise<number> {
    const read = async () => (await board.owner.ask<{ schedules: readonly Schedule[] }>('GET', '/schedules')).schedules
    const isMade = ({ dueAt, isRunning, last }: Schedule) =>
      Date.parse(dueAt) > Date.now() && !isRunning && last?.kind === 'delivered'
    const areMade = async () => (await read()).every(isMade)
    // The next line records a finding for anything late, and the rehearsal goes on.
    await waitFor('they were made', areMade).catch(() => undefined)
    findings.equal(
      `${board.title}: its exports`,
      (await read()).map(({ last }) => last?.kind),
      ids.map(() => 'delivered'),
    )
    const messages = this.#of(({ data }) => ids.includes(data.scheduleId ?? '')).map(({ id }) => id)
    findings.equal(`${board.title}: exports that came`, new Set(messages).size, HOURS)
    findings.holds(`${board.title}: ${messages.length} messages for its exports`, this.#isOnce(messages))
    return messages.length - new Set(messages).size
  }

  /** Whether no more came again than was under way when nodes went. */
  #isOnce(ids: readonly string[]): boolean {
    return ids.length - new Set(ids).size <= this.disruptions
  }

  #of(isWanted: (message: Message) => boolean): readonly { readonly id: string; readonly message: Message }[] {
    return this.#receiver.received.map(read).filter(({ message }) => isWanted(message))
  }

  stop(): void {
    this.#receiver.stop()
  }
}

/** The events that its webhook wants, in order. */
async function eventsOf({ owner }: DayBoard): Promise<readonly number[]> {
  const found: { readonly id: number; readonly kind: string }[] = []
  for (;;) {
    const { events } = await owner.ask<{ events: typeof found }>('GET', `/events?after=${found.at(-1)?.id ?? 0}`)
    if (events.length === 0) return found.filter(({ kind }) => kind === SAID).map(({ id }) => id)
    found.push(...events)
  }
}

function read({ headers, body }: ReceivedHook): { readonly id: string; readonly message: Message } {
  return { id: String(headers['webhook-id']), message: JSON.parse(body) as Message }
}
