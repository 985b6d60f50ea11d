// A day on two nodes, in some minutes: people come in the morning, write, talk, vote and rate, and go home in the evening. While
// they work the nodes are started again one after the other, and later one is killed. At the end everything is counted.

import { setTimeout as pause } from 'node:timers/promises'
import { percentile } from '../../../benchmarks/support/percentile'
import { seededRandom } from '../../support/seeded-random'
import type { ServerProcess } from '../../support/server-process'
import { waitFor } from '../../support/wait-for'
import { Findings } from '../findings'
import { Cluster } from './cluster'
import { DayBoard } from './day-board'
import { DayPerson, type Lasted } from './day-person'
import { DaySession } from './day-session'
import { Deliveries } from './deliveries'
import { Images } from './images'
import { readPrinted } from './node-log'

export interface DayOptions {
  readonly boards: number
  readonly peopleOnEach: number
  readonly seed: number
  /** How long somebody rests between two things that they do, on average. */
  readonly thinkMs: number
  /** How long people take to come, and to go home. */
  readonly waveMs: number
  /** How long they work between two things that happen. */
  readonly workMs: number
  /** Is told what has happened. */
  readonly onNote: (text: string) => void
}

export interface DayOutcome {
  readonly checked: number
  readonly faults: readonly string[]
}

/** One board in so many has a session, and as many others have webhooks, exports and images. */
const ONE_IN = 4
/** So many people of each board stay to the end: their copies are compared with the server's. */
const STAY = 2
/** How long after a node goes it is seen whose gaps are of that. */
const AFTERMATH_MS = 15_000

/** Plays a day; what was wrong is in the outcome. Needs TEST_DATABASE_URL. */
export async function playDay(options: DayOptions): Promise<DayOutcome> {
  // Each socket of a person waits for the end of the process.
  process.setMaxListeners(0)
  const findings = new Findings()
  const cluster = await Cluster.start()
  const deliveries = await Deliveries.start(cluster.databaseUrl)
  const day = new Day(options, findings, cluster, deliveries)
  try {
    await day.play()
  } catch (error) {
    findings.faults.push(`It stopped there: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
  } finally {
    day.end()
    deliveries.stop()
    await cluster.stop()
  }
  return { checked: findings.checked, faults: findings.faults }
}

class Day {
  readonly #options: DayOptions
  readonly #findings: Findings
  readonly #cluster: Cluster
  readonly #deliveries: Deliveries
  readonly #images: Images
  readonly #random: () => number
  readonly #boards: DayBoard[] = []
  #sessions: readonly DaySession[] = []

  constructor(options: DayOptions, findings: Findings, cluster: Cluster, deliveries: Deliveries) {
    this.#options = options
    this.#findings = findings
    this.#cluster = cluster
    this.#deliveries = deliveries
    this.#images = new Images(findings)
    this.#random = seededRandom(options.seed)
  }

  get #people(): readonly DayPerson[] {
    return this.#boards.flatMap(({ people }) => people)
  }

  async play(): Promise<void> {
    const { workMs } = this.#options
    const [first, second] = [this.#cluster.node(0), this.#cluster.node(1)]
    this.#note(`two nodes behind ${this.#cluster.proxy.name}`)
    await this.#makeBoards()
    await this.#morning()
    await pause(workMs)
    await Promise.all(this.#sessions.map((session) => session.start()))
    const voting = this.#cast(4 * workMs)
    await this.#goes('the first node is started again', first, (node) => node.stop())
    await pause(workMs)
    await this.#goes('the second node is started again', second, (node) => node.stop())
    await voting
    await this.#show('votes')
    await pause(workMs)
    await Promise.all(this.#sessions.map((session) => session.rate()))
    const rating = this.#cast(2 * workMs)
    await this.#goes('the first node is killed', first, (node) => node.kill())
    await rating
    await this.#show('ratings')
    await Promise.all(this.#sessions.map((session) => session.close()))
    await pause(workMs)
    this.#tellUse('in the afternoon')
    await this.#evening()
    await this.#count()
  }

  async #makeBoards(): Promise<void> {
    const { boards, seed } = this.#options
    const all = Array.from({ length: boards }, (_, i) => i)
    for (const index of all) this.#boards.push(await DayBoard.make(this.#cluster.url, index, seed + index))
    const some = (rest: number) => this.#boards.filter((_, i) => i % ONE_IN === rest)
    this.#sessions = some(0).map((board) => new DaySession(board, this.#findings))
    for (const board of some(1)) {
      await this.#deliveries.watch(board)
      await this.#images.upload(board, this.#cluster.nodes)
    }
    this.#note(`${boards} boards, ${some(0).length} with sessions, ${some(1).length} with webhooks and exports`)
  }

  async #morning(): Promise<void> {
    const { peopleOnEach, waveMs, thinkMs, seed } = this.#options
    const seats = this.#boards.flatMap((board) => Array.from({ length: peopleOnEach }, () => board))
    const from = performance.now()
    const tookMs = await Promise.all(
      seats.map(async (board, index) => {
        await pause(this.#random() * waveMs)
        const at = performance.now()
        const person = await DayPerson.join(this.#cluster.url, board, index, seed + index)
        board.people.push(person)
        person.begin(thinkMs)
        return performance.now() - at
      }),
    )
    const tookS = ((performance.now() - from) / 1_000).toFixed(0)
    this.#note(`${seats.length} people are in after ${tookS} s; each came in within ${told(tookMs)}`)
    this.#tellUse('after the morning')
  }

  /** A node goes while people work and exports are due, and comes back. */
  async #goes(what: string, node: ServerProcess, end: (node: ServerProcess) => Promise<void>): Promise<void> {
    const from = performance.now()
    this.#deliveries.disruptions += 1
    const ended = end(node)
    if (node === this.#cluster.node(0)) await this.#deliveries.hourComes()
    await ended
    const endedS = ((performance.now() - from) / 1_000).toFixed(1)
    await waitFor('everybody is back', () => this.#people.every(({ isIn }) => isIn), AFTERMATH_MS)
    await this.#cluster.startAgain(node)
    await pause(this.#options.workMs)
    const since = (of: readonly Lasted[]) => of.filter((each) => each.from >= from)
    const longest = (of: readonly Lasted[]) => Math.max(0, ...since(of).map(({ ms }) => ms))
    const gaps = this.#people.flatMap(({ gaps: each }) => (since(each).length > 0 ? [longest(each)] : []))
    const waits = this.#people.map(({ waits: each }) => longest(each))
    const calls = this.#people.flatMap(({ calls: each }) => since(each).map(({ ms }) => ms))
    this.#note(`${what}: it went within ${endedS} s`)
    this.#note(`  ${gaps.length} people lost their socket, and had something saved again after ${told(gaps)}`)
    this.#note(`  the longest that something of a person waited to be saved: ${told(waits)}`)
    this.#note(`  ${calls.length} calls took ${told(calls)}`)
    const images = await this.#images.readAtEach(this.#cluster.nodes)
    this.#note(`  images were read ${images} times`)
  }

  async #cast(withinMs: number): Promise<void> {
    await Promise.all(this.#sessions.map((session) => session.cast(withinMs / 2)))
  }

  async #show(what: string): Promise<void> {
    const ballots = await Promise.all(this.#sessions.map((session) => session.show()))
    this.#note(`${ballots.length} ${what}: ${ballots.reduce((sum, each) => sum + each, 0)} ballots`)
  }

  /** People go home one after the other, but for two on each board. */
  async #evening(): Promise<void> {
    await Promise.all(
      this.#boards.flatMap(({ people }) =>
        people.map(async (person, i) => {
          await pause(this.#random() * this.#options.waveMs)
          await person.goHome()
          if (i >= STAY) person.leave()
        }),
      ),
    )
    this.#tellUse('in the evening')
  }

  async #count(): Promise<void> {
    const findings = this.#findings
    const said = await Promise.all(
      this.#boards.map((board) =>
        board.countSaid(
          board.people.flatMap((person) => person.said),
          findings,
        ),
      ),
    )
    this.#note(`${said.reduce((sum, each) => sum + each, 0)} comments`)
    this.#note(await this.#deliveries.count(findings))
    const copies = this.#boards.map((board) => board.copies(STAY))
    for (const person of this.#people) {
      person.leave()
      findings.equal(`${person.participant.name}’s refusals`, person.refusals, [])
    }
    for (const node of this.#cluster.nodes) await node.stop()
    for (const node of this.#cluster.nodes) await this.#cluster.startAgain(node)
    let saved = 0
    for (const [i, board] of this.#boards.entries()) {
      const read = []
      for (const node of this.#cluster.nodes) read.push(await board.judge(node.url, findings))
      findings.equal(`${board.title}: different copies`, new Set([...(copies[i] ?? []), ...read]).size, 1)
      saved += board.history.saved()
    }
    this.#note(`${saved} changes were called saved; all boards were read anew at both nodes`)
    this.#readLogs()
  }

  #readLogs(): void {
    for (const [i, { output }] of this.#cluster.nodes.entries()) {
      const { errors, warnings } = readPrinted(output)
      this.#findings.equal(`Errors in the log of node ${i + 1}`, errors, [])
      for (const [words, times] of warnings) this.#note(`node ${i + 1} warned ${times} times: ${words}`)
    }
  }

  end(): void {
    for (const person of this.#people) {
      person.stop()
      person.leave()
    }
  }

  #tellUse(when: string): void {
    const uses = this.#cluster.use().map(({ mbNow, mbMost, cpuSeconds }, i) => {
      return `node ${i + 1} has ${mbNow} MB (most ${mbMost}) and took ${cpuSeconds.toFixed(0)} s of a processor`
    })
    this.#note(`${when}: ${uses.join(', ')}`)
  }

  #note(text: string): void {
    this.#options.onNote(text)
  }
}

function told(ms: readonly number[]): string {
  if (ms.length === 0) return 'nothing'
  const of = (share: number) => `${Math.round(percentile(ms, share))}`
  return `${of(0.5)}, ${of(0.95)}, ${of(1)} ms (p50, p95, most)`
}
