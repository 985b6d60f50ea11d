// Measures how long each request about a large board keeps everybody else waiting: the longest wait for a trivial
// answer during the request, three times, and the median of them. Budget: 50 ms.

import { setTimeout as pause } from 'node:timers/promises'
import { BoardScript } from '../../tests/support/board-script'
import { writeCards } from '../../tests/support/many-cards'
import { ServerProcess } from '../../tests/support/server-process'
import { longBrief } from '../support/long-brief'
import { type Figure, median, report } from '../support/report'
import { ScriptClient } from '../support/script-client'

const CARDS = 2_000
const PAGES = 80
const ROUNDS = 3
const BUDGET_MS = 50
/** The benchmark sends in a row what a person requests in an hour. */
const UNHURRIED = { MAX_WRITES_PER_MINUTE_PER_USER: '1000', MAX_RENDERS_PER_MINUTE_PER_USER: '1000' }

const server = await ServerProcess.start(UNHURRIED)
const figures: Figure[] = []

/** Requests a trivial answer again and again during `work`. Resolves to the longest wait for it, in milliseconds. */
async function longestWaitMs(work: () => Promise<unknown>): Promise<number> {
  let isDone = false
  let longest = 0
  const asking = (async () => {
    while (!isDone) {
      const startedAt = performance.now()
      await (await fetch(`${server.url}/healthz`)).arrayBuffer()
      longest = Math.max(longest, performance.now() - startedAt)
      await pause(2)
    }
  })()
  await pause(50)
  await work()
  isDone = true
  await asking
  return longest
}

async function measure(name: string, work: () => Promise<unknown>): Promise<void> {
  const holds: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    holds.push(await longestWaitMs(work))
  }
  figures.push({ name, value: median(holds), unit: 'ms', budget: BUDGET_MS })
  console.log(name, holds.map(Math.round).join(' '))
}

try {
  const client = await ScriptClient.signIn(server.url)
  const { id } = await client.post<{ id: string }>('/api/boards', { title: 'Large' })
  const script = await BoardScript.open(server, client, id)
  await writeCards(
    script,
    Array.from({ length: CARDS }, (_, i) => ({
      kind: i % 3 === 2 ? 'recommendation' : 'risk',
      title: `The harbour’s cable ${i} waits for parts 港湾のケーブル`,
      ...(i % 3 !== 2 && { fields: { likelihoodCurrent: 1 + (i % 5), impactCurrent: 1 + ((i >> 2) % 5) } }),
    })),
  )
  const path = `/api/boards/${id}`
  const ask = async (method: string, to: string, body?: BodyInit, type?: string) => {
    const answer = await fetch(server.url + to, {
      method,
      headers: { authorization: `Bearer ${client.token}`, ...(type && { 'content-type': type }) },
      ...(body !== undefined && { body }),
    })
    const bytes = await answer.arrayBuffer()
    if (!answer.ok) throw new Error(`${method} ${to}: ${answer.status} ${Buffer.from(bytes).toString().slice(0, 200)}`)
    return bytes
  }
  const get = (to: string) => () => ask('GET', path + to)
  const send = (to: string, body: unknown) => () => ask('POST', to, JSON.stringify(body), 'application/json')

  await measure('nothing', () => new Promise((resolve) => setTimeout(resolve, 500)))
  await measure('cards', get('/cards'))
  await measure('one card added', send(`${path}/cards`, { kind: 'risk', title: 'One more' }))
  for (const format of ['json', 'csv', 'md', 'xlsx', 'nist'])
    await measure(`register as ${format}`, get(`/register?format=${format}`))
  await measure('report', get('/report'))
  await measure('coverage', get('/coverage'))
  await measure('board file', get('/export?format=json'))
  await measure('tldraw file', get('/export?format=tldr'))
  const file = await ask('GET', `${path}/export?format=json`)
  await measure('board file imported', () => {
    const form = new FormData()
    form.set('file', new Blob([file]), 'board.json')
    return ask('POST', '/api/boards/import', form)
  })
  await measure('template saved', send('/api/templates', { boardId: id, title: 'Large', withCards: true }))
  await measure('board copied', () => ask('POST', `${path}/duplicate`))
  const passages = longBrief(PAGES)
  const text = passages.map(({ isHeading, text: words }) => (isHeading ? `# ${words}` : words)).join('\n\n')
  let briefId = ''
  await measure('brief pasted', async () => {
    const answer = await ask('POST', `${path}/briefs`, JSON.stringify({ text }), 'application/json')
    briefId = (JSON.parse(Buffer.from(answer).toString()) as { id: string }).id
  })
  await measure('suggestions of a brief', () => ask('GET', `${path}/briefs/${briefId}/candidates`))
  await measure('brief read', () => ask('GET', `${path}/briefs/${briefId}`))
  await measure('joined', async () => (await BoardScript.open(server, client, id)).close())
  script.close()
} finally {
  await server.stop()
}
process.exitCode = report('loop', figures) ? 0 : 1
