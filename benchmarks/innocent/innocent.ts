// Measures the effect on an innocent person of a stranger who attacks from another address: the time until the board
// appears, and until a keystroke is saved; then an SVG from the server with letters that it has not cut before, and a
// small HTML brief. It also measures how long the server's event loop kept everything waiting. `-- <folder>` measures
// the build of another folder beside this one.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { createRecord, readRecordOf, updateRecord } from '../../lib/document/records/records'
import { shapeRecord } from '../../lib/document/records/shape-record'
import { BoardScript } from '../../tests/support/board-script'
import { type Caller, httpCaller } from '../../tests/support/caller'
import { ServerProcess } from '../../tests/support/server-process'
import { type Figure, report } from '../support/report'
import { ATTACKS } from './attacks'

const SECONDS = 10
const ATTACKER = fileURLToPath(new URL('./attacker.ts', import.meta.url))
const ADDRESS = '198.51.100.20'
const FRAME = 'shape:plan'
const METRICS_TOKEN = 'only-for-this-benchmark'
const GAVE_UP_MS = 60_000

/** Milliseconds each; refusals and requests of over a minute are counted separately. */
class Times {
  readonly all: number[] = []
  refused = 0

  async note(work: () => Promise<boolean>): Promise<void> {
    const startedAt = performance.now()
    const isDone = await work().catch(() => false)
    if (isDone) this.all.push(performance.now() - startedAt)
    else this.refused++
  }

  at(share: number): number {
    const sorted = [...this.all].sort((a, b) => a - b)
    return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
  }
}

class Innocent {
  readonly #caller: Caller
  readonly #script: BoardScript
  readonly #path: string
  readonly #url: string
  #letters = 0x4e00

  private constructor(url: string, caller: Caller, script: BoardScript, boardId: string) {
    this.#url = url
    this.#caller = caller
    this.#script = script
    this.#path = `/api/boards/${boardId}`
  }

  static async at(url: string): Promise<Innocent> {
    const { body: signedIn } = await httpCaller(url).call<{ token: string }>('POST', '/api/auth/sign-in/anonymous')
    const caller = httpCaller(url, signedIn.token)
    const { body } = await caller.call<{ id: string }>('POST', '/api/boards', { title: 'Port' })
    // The first one may take longer than a test would wait, on a busy machine.
    const open = () => BoardScript.open({ url }, caller, body.id)
    const script = await open().catch(open)
    const frame = shapeRecord('frame', FRAME, 'page:page', 'a1', 0, 0, { w: 400, h: 300, name: 'Plan', color: 'black' })
    await script.write((doc) => createRecord(doc, frame))
    return new Innocent(url, caller, script, body.id)
  }

  async feel(seconds: number): Promise<Record<'board' | 'saved' | 'svg' | 'brief', Times>> {
    const times = { board: new Times(), saved: new Times(), svg: new Times(), brief: new Times() }
    let endsAt = performance.now() + seconds * 1_000
    const again = async (everyMs: number, into: Times, work: () => Promise<boolean>) => {
      do {
        const next = pause(everyMs)
        await into.note(work)
        await next
      } while (performance.now() < endsAt)
    }
    await Promise.all([
      again(50, times.board, async () => (await this.#call('GET', '')) === 200),
      again(200, times.saved, async () => {
        await this.#script.write((doc) => {
          const before = readRecordOf(doc, FRAME)
          if (before) updateRecord(doc, before, { ...before, x: (before.x as number) + 1 })
        })
        return true
      }),
    ])
    // This runs afterwards: their own pictures and files take both cores, which isn't the stranger's doing.
    endsAt = performance.now() + (seconds * 1_000) / 2
    await Promise.all([again(10_000, times.svg, () => this.#svg()), again(4_000, times.brief, () => this.#brief())])
    return times
  }

  close(): void {
    this.#script.close()
  }

  /** Requests a card with new letters, drawn by the server. */
  async #svg(): Promise<boolean> {
    const title = Array.from({ length: 30 }, () => String.fromCodePoint(this.#letters++)).join('')
    await this.#call('POST', '/cards', JSON.stringify({ kind: 'risk', title }), 'application/json')
    return (await this.#call('GET', '/export?format=svg')) === 200
  }

  async #brief(): Promise<boolean> {
    const body = new FormData()
    body.set('file', new Blob(['<h1>Power</h1><p>The port needs power.</p>']), 'power.html')
    return (await this.#call('POST', '/briefs', body)) === 201
  }

  async #call(method: string, path: string, body?: BodyInit, type?: string): Promise<number> {
    const response = await fetch(this.#url + this.#path + path, {
      method,
      headers: {
        authorization: `Bearer ${this.#caller.token}`,
        'x-forwarded-for': ADDRESS,
        ...(type && { 'content-type': type }),
      },
      ...(body !== undefined && { body }),
      signal: AbortSignal.timeout(GAVE_UP_MS),
    })
    await response.arrayBuffer()
    return response.status
  }
}

/** Returns the delay of the event loop since the last call: p99 and the longest, in milliseconds. */
async function loopDelay(url: string): Promise<{ readonly p99: number; readonly longest: number }> {
  const text = await (await fetch(`${url}/metrics`, { headers: { authorization: `Bearer ${METRICS_TOKEN}` } })).text()
  const of = (quantile: string) =>
    1_000 * Number(new RegExp(`event_loop_delay_seconds\\{quantile="${quantile}"\\} (\\S+)`).exec(text)?.[1])
  return { p99: of('0.99'), longest: of('1') }
}

/** Runs the attack beside `work`, which begins a moment later. */
async function under<T>(attack: string, url: string, work: () => Promise<T>): Promise<T> {
  const attacker = spawn(process.execPath, ['--import', 'tsx', ATTACKER, url, attack], {
    stdio: ['pipe', 'inherit', 'inherit'],
  })
  try {
    await pause(6_000)
    await loopDelay(url)
    return await work()
  } finally {
    const ended = once(attacker, 'exit')
    attacker.stdin.end()
    await ended
  }
}

/**
 * A second build beside this one. Each attack runs on both, one after another, so that other work on the machine
 * affects both.
 */
const [beside = '-', ...only] = process.argv.slice(2)
const builds = [...(beside === '-' ? [] : [{ before: true, root: beside }]), { before: false, root: undefined }]
const figures: Figure[] = []

async function measure(attack: string, { before, root }: (typeof builds)[number]): Promise<void> {
  // Each attack has a server of its own, so that its after-effects don't reach the next.
  const server = await ServerProcess.start({ TRUST_PROXY: 'loopback', METRICS_TOKEN }, root)
  const innocent = await Innocent.at(server.url)
  try {
    // Chromium and the program's files are read from the disk once.
    await innocent.feel(1)
    await loopDelay(server.url)
    const feel = () => innocent.feel(SECONDS)
    const { board, saved, svg, brief } = await (attack === 'nothing' ? feel() : under(attack, server.url, feel))
    const { p99, longest } = await loopDelay(server.url)
    const told: Figure[] = []
    const row = (what: string, value: number, unit: Figure['unit'] = 'ms', budget?: number) =>
      told.push({
        name: `${before ? 'before: ' : ''}${attack}: ${what}`,
        value,
        unit,
        ...(budget !== undefined && !before && { budget }),
      })
    row('board, p50', board.at(0.5))
    row('board, p95', board.at(0.95))
    row('board, p99', board.at(0.99), 'ms', 100)
    row('board, longest', board.at(1))
    row('keystroke until saved, p50', saved.at(0.5))
    row('keystroke until saved, p99', saved.at(0.99))
    row('SVG from the server, longest', svg.at(1))
    row('SVG, refused', svg.refused, 'count')
    row('small HTML brief, longest', brief.at(1))
    row('small HTML brief, refused', brief.refused, 'count')
    row('event loop, p99', p99)
    row('event loop, longest', longest)
    figures.push(...told)
    console.log(before ? 'before' : 'now', attack, told.map(({ value }) => Math.round(value)).join(' '))
  } finally {
    innocent.close()
    await server.stop()
  }
}

for (const attack of ['nothing', ...Object.keys(ATTACKS)]) {
  if (only.length > 0 && !only.includes(attack)) continue
  for (const build of builds) await measure(attack, build)
}
process.exitCode = report('innocent', figures) ? 0 : 1
