// Simulates a workshop of 50 participants, each with a socket, and a facilitator. It measures the time of a step from
// the facilitator's request until the last participant is notified, the time of 200 drafts from the request that shows
// them until everybody has the cards, and the time of 50 ballots that are sent at once. Budgets: 500 ms for a step
// (p95), 1 s for the drafts.

import type { Round } from '../../lib/domain/session/round'
import { PLAIN_STEP, type Session, type StepFields } from '../../lib/domain/session/session'
import { ServerProcess } from '../../tests/support/server-process'
import { percentile } from '../support/percentile'
import { median, report } from '../support/report'
import { ScriptClient } from '../support/script-client'
import { Participant } from './participant'

const PEOPLE = 50
const STEPS = 40
const DRAFTS_EACH = 4
const REVEALS = 5
const CARDS = 40
const VOTES = 5
/** A text in the title of each draft, and nowhere else. */
const MARK = 'written unseen'

const WRITE: StepFields = {
  ...PLAIN_STEP,
  title: 'Write',
  minutes: 0,
  activity: { kind: 'write', cardKind: 'risk', isAnonymous: true },
}
const VOTE: StepFields = {
  ...PLAIN_STEP,
  title: 'Vote',
  minutes: 0,
  activity: { kind: 'vote', dots: 5, mostPerCard: 2, cardKinds: ['driver'], isAnonymous: true },
}
/** The rights change with each step, so every role is settled every time. */
const TALK: StepFields[] = Array.from({ length: STEPS }, (_, i) => ({
  ...PLAIN_STEP,
  title: `Step ${i}`,
  minutes: 5,
  rights: i % 2 === 0 ? 'look' : 'edit',
}))

/**
 * Times from the facilitator's request until the last participant received the step, and the role that it leaves them.
 */
interface Reached {
  readonly toldMs: number
  readonly settledMs: number
}

class Workshop {
  readonly #facilitator: ScriptClient
  readonly #people: readonly Participant[]
  readonly #path: string

  constructor(facilitator: ScriptClient, people: readonly Participant[], boardId: string) {
    this.#facilitator = facilitator
    this.#people = people
    this.#path = `/api/boards/${boardId}`
  }

  /**
   * Runs a session of the steps; `during` is called with each step that has begun, and with the time it took to reach
   * everybody.
   */
  async run(steps: readonly StepFields[], during: (at: number, reached: Reached) => Promise<void>): Promise<void> {
    const { id, steps: planned } = await this.#post<Session>('/sessions', { title: 'Workshop', steps })
    const change = (what: object) => this.#post<Session>(`/sessions/${id}/changes`, what)
    await change({ type: 'start' })
    await during(0, { toldMs: Number.NaN, settledMs: Number.NaN })
    for (const [i, step] of planned.entries()) {
      const from = planned[i - 1]
      if (!from) continue
      for (const person of this.#people) person.forget()
      const startedAt = performance.now()
      const answered = change({ type: 'go', from: from.id, to: step.id })
      const told = await Promise.all(
        this.#people.map((person) =>
          person.until(
            ({ notice }) =>
              notice.type === 'session' &&
              notice.session?.course.kind === 'running' &&
              notice.session.course.stepId === step.id,
          ),
        ),
      )
      await answered
      // Needed only where people's rights change.
      const isSettled = step.rights === from.rights ? [] : this.#people
      const settled = await Promise.all(isSettled.map((person) => person.until(({ notice }) => notice.type === 'role')))
      await during(i, { toldMs: Math.max(...told) - startedAt, settledMs: Math.max(...settled) - startedAt })
    }
    await change({ type: 'close' })
  }

  async openRound(): Promise<Round> {
    const [person] = this.#people
    const { rounds } = (await person?.send<{ rounds: Round[] }>('GET', `${this.#path}/rounds`)) ?? { rounds: [] }
    const open = rounds.find(({ state }) => state === 'open')
    if (!open) throw new Error('No round is open')
    return open
  }

  /** Milliseconds from the request until everybody has the cards. */
  async reveal(): Promise<number> {
    const round = await this.openRound()
    const drafts = `${this.#path}/rounds/${round.id}/drafts`
    for (let i = 0; i < DRAFTS_EACH; i++) {
      await Promise.all(this.#people.map((person, n) => person.send('POST', drafts, { title: `${MARK} ${n} ${i}` })))
    }
    for (const person of this.#people) person.forget()
    const startedAt = performance.now()
    const answered = this.#post(`/rounds/${round.id}/show`, {})
    const had = await Promise.all(this.#people.map((person) => person.untilWritten(MARK, PEOPLE * DRAFTS_EACH)))
    await answered
    return Math.max(...had) - startedAt
  }

  /** Milliseconds that each of the ballots sent at once took, and until everybody received the result. */
  async vote(): Promise<{ readonly ballots: readonly number[]; readonly shownMs: number }> {
    const round = await this.openRound()
    const [first, second] = round.cardIds
    if (!first || !second) throw new Error('There is nothing to vote on')
    const startedAt = performance.now()
    const ballots = await Promise.all(
      this.#people.map(async (person) => {
        await person.send('PUT', `${this.#path}/rounds/${round.id}/ballot`, { ballot: { [first]: 2, [second]: 1 } })
        return performance.now() - startedAt
      }),
    )
    for (const person of this.#people) person.forget()
    const shownAt = performance.now()
    const answered = this.#post(`/rounds/${round.id}/show`, {})
    const told = await Promise.all(
      this.#people.map((person) => person.until(({ notice }) => notice.type === 'round-changed')),
    )
    await answered
    return { ballots, shownMs: Math.max(...told) - shownAt }
  }

  #post<T>(path: string, body: unknown): Promise<T> {
    return this.#facilitator.post<T>(`${this.#path}${path}`, body)
  }
}

const server = await ServerProcess.start()
const people: Participant[] = []
try {
  const facilitator = await ScriptClient.signIn(server.url)
  const { id } = await facilitator.post<{ id: string }>('/api/boards', { title: 'Workshop' })
  for (let i = 0; i < CARDS; i++) {
    await facilitator.post(`/api/boards/${id}/cards`, { kind: 'driver', title: `Driver ${i}` })
  }
  const invite = await facilitator.post<{ token: string }>(`/api/boards/${id}/invites`, { role: 'editor' })
  for (let i = 0; i < PEOPLE; i++) people.push(await Participant.join(server.url, id, invite.token))
  const workshop = new Workshop(facilitator, people, id)

  const steps: Reached[] = []
  await workshop.run(TALK, async (at, reached) => {
    if (at > 0) steps.push(reached)
    await Promise.resolve()
  })
  const votes: Awaited<ReturnType<Workshop['vote']>>[] = []
  await workshop.run(
    Array.from({ length: VOTES }, () => VOTE),
    async () => {
      votes.push(await workshop.vote())
    },
  )
  const reveals: number[] = []
  await workshop.run(
    Array.from({ length: REVEALS }, () => WRITE),
    async () => {
      reveals.push(await workshop.reveal())
    },
  )

  const told = steps.map(({ toldMs }) => toldMs)
  const settled = steps.map(({ settledMs }) => settledMs)
  const ballots = votes.flatMap((vote) => vote.ballots)
  const ok = report('session', [
    { name: 'next step until the last of 50 is told, p50', value: percentile(told, 0.5), unit: 'ms' },
    { name: 'the same, p95', value: percentile(told, 0.95), unit: 'ms', budget: 500 },
    {
      name: 'next step until the last of 50 has the role that it leaves them, p95',
      value: percentile(settled, 0.95),
      unit: 'ms',
    },
    { name: '200 drafts shown until all 50 have the cards, median', value: median(reveals), unit: 'ms', budget: 1_000 },
    { name: 'the same, most', value: Math.max(...reveals), unit: 'ms' },
    { name: '50 ballots at once, until answered: p50', value: percentile(ballots, 0.5), unit: 'ms' },
    { name: 'the same, p95', value: percentile(ballots, 0.95), unit: 'ms' },
    {
      name: 'a vote shown until all 50 are told, most',
      value: Math.max(...votes.map(({ shownMs }) => shownMs)),
      unit: 'ms',
    },
  ])
  process.exitCode = ok ? 0 : 1
} finally {
  for (const person of people) person.leave()
  await server.stop()
}
