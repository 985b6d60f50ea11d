// A plenary: a thousand people on phones and twenty editors on the canvas, all at one address, with the limits that every
// server has. It measures how long it takes until all are in, steps and results reach everybody and ballots are answered,
// what the editors notice of it, and the server's memory. `-- --people 300` takes fewer.

import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import type { Round } from '../../lib/domain/session/round'
import { PLAIN_STEP, type Session, type StepFields } from '../../lib/domain/session/session'
import { ServerProcess } from '../../tests/support/server-process'
import { Participant } from '../session/participant'
import { percentile } from '../support/percentile'
import { usageOf } from '../support/process-usage'
import { type Figure, report } from '../support/report'
import { ScriptClient } from '../support/script-client'
import { Editor } from './editor'

const EDITORS = 20
const CARDS = 20
const WATCH_MS = 10_000
/** People who are on their way in at the same moment. */
const AT_ONCE = 40

const { values } = parseArgs({ options: { people: { type: 'string', default: '1000' } } })
const PEOPLE = Number(values.people)

const talk = (title: string): StepFields => ({ ...PLAIN_STEP, title, minutes: 5, rights: 'edit' })
const VOTE: StepFields = {
  ...talk('Vote'),
  activity: { kind: 'vote', dots: 5, mostPerCard: 2, cardKinds: ['driver'], isAnonymous: true },
}
const STEPS = [talk('Welcome'), talk('Talk'), talk('Look'), talk('Think'), VOTE]

const server = await ServerProcess.start()
const phones: Participant[] = []
let coming = 0
const editors: Editor[] = []
try {
  const facilitator = await ScriptClient.signIn(server.url)
  const { id } = await facilitator.post<{ id: string }>('/api/boards', { title: 'Plenary' })
  const path = `/api/boards/${id}`
  for (let i = 0; i < CARDS; i++) await facilitator.post(`${path}/cards`, { kind: 'driver', title: `Driver ${i}` })
  const link = async (role: string) => (await facilitator.post<{ token: string }>(`${path}/invites`, { role })).token
  const [forEditors, forPhones] = [await link('editor'), await link('commenter')]
  for (let i = 0; i < EDITORS; i++) {
    const person = await ScriptClient.signIn(server.url)
    await person.post('/api/join', { token: forEditors })
    const card = await facilitator.post<{ id: string }>(`${path}/cards`, { kind: 'risk', title: `Risk ${i}` })
    editors.push(new Editor(server.url, id, person.token, card.id))
  }
  for (const editor of editors) editor.work()
  await watch()
  const alone = await watch()

  const session = await facilitator.post<Session>(`${path}/sessions`, { title: 'Plenary', steps: STEPS })
  const change = (what: object) => facilitator.post<Session>(`${path}/sessions/${session.id}/changes`, what)
  await change({ type: 'start' })
  const inAt = performance.now()
  await Promise.all(Array.from({ length: AT_ONCE }, () => letIn(id, path, forPhones)))
  const inMs = performance.now() - inAt
  const together = await watch()

  const toldMs: number[] = []
  for (const [i, to] of session.steps.entries()) {
    const from = session.steps[i - 1]
    if (!from) continue
    for (const phone of phones) phone.forget()
    const startedAt = performance.now()
    const answered = change({ type: 'go', from: from.id, to: to.id })
    const told = phones.map((phone) =>
      phone.until(
        ({ notice }) =>
          notice.type === 'session' &&
          notice.session?.course.kind === 'running' &&
          notice.session.course.stepId === to.id,
      ),
    )
    for (const at of await Promise.all(told)) toldMs.push(at - startedAt)
    await answered
  }

  const round = await openRound(path)
  const [first, second] = round.cardIds
  if (!first || !second) throw new Error('There is nothing to vote on')
  const ballot = { [first]: 2, [second]: 1 }
  for (const phone of phones) phone.forget()
  for (const editor of editors) editor.latenciesMs = []
  const castAt = performance.now()
  const cpuBefore = usageOf(server.pid).cpuMs
  const answeredMs = await Promise.all(
    phones.map(async (phone) => {
      await phone.send('PUT', `${path}/rounds/${round.id}/ballot`, { ballot })
      return performance.now() - castAt
    }),
  )
  const cpuOfBallots = usageOf(server.pid).cpuMs - cpuBefore
  const whileVoting = editors.flatMap(({ latenciesMs }) => latenciesMs)
  await Promise.all(
    phones.map((phone) => phone.until(({ notice }) => notice.type === 'turnout' && notice.turnout === PEOPLE)),
  )
  const notices = phones.map((phone) => phone.count(({ notice }) => notice.type === 'turnout'))
  for (const phone of phones) phone.forget()
  const shownAt = performance.now()
  const shown = facilitator.post<Round>(`${path}/rounds/${round.id}/show`, {})
  const shownMs = await Promise.all(
    phones.map(async (phone) => (await phone.until(({ notice }) => notice.type === 'round-changed')) - shownAt),
  )
  if ((await shown).turnout !== PEOPLE) throw new Error(`${(await shown).turnout} of ${PEOPLE} ballots are counted`)

  const people = PEOPLE.toLocaleString('en')
  const figures: Figure[] = [
    { name: `${people} people are in, by 40 at once`, value: inMs / 1_000, unit: 's', budget: 60 },
    { name: 'a step, until people are told: p95', value: percentile(toldMs, 0.95), unit: 'ms', budget: 1_000 },
    { name: 'ballots at once, until answered: p50', value: percentile(answeredMs, 0.5), unit: 'ms' },
    { name: 'the same, p95', value: percentile(answeredMs, 0.95), unit: 'ms', budget: 2_000 },
    { name: 'processor time of the server a ballot', value: cpuOfBallots / PEOPLE, unit: 'ms' },
    { name: 'notices of turnout that a phone got, most', value: Math.max(...notices), unit: 'count' },
    { name: 'a result, until people are told: p95', value: percentile(shownMs, 0.95), unit: 'ms', budget: 1_000 },
    { name: 'an edit reaches other editors, alone: p99', value: percentile(alone, 0.99), unit: 'ms' },
    {
      name: 'the same among all: p99',
      value: percentile(together, 0.99),
      unit: 'ms',
      budget: 2 * percentile(alone, 0.99),
    },
    { name: 'the same while all vote: p99', value: percentile(whileVoting, 0.99), unit: 'ms' },
    { name: 'memory of the server, most', value: usageOf(server.pid).peakBytes, unit: 'bytes', budget: 1024 ** 3 },
  ]
  process.exitCode = report('plenary', figures) ? 0 : 1
} finally {
  for (const each of [...phones, ...editors]) each.leave()
  await server.stop()
}

/** Lets one person in after the other, until enough are. */
async function letIn(boardId: string, path: string, invite: string): Promise<void> {
  while (coming < PEOPLE) {
    coming += 1
    const phone = await Participant.join(server.url, boardId, invite)
    phones.push(phone)
    await phone.send('PUT', `${path}/session/here`)
  }
}

/** What the editors' changes took to reach each other for a while. */
async function watch(): Promise<number[]> {
  for (const editor of editors) editor.latenciesMs = []
  await pause(WATCH_MS)
  return editors.flatMap(({ latenciesMs }) => latenciesMs)
}

async function openRound(path: string): Promise<Round> {
  const { rounds } = (await phones[0]?.send<{ rounds: Round[] }>('GET', `${path}/rounds`)) ?? { rounds: [] }
  const open = rounds.find(({ state }) => state === 'open')
  if (!open) throw new Error('No round is open')
  return open
}
