// Hostile images in a real browser: nothing runs, and no browser connects to another host.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from '@playwright/test'
import Database from 'better-sqlite3'
import type * as Y from 'yjs'
import { createRecord } from '@/lib/document/records/records'
import { shapeRecord } from '@/lib/document/records/shape-record'
import { hostileFiles } from '../fixtures/hostile-files'
import { plainImage } from '../fixtures/images'
import type { ServerProcess } from '../support/server-process'
import { Attacker } from './support/attacker'
import { BoardPage } from './support/board-page'
import { expect, type Person, test } from './support/fixtures'
import { pasteFiles } from './support/image-files'

type HostileFile = Awaited<ReturnType<typeof hostileFiles>>[number]

/** Puts files into the store as they are, as if every earlier check had failed. Returns their addresses. */
function smuggle(server: ServerProcess, boardId: string, files: readonly HostileFile[]): string[] {
  const db = new Database(join(server.dataDir, 'foreboard.sqlite'))
  const insert = db.prepare(
    `INSERT INTO Asset (id, boardId, mimeType, byteLength, widthPx, heightPx, sha256, createdById, createdAt)
     VALUES (?, ?, ?, ?, 9, 9, ?, 'eve', ?)`,
  )
  const addresses = files.map(({ bytes, mimeType }, i) => {
    const id = `${boardId.slice(0, 8)}${String(i).padStart(8, '0')}`
    writeFileSync(join(server.dataDir, 'assets', id), bytes)
    insert.run(id, boardId, mimeType, bytes.length, String(i), new Date().toISOString())
    return `/assets/${id}`
  })
  db.close()
  return addresses
}

/** The same person in a browser whose errors don't fail the test: here they are expected. */
async function sameBrowserOf({ context }: Person, browser: Browser, baseURL: string): Promise<BrowserContext> {
  return browser.newContext({ baseURL, storageState: await context.storageState() })
}

async function editorToken(page: Page, boardId: string): Promise<string> {
  return page.evaluate(async (path) => {
    const answer = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ role: 'editor' }),
    })
    return ((await answer.json()) as { token: string }).token
  }, `/api/boards/${boardId}/invites`)
}

/** Adds an image to the board with this address. */
function showAddress(doc: Y.Doc, page: string, name: string, src: string, at: number): void {
  const asset = { w: 90, h: 90, name, isAnimated: false, mimeType: 'image/png', fileSize: 1, src }
  createRecord(doc, { id: `asset:${name}`, typeName: 'asset', type: 'image', props: asset, meta: {} })
  const look = { playing: true, url: '', crop: null, flipX: false, flipY: false, altText: '' }
  const props = { ...look, w: 90, h: 90, assetId: `asset:${name}` }
  createRecord(doc, shapeRecord('image', `shape:${name}`, page, 'a5', (at % 8) * 100, Math.floor(at / 8) * 100, props))
}

test('S22: hostile files that got into the store run nothing, opened by themselves', async ({
  meet,
  browser,
  server,
}) => {
  const mika = await meet('Mika')
  const board = await BoardPage.create(mika)
  const files = await hostileFiles()
  const addresses = smuggle(server, board.id, files)
  const context = await sameBrowserOf(mika, browser, server.url)
  const ran: string[] = []
  for (const [i, { name, mimeType }] of files.entries()) {
    const page = await context.newPage()
    const answer = await page.request.get(addresses[i] ?? '')
    expect([answer.status(), answer.headers()['content-type']], name).toEqual([200, mimeType])
    // A file that isn't an image of ours is downloaded, which the browser reports as a failed navigation.
    const isImage = ['image/png', 'image/jpeg', 'image/webp'].includes(mimeType)
    const opened = await page.goto(addresses[i] ?? '').then(
      () => 'shown',
      () => 'downloaded',
    )
    expect(opened, name).toBe(isImage ? 'shown' : 'downloaded')
    if ((await page.title()) === 'ran') ran.push(name)
    await page.close()
  }
  expect(ran).toEqual([])
  await context.close()
})

test('S22: the payloads do run where a careless server gives them away', async ({ browser, server }) => {
  const page = await browser.newPage({ baseURL: server.url })
  const files = new Map((await hostileFiles()).map((file) => [file.name, file]))
  for (const name of ['page.html', 'script.svg', 'onload.svg', 'appended.png']) {
    const { bytes: body, mimeType: contentType } = files.get(name) ?? { bytes: Buffer.alloc(0), mimeType: '' }
    await page.route(`**/careless/${name}`, (route) => route.fulfill({ contentType, body }))
    await page.goto(`/careless/${name}`)
    await expect(page, name).toHaveTitle('ran')
    await page.goto('about:blank')
  }
  await page.close()
})

test('S22: hostile files that got into the store run nothing on a board', async ({ meet, browser, server }) => {
  const mika = await meet('Mika')
  const board = await BoardPage.create(mika)
  const files = await hostileFiles()
  const addresses = smuggle(server, board.id, files)
  const attacker = new Attacker({
    url: server.url,
    boardId: board.id,
    token: await editorToken(board.page, board.id),
  })
  await attacker.attack((doc, ids) => {
    for (const [i, address] of addresses.entries()) showAddress(doc, ids.page, `hostile${i}`, address, i)
  })
  attacker.leave()
  await mika.page.close()

  const context = await sameBrowserOf(mika, browser, server.url)
  const open = new BoardPage(await context.newPage())
  await open.page.goto(`/boards/${board.id}`)
  await open.ready()
  await expect(open.page.locator('[data-shape-type="image"]')).toHaveCount(files.length)
  // Polyglots are images, and shown; all others have a message that they can't be.
  await expect(open.page.locator('[data-image-state="failed"]').first()).toBeVisible()
  await expect(open.page.locator('[data-image-state="loading"]')).toHaveCount(0)
  expect(await open.page.title()).not.toBe('ran')
  await open.writeCard('Risk', 'Still at work', await open.canvasSpot(0, 250))
  await open.expectState('saved')
  await context.close()
})

test('S27: records that point elsewhere make no browser ask another host', async ({ meet, server }) => {
  // The fixtures fail the test on any request that leaves for another host.
  const mika = await meet('Mika')
  const board = await BoardPage.create(mika)
  const token = await editorToken(board.page, board.id)
  const attacker = new Attacker({ url: server.url, boardId: board.id, token })
  const elsewhere = [
    'https://example.org/pixel.png',
    'http://169.254.169.254/latest/meta-data',
    '//example.org/pixel.png',
    '/\\example.org/pixel.png',
    'https:/example.org/pixel.png',
    'blob:https://example.org/0',
    'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg"><image href="https://example.org/x.png"/></svg>',
    `/assets/../../join`,
    'data:text/html,<img src="https://example.org/x.png">',
  ]
  const asked: string[] = []
  mika.context.on('request', (request) => asked.push(request.url()))
  for (const [i, src] of elsewhere.entries()) {
    await attacker.attack((doc, ids) => showAddress(doc, ids.page, `away${i}`, src, i))
  }
  attacker.leave()
  await pasteFiles(board.page, await plainImage('png'))
  // The shapes arrived, but their pictures did not; the honest image beside them is shown.
  await expect(board.page.locator('[data-shape-type="image"]')).toHaveCount(elsewhere.length + 1)
  await expect(board.page.locator('[data-shape-type="image"] img')).toHaveCount(1)
  await board.page.reload()
  await board.ready()
  await expect(board.page.locator('[data-shape-type="image"] img')).toHaveCount(1)
  const hosts = new Set(asked.filter((url) => url.startsWith('http')).map((url) => new URL(url).host))
  expect([...hosts]).toEqual([new URL(server.url).host])
})
