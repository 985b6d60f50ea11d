// Measures the download of a first visit: the bytes of JavaScript, as sent, on the board list, on a board, and on the
// page for participants of a session on a phone. Budget: the list needs at most 280 kB, the phone's page 400 kB, and
// neither contains any of tldraw.

import type { Browser } from '@playwright/test'
import { ServerProcess } from '../../tests/support/server-process'
import { launchBrowser } from '../support/browser'
import { report } from '../support/report'
import { ScriptClient } from '../support/script-client'

/** A class name of tldraw's editor, which occurs in its code and nowhere in ours. */
const TLDRAW_MARK = 'tl-canvas'

interface Weight {
  readonly bytes: number
  readonly hasTldraw: boolean
}

async function weigh(browser: Browser, token: string, address: string): Promise<Weight> {
  const context = await browser.newContext({ extraHTTPHeaders: { authorization: `Bearer ${token}` } })
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Network.enable')
  const scripts = new Map<string, { bytes: number; hasTldraw: boolean }>()
  const isScript = new Set<string>()
  devtools.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') isScript.add(requestId)
  })
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (isScript.has(requestId)) scripts.set(requestId, { bytes: encodedDataLength, hasTldraw: false })
  })
  await page.goto(address, { waitUntil: 'networkidle' })
  for (const [requestId, script] of scripts) {
    const { body } = await devtools.send('Network.getResponseBody', { requestId })
    script.hasTldraw = body.includes(TLDRAW_MARK)
  }
  await context.close()
  const all = [...scripts.values()]
  return { bytes: all.reduce((sum, { bytes }) => sum + bytes, 0), hasTldraw: all.some(({ hasTldraw }) => hasTldraw) }
}

const server = await ServerProcess.start()
const browser = await launchBrowser()
try {
  const client = await ScriptClient.signIn(server.url)
  const board = await client.post<{ id: string }>('/api/boards', { title: 'A board' })
  const list = await weigh(browser, client.token, `${server.url}/`)
  const canvas = await weigh(browser, client.token, `${server.url}/boards/${board.id}`)
  const phone = await weigh(browser, client.token, `${server.url}/boards/${board.id}/take-part`)
  if (!canvas.hasTldraw) throw new Error(`The mark ${TLDRAW_MARK} does not find tldraw any more`)
  const ok = report('page-weight', [
    { name: 'board list: JavaScript', value: list.bytes, unit: 'bytes', budget: 280_000 },
    { name: 'board list: scripts with tldraw', value: list.hasTldraw ? 1 : 0, unit: 'count', budget: 0 },
    { name: 'board: JavaScript', value: canvas.bytes, unit: 'bytes' },
    { name: 'take part: JavaScript', value: phone.bytes, unit: 'bytes', budget: 400_000 },
    { name: 'take part: scripts with tldraw', value: phone.hasTldraw ? 1 : 0, unit: 'count', budget: 0 },
  ])
  process.exitCode = ok ? 0 : 1
} finally {
  await browser.close()
  await server.stop()
}
