// A plenary votes: 250 and 1,000 people, members by a link, each send a ballot at the same moment, from one address. It
// measures the time until each is answered, and the server's processor time a ballot. Budget: 2 s for 1,000 (p95).

import { setTimeout as pause } from 'node:timers/promises'
import type { Round } from '../../lib/domain/session/round'
import { ServerProcess } from '../../tests/support/server-process'
import { percentile } from '../support/percentile'
import { usageOf } from '../support/process-usage'
import { report } from '../support/report'
import { ScriptClient } from '../support/script-client'

const CROWDS = [250, 1_000] as const
const TIMES = 3
/** Between votes, as a plenary has it: what the votes before took of the address's share of the event loop is paid back. */
const PAUSE_MS = 5_000
const JOINING_AT_ONCE = 10
const VOTE = { kind: 'vote', dots: 5, mostPerCard: 2, cardKinds: ['driver'], isAnonymous: true }
/** The benchmark fills the room faster than any plenary. */
const LIFTED = { MAX_VISITORS_PER_MINUTE_PER_ADDRESS: '100000', MAX_SIGN_INS_PER_MINUTE_PER_ADDRESS: '100000' }

const server = await ServerProcess.start(LIFTED)
try {
  const facilitator = await ScriptClient.signIn(server.url)
  const { id } = await facilitator.post<{ id: string }>('/api/boards', { title: 'Plenary' })
  const path = `/api/boards/${id}`
  for (let i = 0; i < 20; i++) await facilitator.post(`${path}/cards`, { kind: 'driver', title: `Driver ${i}` })
  const { token } = await facilitator.post<{ token: string }>(`${path}/invites`, { role: 'commenter' })
  const people: ScriptClient[] = []
  const figures: Parameters<typeof report>[1][number][] = []
  for (const crowd of CROWDS) {
    while (people.length < crowd) people.push(...(await join(Math.min(JOINING_AT_ONCE, crowd - people.length), token)))
    const tookMs: number[] = []
    let cpuMs = 0
    for (let time = 0; time < TIMES; time++) {
      await pause(PAUSE_MS)
      const round = await facilitator.post<Round>(`${path}/rounds`, { title: 'Vote', activity: VOTE })
      const [first, second] = round.cardIds
      if (!first || !second) throw new Error('There is nothing to vote on')
      const ballot = { [first]: 2, [second]: 1 }
      const cpuBefore = usageOf(server.pid).cpuMs
      const startedAt = performance.now()
      await Promise.all(
        people.slice(0, crowd).map(async (person) => {
          await person.put(`${path}/rounds/${round.id}/ballot`, { ballot })
          tookMs.push(performance.now() - startedAt)
        }),
      )
      cpuMs += usageOf(server.pid).cpuMs - cpuBefore
      const { turnout } = await facilitator.post<Round>(`${path}/rounds/${round.id}/show`, {})
      if (turnout !== crowd) throw new Error(`${turnout} of ${crowd} ballots are counted`)
    }
    const many = crowd.toLocaleString('en')
    const of = (share: number) => percentile(tookMs, share)
    figures.push(
      { name: `${many} ballots at once, until answered: p50`, value: of(0.5), unit: 'ms' },
      { name: 'the same, p95', value: of(0.95), unit: 'ms', ...(crowd === 1_000 && { budget: 2_000 }) },
      { name: 'processor time of the server a ballot', value: cpuMs / TIMES / crowd, unit: 'ms' },
    )
  }
  process.exitCode = report('ballots', figures) ? 0 : 1
} finally {
  await server.stop()
}

async function join(count: number, token: string): Promise<ScriptClient[]> {
  return Promise.all(
    Array.from({ length: count }, async () => {
      const person = await ScriptClient.signIn(server.url)
      await person.post('/api/join', { token })
      return person
    }),
  )
}
