// Opening boards without the server, with the real worker: two people edit apart while the server is away and meet
// again, three times. In the meantime the server becomes a newer version, one of them loses their rights, and at last
// the board.

import type { Locator, Page } from '@playwright/test'
import { NEXT_WORKER } from '../support/next-version'
import { BoardPage } from './support/board-page'
import { callApi } from './support/call-api'
import { expect } from './support/fixtures'
import { test } from './support/own-server'

/** Other tests do without the worker. */
const WITH_WORKER = { serviceWorkers: 'allow' } as const
const BRIEF = 'Harbours\n\nThe quay may flood within five years. The port should raise its walls.'

test('F49: boards open without the server, are edited apart, and meet again three times', async ({
  meet,
  nextVersion: next,
  ownServer,
  watch,
}) => {
  test.setTimeout(240_000)
  watch.serverMayBeAway = true
  const at = { baseURL: ownServer.url, ...WITH_WORKER }
  const [first, second] = [await meet('Mika', at), await meet('Ben', at)]
  const mika = await BoardPage.create(first)
  await callApi(mika, 'POST', `/api/boards/${mika.id}/briefs`, { text: BRIEF })
  await callApi(mika, 'POST', `/api/boards/${mika.id}/cards`, { kind: 'risk', title: 'Before' })
  const ben = await BoardPage.join(second, await mika.invite('editor'))
  const { id } = mika
  for (const board of [mika, ben]) await untilKept(board.page, id)

  // Both open it again, in any of its views.
  await ownServer.kill()
  await mika.page.goto(`/boards/${id}`)
  await expect(mika.card('R-001')).toContainText('Before')
  await expect(mika.page.getByText('The quay may flood within five years.')).toBeVisible()
  await ben.page.goto(`/boards/${id}/register`)
  await expect(ben.page.getByRole('row').filter({ hasText: 'Before' })).toBeVisible()
  await ben.page.goto(`/boards/${id}/coverage`)
  await ben.page.getByRole('tab', { name: 'Gaps' }).click()
  await expect(ben.page.getByRole('listitem').filter({ hasText: 'Before' }).first()).toBeVisible()
  for (const [board, title] of [
    [mika, 'By Mika alone'],
    [ben, 'By Ben alone'],
  ] as const) {
    await board.page.goto(`/boards/${id}`)
    await board.expectState('offline')
    await board.writeCard('Risk', title, await board.canvasSpot(150, 120))
    // The last keystrokes may be lost with the page; the device writes in order, so earlier ones are stored.
    await board.writeCard('Risk', 'Typed last', await board.canvasSpot(150, -200))
    await expect(board.page.locator('[data-save-state]')).toContainText(/\d+ changes? on this device/)
    if (board === mika) await commentOn(board, title, 'Does it hold?')
    // What was written without the server is there when the page is opened without it once more.
    await board.page.reload()
    await expect(board.cards.filter({ hasText: title })).toHaveCount(1)
  }
  await waits(mika, 'Does it hold?')
  await ownServer.start()
  for (const board of [mika, ben]) {
    await board.expectState('saved', 60_000)
    await expect(board.cards.filter({ hasText: /^.*(Before|By Mika alone|By Ben alone)/ })).toHaveCount(3)
  }
  // The card came before the comment on it.
  await ben.page.getByRole('button', { name: 'Comments, 1 unread' }).click()
  await expect(commentsOf(ben).locator('[data-thread-head]')).toHaveText(/By Mika alone.*Does it hold\?/s)

  // The server comes back newer: an open page goes on, and a page that was closed opens under the newer worker.
  await untilKept(ben.page, id)
  const [script = ''] = await scriptsOf(mika.page)
  await mika.page.evaluate(() => Object.assign(window, { wasThere: true }))
  await ben.page.goto('about:blank')
  await ownServer.kill()
  await mika.expectState('offline', 60_000)
  await mika.writeCard('Risk', 'By the older page', await mika.canvasSpot(-150, 150))
  await ownServer.start({ root: next.root })
  await mika.expectState('saved', 60_000)
  await expect(mika.page.getByText('A newer version is on the server')).toBeVisible()
  expect((await mika.page.request.get(script)).status(), 'the older version is not on the server').toBe(404)
  // Parts that it has never shown come from the device.
  await mika.page.getByRole('button', { name: 'Export', exact: true }).click()
  await expect(mika.page.getByRole('dialog', { name: 'Export' }).getByRole('tab').first()).toBeVisible()
  await mika.page.keyboard.press('Escape')
  await ben.page.goto('/offline')
  await expect.poll(() => ben.page.evaluate((name) => caches.has(name), NEXT_WORKER)).toBe(true)
  await ownServer.kill()
  await ben.page.goto(`/boards/${id}`)
  await ben.expectState('offline')
  expect(await scriptsOf(ben.page), 'the page that the older version kept').toContain(script)
  await ben.writeCard('Risk', 'Under the newer worker', await ben.canvasSpot(150, -100))
  await ownServer.start()
  for (const board of [mika, ben]) {
    await board.expectState('saved', 60_000)
    await expect(board.cards.filter({ hasText: /By the older page|Under the newer worker/ })).toHaveCount(2)
  }
  expect(await mika.page.evaluate(() => 'wasThere' in window), 'it was never loaded again').toBe(true)
  await ben.page.getByRole('button', { name: 'Load it now' }).click()
  // Between two documents there is none.
  await ben.page.waitForFunction(
    (before) => document.querySelector('html')?.outerHTML.includes(before) === false,
    script,
  )
  await ben.ready()
  expect(await scriptsOf(ben.page)).toContain(next.named(script))

  // Any other page shows what is here.
  await expect.poll(() => ben.page.evaluate(keptBy, id), { timeout: 60_000 }).toBe(next.build)
  await ownServer.kill()
  await ben.page.goto('/templates')
  await expect(ben.page.getByRole('status').filter({ hasText: 'This page needs the server' })).toBeVisible()
  await ben.page.locator(`a[href="/boards/${id}"]`).click()
  await ben.expectState('offline')
  await ben.writeCard('Risk', 'Too late', await ben.canvasSpot(-150, 120))
  await ben.writeCard('Risk', 'Typed last', await ben.canvasSpot(-150, -200))
  await expect(ben.page.locator('[data-save-state]')).toContainText(/\d+ changes? on this device/)
  await commentOn(ben, 'Too late', 'My last word')

  // Somebody who may only look by then keeps what they wrote.
  await ben.page.goto('about:blank')
  await ownServer.start()
  await mika.expectState('saved', 60_000)
  const { members } = await callApi<{ members: { id: string; role: string }[] }>(
    mika,
    'GET',
    `/api/boards/${id}/members`,
  )
  const member = members.find(({ role }) => role === 'editor')
  await callApi(mika, 'PATCH', `/api/boards/${id}/members/${member?.id}`, { role: 'viewer' })
  await ben.page.goto(`/boards/${id}`)
  await ben.expectState('refused', 60_000)
  await expect(mika.cards.filter({ hasText: 'Too late' })).toHaveCount(0)
  await expect(ben.page.getByText('A comment was not sent.')).toBeVisible()

  // A board that is gone isn't opened here any more; what was never saved stays to be downloaded.
  await ben.page.goto('about:blank')
  await callApi(mika, 'DELETE', `/api/boards/${id}`)
  await ben.page.goto(`/boards/${id}`)
  await expect(ben.page.getByRole('button', { name: 'Download my copy' })).toBeVisible()
  await expect(ben.page.locator('[data-unsent]')).toContainText('My last word')
  await ownServer.kill()
  await ben.page.goto(`/boards/${id}`)
  await expect(ben.page.getByRole('heading', { name: 'Boards on this device' })).toBeVisible()
  await expect(ben.page.locator(`a[href="/boards/${id}"]`)).toHaveCount(0)
})

test('a kept board has its time, is pinned and removed; a device that is not one’s own keeps none', async ({
  meet,
  ownServer,
  watch,
}) => {
  watch.serverMayBeAway = true
  const person = await meet('Mika', { baseURL: ownServer.url, ...WITH_WORKER })
  const board = await BoardPage.create(person)
  const { page, id } = board
  await untilKept(page, id)
  const link = page.locator(`a[href="/boards/${id}"]`)
  await page.goto('/offline')
  await expect(page.getByText(/opens until/)).toBeVisible()
  await page.getByRole('button', { name: /^Pin:/ }).click()
  await expect(page.getByRole('button', { name: /^Unpin/ })).toHaveAttribute('aria-pressed', 'true')

  // Its time is over.
  await page.evaluate(ageNotes)
  await ownServer.kill()
  await page.goto(`/boards/${id}`)
  await expect(page.getByRole('heading', { name: 'No board is kept here yet' })).toBeVisible()
  await expect(link).toHaveCount(0)

  await ownServer.start()
  await page.goto(`/boards/${id}`)
  await board.ready()
  await untilKept(page, id)
  await page.goto('/offline')
  await page.getByRole('button', { name: /^Remove/ }).click()
  await expect(link).toHaveCount(0)
  await page.goto(`/boards/${id}`)
  await board.ready()
  await untilKept(page, id)
  await page.goto('/offline')
  await expect(link).toHaveCount(1)
  await page.getByRole('checkbox', { name: 'Keep the boards I open on this device' }).uncheck()
  await expect(link).toHaveCount(0)
  await page.goto(`/boards/${id}`)
  await board.ready()
  await board.expectState('saved')
  await page.goto('/offline')
  await expect(page.getByRole('heading', { name: 'No board is kept here yet' })).toBeVisible()

  // The host puts an end to it: what is kept goes with the next board, and so does the worker.
  await page.getByRole('checkbox', { name: 'Keep the boards I open on this device' }).check()
  await page.goto(`/boards/${id}`)
  await board.ready()
  await untilKept(page, id)
  await ownServer.kill()
  await ownServer.start({ env: { OFFLINE_DAYS: '0' } })
  await page.goto(`/boards/${id}`)
  await board.ready()
  await expect.poll(() => page.evaluate(hasWorker)).toBe(false)
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([])
})

const commentsOf = ({ page }: BoardPage): Locator => page.getByRole('region', { name: 'Comments', exact: true })

/** Begins a thread about a card, which can't be sent now. */
async function commentOn(board: BoardPage, title: string, text: string): Promise<void> {
  const { x, y } = await board.middleOf(board.cards.filter({ hasText: title }))
  await board.page.mouse.click(x, y)
  await board.page.keyboard.press('Shift+C')
  await commentsOf(board).getByRole('textbox').fill(text)
  await board.page.keyboard.press('Control+Enter')
  await waits(board, text)
}

async function waits(board: BoardPage, text: string): Promise<void> {
  const panel = commentsOf(board)
  if (!(await panel.isVisible())) await board.page.getByRole('button', { name: /^Comments/ }).click()
  await expect(panel.locator('[data-waiting]')).toContainText(text)
  await expect(panel.locator('[data-waiting]')).toContainText('Waiting to be sent')
}

/** The page's own scripts, by which its version is known; first those that came with it. */
function scriptsOf(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.scripts].flatMap(({ src }) => (src.includes('/chunks/') ? [new URL(src).pathname] : [])),
  )
}

async function hasWorker(): Promise<boolean> {
  return (await navigator.serviceWorker.getRegistration()) !== undefined
}

/** Waits until the device has all that the board needs. */
async function untilKept(page: Page, boardId: string): Promise<void> {
  await expect.poll(() => page.evaluate(hasNote, boardId), { timeout: 60_000 }).toBe(true)
}

async function hasNote(boardId: string): Promise<boolean> {
  const name = (await caches.keys()).find((each) => each.startsWith(`foreboard-board/${boardId}/`))
  if (name === undefined) return false
  return (await (await caches.open(name)).match('/offline/note')) !== undefined
}

/** The build by which a board is kept. */
async function keptBy(boardId: string): Promise<string | undefined> {
  const name = (await caches.keys()).find((each) => each.startsWith(`foreboard-board/${boardId}/`))
  const note = name === undefined ? undefined : await (await caches.open(name)).match('/offline/note')
  return ((await note?.json()) as { build: string } | undefined)?.build
}

/** Makes all notes as old as they may be. */
async function ageNotes(): Promise<void> {
  for (const name of await caches.keys()) {
    const cache = await caches.open(name)
    const note = await cache.match('/offline/note')
    if (note) await cache.put('/offline/note', Response.json({ ...(await note.json()), until: Date.now() - 1 }))
  }
}
