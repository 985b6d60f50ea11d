// Pictures from the server: a board of 500 cards as PNG through the API, cold and warm, beside the same board saved
// from the dialog of a browser; twenty frames as a PDF; and 50 boards in a row, with the memory of the server and of
// its Chromium after the tenth and after the last. Budgets: 500 cards within 30 s, and memory that doesn't grow with
// the number of pictures.

import { readdirSync, readFileSync } from 'node:fs'
import type { Browser } from '@playwright/test'
import { createRecord } from '@/lib/document/records/records'
import { shapeRecord } from '@/lib/document/records/shape-record'
import { BoardScript } from '../../tests/support/board-script'
import { writeCards } from '../../tests/support/many-cards'
import { ServerProcess } from '../../tests/support/server-process'
import { launchBrowser } from '../support/browser'
import { type Figure, median, report } from '../support/report'
import { ScriptClient } from '../support/script-client'

const CARDS = 500
const FRAMES = 20
const BOARDS = 50
const ROUNDS = 3

async function makeBoard(server: ServerProcess, client: ScriptClient, cards: number, frames = 0): Promise<string> {
  const { id } = await client.post<{ id: string }>('/api/boards', { title: `Pictures of ${cards}` })
  const script = await BoardScript.open(server, client, id)
  const title = (i: number) => `The harbour’s cable ${i} waits for parts 港湾のケーブル`
  await writeCards(
    script,
    Array.from({ length: cards }, (_, i) => ({ kind: i % 3 === 2 ? 'recommendation' : 'risk', title: title(i) })),
  )
  await script.write((doc) => {
    for (let i = 0; i < frames; i++) {
      const frame = { w: 800, h: 450, name: `Frame ${i + 1}`, color: 'black' }
      const place = [(i % 5) * 1_000, 2_000 + Math.floor(i / 5) * 600] as const
      createRecord(doc, shapeRecord('frame', `shape:frame${i}`, 'page:page', `a${i.toString(36)}V`, ...place, frame))
    }
  })
  script.close()
  return id
}

/** Milliseconds until the whole file has arrived; undefined if this server doesn't make such a file. */
async function draw(
  server: ServerProcess,
  { token }: ScriptClient,
  boardId: string,
  query: string,
): Promise<{ ms: number; bytes: number } | undefined> {
  const startedAt = performance.now()
  const answer = await fetch(`${server.url}/api/boards/${boardId}/export?${query}`, {
    headers: { authorization: `Bearer ${token}` },
  })
  const body = await answer.arrayBuffer()
  if (answer.ok) return { ms: performance.now() - startedAt, bytes: body.byteLength }
  console.log(`${query}: ${answer.status} ${Buffer.from(body).toString()}`)
  return undefined
}

/** The same board in a person's browser: from pressing the button until the file is saved. */
async function saveFromDialog(browser: Browser, server: ServerProcess, client: ScriptClient, boardId: string) {
  const { token } = await client.post<{ token: string }>(`/api/boards/${boardId}/invites`, { role: 'editor' })
  const context = await browser.newContext({ baseURL: server.url, viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  // Joins with a cookie, which the page's socket sends too.
  const joined = await page.request.post('/api/join', { data: { token, name: 'Ada' }, headers: { origin: server.url } })
  if (!joined.ok()) throw new Error(`Joining failed with ${joined.status()}: ${await joined.text()}`)
  await page.goto(`/boards/${boardId}`)
  await page.locator('.tl-shape').first().waitFor()
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const save = page.getByRole('dialog').getByRole('button', { name: /^Save PNG/ })
  await save.waitFor()
  const startedAt = performance.now()
  const download = page.waitForEvent('download')
  await save.click()
  await (await download).path()
  const ms = performance.now() - startedAt
  await context.close()
  return ms
}

/**
 * Measures the memory of a process and all its descendants; shared pages are divided among the processes that share
 * them.
 */
function memoryOf(pid: number): { server: number; browser: number } {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc').filter((each) => /^\d+$/.test(each))) {
    const stat = readOrEmpty(`/proc/${name}/stat`)
    parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]))
  }
  const isBelow = (each: number): boolean => {
    const parent = parents.get(each)
    return parent === pid || (parent !== undefined && parent > 1 && isBelow(parent))
  }
  const below = [...parents.keys()].filter((each) => /chrom/.test(readOrEmpty(`/proc/${each}/comm`)) && isBelow(each))
  return { server: pssOf(pid), browser: below.reduce((total, each) => total + pssOf(each), 0) }
}

function pssOf(pid: number): number {
  return Number(/^Pss:\s+(\d+) kB/m.exec(readOrEmpty(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0) * 1024
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    // The process has ended in the meantime.
    return ''
  }
}

const server = await ServerProcess.start({ MAX_RENDERS_PER_MINUTE_PER_USER: '100000' })
const figures: Figure[] = []
try {
  const client = await ScriptClient.signIn(server.url)
  const large = await makeBoard(server, client, CARDS)
  const cold = await draw(server, client, large, 'format=png')
  const warm: number[] = []
  for (let i = 0; i < ROUNDS; i++) warm.push((await draw(server, client, large, 'format=png'))?.ms ?? Number.NaN)
  figures.push(
    { name: `${CARDS} cards as PNG through the API, the first`, value: cold?.ms ?? Number.NaN, unit: 'ms' },
    { name: `${CARDS} cards as PNG through the API`, value: median(warm), unit: 'ms', budget: 30_000 },
    { name: `${CARDS} cards as PNG`, value: cold?.bytes ?? Number.NaN, unit: 'bytes' },
  )
  const pdf = await draw(server, client, await makeBoard(server, client, 100, FRAMES), 'format=pdf&frames=true')
  if (pdf) {
    figures.push(
      { name: `${FRAMES} frames as PDF`, value: pdf.ms, unit: 'ms', budget: 30_000 },
      { name: `${FRAMES} frames as PDF`, value: pdf.bytes, unit: 'bytes' },
    )
  }

  const times: number[] = []
  let early = { server: 0, browser: 0 }
  for (let i = 0; i < BOARDS; i++) {
    times.push((await draw(server, client, await makeBoard(server, client, 10), 'format=png'))?.ms ?? Number.NaN)
    if (i === 9) early = memoryOf(server.pid ?? 0)
  }
  const late = memoryOf(server.pid ?? 0)
  figures.push(
    { name: `each of ${BOARDS} boards of 10 cards`, value: median(times), unit: 'ms' },
    { name: 'memory of the server after 10', value: early.server, unit: 'bytes' },
    {
      name: `memory of the server after ${BOARDS}, times that`,
      value: late.server / early.server,
      unit: 'times',
      budget: 1.5,
    },
    { name: 'memory of Chromium after 10', value: early.browser, unit: 'bytes' },
    {
      name: `memory of Chromium after ${BOARDS}, times that`,
      value: late.browser / early.browser,
      unit: 'times',
      budget: 1.5,
    },
  )
  const browser = await launchBrowser()
  figures.push({
    name: `${CARDS} cards as PNG, saved from the dialog`,
    value: await saveFromDialog(browser, server, client, large),
    unit: 'ms',
  })
  await browser.close()
} finally {
  await server.stop()
}
process.exit(report('export', figures) ? 0 : 1)
