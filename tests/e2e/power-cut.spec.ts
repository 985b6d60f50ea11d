// The power is cut: what the page reported as saved is there, what it did not is kept and sent, and the save state
// shows it.

import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { BoardPage } from './support/board-page'
import { cutOff, expect } from './support/fixtures'
import { test } from './support/own-server'
import { saidOn, writeNote } from './support/words'

test('a server with a new secret knows no visitor, and the page promises nothing that a reload won’t bring', async ({
  meet,
  ownServer,
  watch,
}) => {
  watch.serverMayBeAway = true
  const mika = await meet('Mika', { baseURL: ownServer.url })
  const board = await BoardPage.create(mika)
  // tldraw fetches its icons after the board is shown, and reports in the console if it can't.
  await expect.poll(() => mika.line.quietMs).toBeGreaterThan(500)
  await ownServer.kill()
  await board.expectState('offline')
  await board.writeCard('Risk', 'Written without a server', await board.canvasSpot())
  await rm(join(ownServer.dataDir, 'app-secret'))
  await ownServer.start()

  const { page } = board
  await expect(page.getByRole('heading', { name: 'The server doesn’t know this browser any more' })).toBeVisible({
    timeout: 40_000,
  })
  await expect(page.getByText(/can’t be sent any more. Download your copy/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Reload the board' })).toHaveCount(0)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download my copy' }).click()
  expect((await download).suggestedFilename()).not.toBe('')
})

test('kill -9 during edits: clients come back by themselves and nothing saved is lost', async ({
  meet,
  ownServer,
  watch,
}) => {
  watch.serverMayBeAway = true
  const at = { baseURL: ownServer.url }
  const one = await BoardPage.create(await meet('Mika', at))
  const two = await BoardPage.join(await meet('佐藤', at), await one.invite('editor'))
  await one.writeCard('Risk', 'Saved before the cut', await one.canvasSpot(-200, -100))
  await expect(two.card('R-001')).toBeVisible()
  await one.expectState('saved')

  await two.writeCard('Rec.', 'Written as the power fails', await two.canvasSpot(150, 80))
  await ownServer.kill()
  await one.expectState('offline')
  await one.writeCard('Risk', 'Written without a server', await one.canvasSpot(-200, 150))
  await expect(one.page.locator('[data-save-state]')).toContainText(/Offline, \d+ changes? on this device/)

  await ownServer.start()
  for (const board of [one, two]) await board.expectState('saved', 40_000)
  for (const board of [one, two]) {
    await expect(board.cards).toHaveCount(3)
    await expect(board.card('R-001')).toContainText('Saved before')
    await expect(board.cards.filter({ hasText: 'without a' })).toHaveCount(1)
  }

  // The server starts from the disk alone, seen by a person who was not there.
  await ownServer.kill()
  await ownServer.start()
  await one.expectState('saved', 40_000)
  const late = await BoardPage.join(await meet('Jonas', at), await one.invite('viewer'))
  await expect(late.cards).toHaveCount(3)
})

test('kill -9 while somebody types in a note: what was called saved is on the disk, and the rest arrives', async ({
  meet,
  ownServer,
  watch,
}) => {
  watch.serverMayBeAway = true
  const at = { baseURL: ownServer.url }
  const writer = await meet('Mika', at)
  const one = await BoardPage.create(writer)
  const invite = await one.invite('viewer')
  await writeNote(one, 'Called saved')
  await one.expectState('saved')
  const rest = ', and then the plug is pulled while a long sentence is still being typed.'
  const typing = one.page.keyboard.type(rest, { delay: 20 })
  await ownServer.kill()
  await typing
  await one.expectState('offline')
  await expect.poll(() => saidOn(one)).toBe(`Called saved${rest}`)

  // The server has only the disk, before the writer is back.
  await cutOff(writer)
  await ownServer.start()
  const late = await BoardPage.join(await meet('Jonas', at), invite)
  await expect.poll(() => saidOn(late)).toMatch(/^Called saved/)

  await writer.context.setOffline(false)
  await one.expectState('saved', 40_000)
  for (const board of [one, late]) await expect.poll(() => saidOn(board)).toBe(`Called saved${rest}`)
})

test('offline edits stay on the device when the page is closed, and are sent by the next one', async ({
  meet,
  ownServer,
  watch,
}) => {
  watch.serverMayBeAway = true
  const person = await meet('Mika', { baseURL: ownServer.url })
  const before = await BoardPage.create(person)
  const address = person.page.url()
  await before.writeCard('Risk', 'Before', await before.canvasSpot(-150, 0))
  await before.expectState('saved')
  await cutOff(person)
  await before.expectState('offline')
  await before.writeCard('Risk', 'While offline', await before.canvasSpot(150, 0))
  await expect(person.page.locator('[data-save-state]')).toContainText(/Offline, \d+ changes? on this device/)
  await expect(before.card('R-002')).toContainText('While offline')
  await deviceHasWritten(person.page)

  // The browser asks before it closes a page with unsaved work.
  const question = person.page.waitForEvent('dialog')
  await person.page.close({ runBeforeUnload: true })
  const dialog = await question
  expect(dialog.type()).toBe('beforeunload')
  const closed = person.page.waitForEvent('close')
  await dialog.accept()
  await closed

  await person.context.setOffline(false)
  const page = await person.context.newPage()
  await page.goto(address)
  const after = new BoardPage(page)
  await after.ready()
  await expect(after.cards).toHaveCount(2)
  const answer = await page.request.get(`${ownServer.url}/api/boards/${after.id}/cards`)
  const { cards } = (await answer.json()) as { cards: { title: string }[] }
  expect(cards.map(({ title }) => title).sort()).toEqual(['Before', 'While offline'])
})

/** Resolves when the page's copies on this device hold everything written so far: IndexedDB keeps its order. */
async function deviceHasWritten(page: Page): Promise<void> {
  await page.evaluate(async () => {
    // Typed text reaches the document with the next frame.
    for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve))
    for (const { name } of await indexedDB.databases()) {
      if (!name?.startsWith('foreboard/') || name === 'foreboard/probe') continue
      await new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name)
        opening.onerror = () => reject(new Error(`${name} can't be opened`))
        opening.onsuccess = () => {
          const turn = opening.result.transaction('updates', 'readwrite')
          turn.oncomplete = () => resolve(opening.result.close())
          turn.onabort = () => reject(new Error(`${name} can't be read`))
        }
      })
    }
  })
}
