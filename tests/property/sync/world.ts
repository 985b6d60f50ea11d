// The real system of the model test: a server that can crash and keeps its log, and three people with stock clients.

import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import * as Y from 'yjs'
import { recordsOf } from '@/lib/document/records/roots'
import type { Role } from '@/lib/domain/people/role'
import type { Limits } from '@/lib/protocol/limits'
import type { LogRow, UpdateLog } from '@/server/persistence/update-log'
import { mustHold } from '../../support/invariants/breach'
import { MemoryUpdateLog } from '../../support/persistence/memory-update-log'
import { seededRandom } from '../../support/seeded-random'
import { fold } from '../../support/sync/fold'
import { type SyncServer, startSyncServer } from '../../support/sync/sync-server'
import { waitFor } from '../../support/wait-for'
import { JumpingClock } from './jumping-clock'
import { MortalLog } from './mortal-log'
import { beginAccount, editsIn, enter, Person } from './person'

const NAMES = ['ann', 'ben', 'cem'] as const

const LIMITS = {
  compactAfterRows: 6,
  parkAfterMs: 15,
  idleUnloadMs: 30,
  // A few edits are enough for a reader to fall behind.
  softOutboundBytes: 400,
  stopOutboundBytes: 600,
  maxSlowReaderMs: 200,
  // Time jumps here, and a commit that a jump overtook takes no longer than any other.
  degradedAfterMs: 60_000,
  maxHandshakesPerMinutePerUser: 10_000,
  maxHandshakesPerSecond: 10_000,
} as const satisfies Partial<Limits>

export class World {
  readonly stored = new MemoryUpdateLog()
  /** Every row that was ever stored, including those that a compaction has folded. */
  readonly history: LogRow[] = []
  epoch = 1
  /** Edits that the board had when its epoch began. */
  restored: ReadonlySet<string> = new Set()
  /** The update that adds the account of this epoch. */
  beginning: Uint8Array = new Uint8Array()
  people: Person[] = []
  readonly clock = new JumpingClock()
  readonly #random: () => number
  readonly #engineLog: (sound: UpdateLog) => UpdateLog
  #isDeleted = false
  #log: MortalLog
  #server: SyncServer | undefined
  #clientIds = 1_000

  private constructor(seed: number, engineLog: (sound: UpdateLog) => UpdateLog) {
    this.#random = seededRandom(seed)
    this.#engineLog = engineLog
    this.#log = this.#newLog()
  }

  /** Opens a board with three people in it. `engineLog` may put a defect between the engine and the sound log. */
  static async open(seed: number, engineLog: (sound: UpdateLog) => UpdateLog = (log) => log): Promise<World> {
    const world = new World(seed, engineLog)
    await world.#begin([])
    await world.#start()
    world.people = NAMES.map((name) => world.#newPerson(name))
    for (const person of world.people) person.connect(world.server.url)
    return world
  }

  get server(): SyncServer {
    if (!this.#server) throw new Error('The server is down')
    return this.#server
  }

  person(who: number): Person {
    const person = this.people[who % this.people.length]
    if (!person) throw new Error('There is nobody')
    return person
  }

  /**
   * Connects; a client that still has a document of an older epoch is closed, keeps it aside and starts with a new one.
   */
  async bringOnline(who: number): Promise<void> {
    const person = this.person(who)
    person.connect(this.server.url, this.#random() < 0.5)
    if (person.epoch === this.epoch) return
    await waitFor(`${person.name} is told of the new epoch`, () => person.client.closed !== null)
    mustHold('I13', 'a client of an old epoch is sent away with 4409', person.client.closed?.code === 4409)
    person.leave()
    const successor = this.#newPerson(person.name)
    successor.role = person.role
    this.people[who % this.people.length] = successor
    successor.connect(this.server.url, this.#random() < 0.5)
  }

  /** Requests an ack until there is one; for a person who may not edit any answer will do. */
  async ackOf(who: number): Promise<void> {
    const person = this.person(who)
    person.resume()
    while (!person.hasAllAcknowledged) {
      await waitFor(`${person.name} is synced`, () => person.client.provider.synced)
      const mark = person.mark()
      const cuts = person.client.closes.length
      if (mark === null) continue
      const isOver = () => person.isAnswered(mark) || person.client.closes.length > cuts
      await waitFor(`${person.name}'s mark is answered`, isOver)
      if (person.role === 'viewer') return
    }
  }

  changeRole(who: number, role: Role): void {
    const person = this.person(who)
    person.role = role
    this.server.roles.set(person.name, role)
    this.server.rooms.changeRole('board', person.name, role)
  }

  /** The process ends at once; a new one starts on what was stored. */
  async crash(): Promise<void> {
    const online = this.#online()
    this.#log.die()
    for (const person of this.people) person.disconnect()
    await this.checkPromises()
    this.#log.bury()
    await this.server.stop()
    await this.#start()
    for (const who of online) await this.bringOnline(who)
  }

  async deleteBoard(): Promise<void> {
    this.#isDeleted = true
    this.server.rooms.disconnect('board', 'board-deleted', 'This board was deleted.')
    // Includes people who are still connecting.
    for (const person of this.#online().map((who) => this.person(who))) {
      person.resume()
      await waitFor(`${person.name} is told of the deletion`, () => person.client.closed?.code === 4410)
    }
  }

  /** The owner takes the deletion back. */
  undelete(): void {
    this.#isDeleted = false
  }

  /** An older version is restored as a new document: here the board as it is, without its history. */
  async beginEpoch(): Promise<void> {
    const online = this.#online()
    for (const person of this.people) person.resume()
    await this.server.stop()
    await this.checkPromises()
    const old = await fold(this.stored, 'board', this.epoch)
    this.epoch += 1
    this.restored = editsIn(old)
    await this.#begin([...recordsOf(old)].map(([id, record]) => [id, record.toJSON()]))
    await this.#start()
    for (const who of online) await this.bringOnline(who)
  }

  /** I1 and I2 at a moment when nobody is connected: everything promised, and everything seen, is stored. */
  async checkPromises(): Promise<void> {
    const stored = editsIn(await fold(this.stored, 'board', this.epoch))
    for (const person of this.people) {
      if (person.epoch !== this.epoch) continue
      const lost = person.acknowledged.filter((edit) => !stored.has(edit))
      mustHold('I1', `acknowledged and lost: ${lost.join(', ')}`, lost.length === 0)
      const own = new Set(person.edits)
      const unstored = [...editsIn(person.client.doc)].filter((edit) => !own.has(edit) && !stored.has(edit))
      mustHold('I2', `seen by ${person.name} and not stored: ${unstored.join(', ')}`, unstored.length === 0)
    }
  }

  async close(): Promise<void> {
    for (const person of this.people) person.leave()
    this.#log.bury()
    await this.#server?.stop()
  }

  #online(): number[] {
    return [...this.people.keys()].filter((who) => this.person(who).client.provider.shouldConnect)
  }

  /** Stores the first state of an epoch. */
  async #begin(records: readonly (readonly [string, Readonly<Record<string, unknown>>])[]): Promise<void> {
    const doc = new Y.Doc()
    doc.clientID = 900_000 + this.epoch
    beginAccount(doc)
    this.beginning = Y.encodeStateAsUpdate(doc)
    doc.transact(() => {
      for (const [id, record] of records) {
        if (!recordsOf(doc).has(id)) recordsOf(doc).set(id, new Y.Map(Object.entries(record)))
      }
      for (const edit of this.restored) enter(doc, edit)
    })
    const row = { boardId: 'board', epoch: this.epoch, authorId: 'server', bytes: Y.encodeStateAsUpdate(doc) }
    await this.stored.append([row])
    this.history.push(row)
  }

  #newPerson(name: string): Person {
    this.#clientIds += 1
    return new Person(name, this.server.url, this.epoch, this.#clientIds, this.beginning)
  }

  #layLine({ url = '' }: IncomingMessage, stream: Duplex): void {
    const user = new URL(url, 'http://host').searchParams.get('user')
    this.people.find(({ name }) => name === user)?.line.attach(stream)
  }

  #newLog(): MortalLog {
    return new MortalLog(this.stored, this.#random, (rows) => this.history.push(...rows))
  }

  async #start(): Promise<void> {
    this.#log = this.#newLog()
    this.#server = await startSyncServer({
      log: this.#engineLog(this.#log),
      limits: LIMITS,
      clock: this.clock,
      onUpgrade: (request, stream) => this.#layLine(request, stream),
      decideAccess: (_boardId, _userId, ordinary) =>
        Promise.resolve(
          this.#isDeleted ? { ok: false, code: 'board-deleted', message: 'This board was deleted.' } : ordinary(),
        ),
    })
    this.#server.epochs.set('board', this.epoch)
    for (const { name, role } of this.people) this.#server.roles.set(name, role)
  }
}
