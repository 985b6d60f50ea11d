// A person opens a board of 500 cards in a fresh browser context: measured from the navigation to the first painted
// card and to the last card, beside a board of one card in the same run. Budget: the large board's first paint takes at
// most three times the small one's.

import type { Browser } from '@playwright/test'
import { ServerProcess } from '../../tests/support/server-process'
import { launchBrowser } from '../support/browser'
import { median, report } from '../support/report'
import { ScriptClient } from '../support/script-client'

const RUNS = 5
const CARDS = 500

interface Opening {
  readonly firstPaintMs: number
  readonly completeMs: number
}

async function makeBoard(client: ScriptClient, cards: number): Promise<string> {
  const board = await client.post<{ id: string }>('/api/boards', { title: `A board of ${cards}` })
  for (let i = 0; i < cards; i++) {
    await client.post(`/api/boards/${board.id}/cards`, {
      kind: i % 3 === 0 ? 'recommendation' : 'risk',
      title: `Card ${i}: a supplier leaves the market and nobody else can deliver`,
      body: 'What follows is a paragraph as people write them, long enough to wrap over two or three lines of a card.',
    })
  }
  return board.id
}

async function open(browser: Browser, url: string, token: string, boardId: string, cards: number): Promise<Opening> {
  const context = await browser.newContext({ extraHTTPHeaders: { authorization: `Bearer ${token}` } })
  const page = await context.newPage()
  const startedAt = performance.now()
  await page.goto(`${url}/boards/${boardId}`)
  await page.locator('[data-shape-type="card"]').first().waitFor({ state: 'attached' })
  const firstPaintMs = performance.now() - startedAt
  await page.waitForFunction((count) => document.querySelectorAll('[data-shape-type="card"]').length >= count, cards)
  const completeMs = performance.now() - startedAt
  await context.close()
  return { firstPaintMs, completeMs }
}

const server = await ServerProcess.start()
const browser = await launchBrowser()
try {
  const client = await ScriptClient.signIn(server.url)
  const small = await makeBoard(client, 1)
  const large = await makeBoard(client, CARDS)
  const openings: Record<'small' | 'large', Opening[]> = { small: [], large: [] }
  for (let run = 0; run < RUNS; run++) {
    openings.small.push(await open(browser, server.url, client.token, small, 1))
    openings.large.push(await open(browser, server.url, client.token, large, CARDS))
  }
  const first = (which: 'small' | 'large') => median(openings[which].map(({ firstPaintMs }) => firstPaintMs))
  const ok = report('join', [
    { name: 'one card: first card painted', value: first('small'), unit: 'ms' },
    { name: `${CARDS} cards: first card painted`, value: first('large'), unit: 'ms' },
    {
      name: `${CARDS} cards: all there`,
      value: median(openings.large.map(({ completeMs }) => completeMs)),
      unit: 'ms',
    },
    { name: `first paint, ${CARDS} cards to one`, value: first('large') / first('small'), unit: 'times', budget: 3 },
  ])
  process.exitCode = ok ? 0 : 1
} finally {
  await browser.close()
  await server.stop()
}
