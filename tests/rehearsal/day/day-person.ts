// A person of the day: comes to a board by the proxy, writes, looks things up and says something with pauses, and notes how
// long it took until what they wrote was saved.

import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { MESSAGE_ACK } from '@/lib/protocol/message-type'
import { type Answer, type Caller, httpCaller } from '../../support/caller'
import { PageLike } from '../../support/services/page-like'
import { waitFor } from '../../support/wait-for'
import { Participant } from '../participant'
import type { DayBoard } from './day-board'

/** Shares of what a person does after a pause; the rest is writing. */
const LISTS = 0.08
const READS = 0.06
const SAYS = 0.06
const AGAIN_AFTER_MS = 100
/** Made now, or by an earlier try of the same request. */
const MADE = [201, 200]
const AT_WORK = 409

/** Something that lasted, and when it began. */
export interface Lasted {
  readonly from: number
  readonly ms: number
}

/** A caller whose requests come from an address, as the proxy in front of the server says it. */
export function callerFrom(url: string, address: string, token?: string): Caller {
  const caller = httpCaller(url, token)
  return {
    token,
    call: (method, path, body, headers) => caller.call(method, path, body, { 'x-forwarded-for': address, ...headers }),
  }
}

export class DayPerson {
  readonly participant: Participant
  readonly page: PageLike
  readonly #board: DayBoard
  /** How long each loss of their socket lasted, until something was saved by the next one. */
  readonly gaps: Lasted[] = []
  /** How long each edit waited until it was saved. */
  readonly waits: Lasted[] = []
  readonly calls: Lasted[] = []
  /** What they said, as far as it was answered. */
  readonly said: string[] = []
  /** Answers that were neither wanted nor tried again. */
  readonly refusals: string[] = []
  readonly #unsaved: { readonly edit: number; readonly at: number }[] = []
  #lostAt: number | undefined
  #isWorking = true
  #work = Promise.resolve()

  constructor(participant: Participant, address: string, board: DayBoard, url: string) {
    this.participant = participant
    this.#board = board
    this.page = new PageLike(`${url.replace('http', 'ws')}/sync`, participant.id, {
      history: board.history,
      boardId: board.id,
      editsPerSecond: null,
      token: participant.caller.token ?? '',
      headers: { 'x-forwarded-for': address },
    })
    const { provider } = this.page.writer.client
    const readAck = provider.messageHandlers[MESSAGE_ACK]
    provider.messageHandlers[MESSAGE_ACK] = (...of: Parameters<NonNullable<typeof readAck>>) => {
      readAck?.(...of)
      this.#noteSaved()
    }
    provider.on('connection-close', () => {
      this.#lostAt ??= performance.now()
    })
  }

  /** A visitor who opens the board's link. Resolves when they have the board. */
  static async join(url: string, board: DayBoard, index: number, seed: number): Promise<DayPerson> {
    const address = `198.18.${Math.floor(index / 250)}.${1 + (index % 250)}`
    const name = `Person ${index}`
    const stranger = new Participant(name, '', callerFrom(url, address), seed)
    const joined = await stranger.insist<{ detail?: string }>('POST', '/api/join', { token: board.invite, name })
    if (joined.status !== 200) throw new Error(`${name} is not let in: ${joined.status} ${joined.body.detail}`)
    const token = decodeURIComponent(joined.headers.get('set-auth-token') ?? '')
    const caller = callerFrom(url, address, token)
    const me = await new Participant(name, '', caller, seed).insist<{ id: string }>('GET', '/api/me')
    const person = new DayPerson(new Participant(name, me.body.id, caller, seed), address, board, url)
    await person.page.writer.client.synced()
    return person
  }

  /** They have the board, by a socket that is open. */
  get isIn(): boolean {
    return this.page.writer.client.provider.synced
  }

  /** Begins to work, with pauses of `thinkMs` on average. */
  begin(thinkMs: number): void {
    this.#work = this.#workOn(thinkMs)
  }

  async #workOn(thinkMs: number): Promise<void> {
    const { random } = this.participant
    while (this.#isWorking) {
      await pause(thinkMs * (0.5 + random()))
      const mood = random()
      if (mood < LISTS) await this.#look('/api/boards')
      else if (mood < LISTS + READS) await this.#look(`${this.#board.path}/cards`)
      else if (mood < LISTS + READS + SAYS) await this.say()
      else this.write()
    }
  }

  /** Writes a card, and asks whether it is saved, as a page does. */
  write(): void {
    const { writer } = this.page
    writer.edit()
    this.#unsaved.push({ edit: writer.edits, at: performance.now() })
    if (this.isIn) writer.mark()
  }

  /** Says something to the board, once, however often it has to be tried. */
  async say(): Promise<void> {
    const text = `${this.participant.id} says ${this.said.length + 1}`
    const body = { anchor: { kind: 'board' }, text }
    const headers = { 'idempotency-key': randomUUID() }
    const status = await this.#timed(async () => {
      for (;;) {
        const answer = await this.participant.insist('POST', `${this.#board.path}/threads`, body, headers)
        if (answer.status !== AT_WORK) return answer.status
        await pause(AGAIN_AFTER_MS)
      }
    })
    if (MADE.includes(status)) this.said.push(text)
    else this.refusals.push(`saying something is answered by ${status}`)
  }

  /** Sends a ballot once; a later one takes its place. */
  async cast(roundId: string, ballot: object): Promise<Answer<unknown>> {
    const path = `${this.#board.path}/rounds/${roundId}/ballot`
    return this.#timed(() => this.participant.insist('PUT', path, { ballot }))
  }

  async #look(path: string): Promise<void> {
    const { status } = await this.#timed(() => this.participant.insist('GET', path))
    if (status !== 200) this.refusals.push(`GET ${path} is answered by ${status}`)
  }

  /** Notes how long a call takes, with all its tries. */
  async #timed<T>(call: () => Promise<T>): Promise<T> {
    const from = performance.now()
    const answer = await call()
    this.calls.push({ from, ms: performance.now() - from })
    return answer
  }

  stop(): void {
    this.#isWorking = false
  }

  /** Stops working. Resolves when all that they wrote is saved. */
  async goHome(): Promise<void> {
    this.stop()
    await this.#work
    const { writer } = this.page
    // After a loss, the page asks again by itself.
    if (this.isIn) writer.mark()
    await waitFor(`all that ${writer.name} wrote is saved`, () => writer.saved >= writer.edits)
  }

  leave(): void {
    this.page.destroy()
  }

  #noteSaved(): void {
    const { writer } = this.page
    const { saved } = writer
    const now = performance.now()
    while (this.#unsaved[0] && this.#unsaved[0].edit <= saved) {
      const { at } = this.#unsaved.shift() ?? { at: now }
      this.waits.push({ from: at, ms: now - at })
    }
    if (this.#lostAt === undefined || !this.isIn) return
    this.gaps.push({ from: this.#lostAt, ms: now - this.#lostAt })
    this.#lostAt = undefined
  }
}
