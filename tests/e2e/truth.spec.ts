// The page tells the truth about a person's work: when the disk fails, when the board is deleted or replaced, when the
// page is too old, when they may no longer edit. No work is lost silently.

import { readFile } from 'node:fs/promises'
import type { Download, Page } from '@playwright/test'
import * as Y from 'yjs'
import { metaOf, recordsOf } from '@/lib/document/records/roots'
import { addCard, seedBoard } from '@/lib/document/write/write-board'
import { CLIENT_VERSION, OLDEST_CLIENT_VERSION } from '@/lib/protocol/version'
import { scale } from '../support/sync/fault-scale'
import { BoardPage } from './support/board-page'
import { allowVersionClaims, claimVersion } from './support/claim-version'
import { cutOff, expect, type Person } from './support/fixtures'
import { test } from './support/own-server'
import { enterWords, saidOn, shapeOf } from './support/words'

/**
 * The server may take a second to consider a disk failing, and then reports it at once; the rest is for a loaded
 * machine. Only a full run is as strict.
 */
const TOLD_WITHIN_MS = scale({ quick: 20_000, full: 2_000 + 3_000 })

/** Makes a board with one saved card, "Before". */
async function boardWithCard(person: Person): Promise<BoardPage> {
  const board = await BoardPage.create(person)
  await board.writeCard('Risk', 'Before', await board.canvasSpot(-200, -60))
  await board.expectState('saved')
  return board
}

/** Cuts the page off and writes a card that only this device has. */
async function writeOffline(person: Person, board: BoardPage, title = 'While offline'): Promise<void> {
  await cutOff(person)
  await board.expectState('offline')
  await board.writeCard('Risk', title, await board.canvasSpot(150, 120))
  await expect(person.page.locator('[data-save-state]')).toContainText(/\d+ changes? on this device/)
  await expect(board.cards.filter({ hasText: title })).toHaveCount(1)
}

/** The titles of the cards in a downloaded copy. */
async function titlesIn(download: Download): Promise<string[]> {
  const copy = JSON.parse(await readFile(await download.path(), 'utf8')) as {
    records: { type?: string; props?: { title?: string } }[]
  }
  return copy.records.flatMap(({ type, props }) => (type === 'card' && props?.title ? [props.title] : [])).sort()
}

async function downloadBy(page: Page, button: string): Promise<string[]> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ])
  return titlesIn(download)
}

/**
 * A board that was replaced by an older version of itself, which an older server has stored (document version 1): one
 * card, "Restored", and a note with bold words.
 */
function restoredBoard(): Uint8Array {
  const doc = new Y.Doc()
  seedBoard(doc, { shapes: [], locale: 'en' })
  addCard(doc, { kind: 'risk', title: 'Restored', createdBy: 'ann', createdAt: '2026-01-01T00:00:00Z' })
  const bold = { type: 'text', marks: [{ type: 'bold' }], text: 'Written long ago' }
  const note = {
    is: 'shape:note',
    xy: [320, 40],
    parentId: 'page:page',
    index: 'a8',
    size: { growY: 0, scale: 1, fontSizeAdjustment: 0 },
    look: {
      color: 'yellow',
      labelColor: 'black',
      size: 'm',
      font: 'draw',
      align: 'middle',
      verticalAlign: 'middle',
      opacity: 1,
    },
    richText: { type: 'doc', content: [{ type: 'paragraph', attrs: { dir: 'auto' }, content: [bold] }] },
    rest: { url: '' },
  }
  recordsOf(doc).set('shape:note', new Y.Map(Object.entries(note)))
  metaOf(doc).set('documentVersion', 1)
  return Y.encodeStateAsUpdate(doc)
}

/** The browser itself reports answers of the server that are expected here. */
function forgive(watch: { faults: string[] }, answer: RegExp): void {
  watch.faults.splice(0, watch.faults.length, ...watch.faults.filter((fault) => !answer.test(fault)))
}

test('F5, F6, I12: while the disk is locked the page says so, works on, and saves without a reload', async ({
  meet,
  ownServer,
  storedBoard,
  watch,
}) => {
  const at = { baseURL: ownServer.url }
  const mika = await meet('Mika', at)
  const board = await boardWithCard(mika)
  // Jonas is a member already, but this browser of his has never had the board open.
  const jonas = await meet('Jonas', at)
  const token = new URL(await board.invite('editor')).hash.slice(1)
  const joined = await jonas.page.request.post('/api/join', {
    data: { token, name: 'Jonas' },
    headers: { origin: ownServer.url },
  })
  expect(joined.ok()).toBe(true)
  await mika.page.evaluate(() => {
    document.documentElement.dataset.loaded = 'once'
  })

  const stored = storedBoard(board.id)
  stored.lock()
  await board.writeCard('Risk', 'On a full disk', await board.canvasSpot(150, -60))
  await board.expectState('not-saved', TOLD_WITHIN_MS)
  await expect(mika.page.locator('[data-save-state]')).toContainText(/Not saved, \d+ changes? on this device/)
  await expect(mika.page.getByText('The server can’t save just now.')).toBeVisible()
  await board.writeCard('Rec.', 'Still at work', await board.canvasSpot(150, 120))
  await expect(board.cards).toHaveCount(3)

  // A person who opens the board in the meantime sees what is on the disk, and nothing that may yet be lost.
  await jonas.page.goto(`/boards/${board.id}`)
  const late = new BoardPage(jonas.page)
  await expect(late.card('R-001')).toContainText('Before')
  await expect(late.cards).toHaveCount(1)
  await board.expectState('not-saved')

  stored.release()
  await board.expectState('saved')
  await expect(late.cards).toHaveCount(3)
  await expect(mika.page.locator('html')).toHaveAttribute('data-loaded', 'once')

  const fresh = await BoardPage.join(await meet('佐藤', at), await board.invite('viewer'))
  await expect(fresh.cards).toHaveCount(3)
  for (const title of ['On a full disk', 'Still at work']) {
    await expect(fresh.cards.filter({ hasText: title })).toHaveCount(1)
  }
  // The page may have tried to store the board's picture in the meantime.
  forgive(watch, /status of 503 .*\/thumbnail\)$/)
})

test('F14: a board that was deleted while one worked offline can be downloaded, and does not come back', async ({
  meet,
  ownServer,
  storedBoard,
  watch,
}) => {
  watch.serverMayBeAway = true
  const mika = await meet('Mika', { baseURL: ownServer.url })
  const board = await boardWithCard(mika)
  const stored = storedBoard(board.id)
  expect(stored.countBoards()).toBe(1)
  await writeOffline(mika, board)
  const deleted = await mika.page.request.delete(`/api/boards/${board.id}`, { headers: { origin: ownServer.url } })
  expect(deleted.ok()).toBe(true)

  await mika.context.setOffline(false)
  await expect(mika.page.getByRole('heading', { name: 'This board was deleted' })).toBeVisible()
  await expect(mika.page.getByText(/changes? had not been saved.* kept on this device/)).toBeVisible()
  expect(await downloadBy(mika.page, 'Download my copy')).toEqual(['Before', 'While offline'])
  expect(stored.countBoards()).toBe(0)

  // The copy outlives the page.
  const { id } = board
  await mika.page.goto(`/boards/${id}`)
  await expect(mika.page.getByRole('heading', { name: 'This board can’t be opened' })).toBeVisible()
  expect(await downloadBy(mika.page, 'Download my copy')).toEqual(['Before', 'While offline'])
  expect(stored.countBoards()).toBe(0)
  forgive(watch, /status of 404/)
})

test('F15: a board that was replaced keeps offline work aside, and none of it comes into the new version', async ({
  meet,
  ownServer,
  storedBoard,
  watch,
}) => {
  watch.serverMayBeAway = true
  const mika = await meet('Mika', { baseURL: ownServer.url })
  const board = await boardWithCard(mika)
  await writeOffline(mika, board)
  await ownServer.kill()
  storedBoard(board.id).replaceBy(restoredBoard())
  await ownServer.start()

  await mika.context.setOffline(false)
  const { page } = mika
  await expect(page.getByRole('heading', { name: 'This board was replaced by another version' })).toBeVisible({
    timeout: 30_000,
  })
  await expect(page.getByText(/changes? had not been saved.* kept on this device/)).toBeVisible()
  await page.getByRole('button', { name: 'Reload the board' }).click()
  await board.ready()
  await expect(board.cards).toHaveCount(1)
  await expect(board.cards).toContainText('Restored')
  // The note of the older document has its words, and takes more of them.
  await expect(shapeOf(board, 'note').locator('strong')).toHaveText('Written long ago')
  await enterWords(board, 'End', 'Written long ago'.length)
  await page.keyboard.type(', and today')
  await expect.poll(() => saidOn(board)).toBe('Written long ago, and today')
  await page.keyboard.press('Escape')

  await expect(page.getByText(/kept aside on this device/)).toBeVisible()
  expect(await downloadBy(page, 'Download my copy')).toEqual(['Before', 'While offline'])
  await page.getByRole('button', { name: 'Discard' }).click()
  await expect(page.getByText(/kept aside on this device/)).toBeHidden()
  await page.reload()
  await board.ready()
  await expect(board.cards).toHaveCount(1)
  await expect(page.getByText(/kept aside on this device/)).toBeHidden()
})

test('F28: a page that is too old says so and loses nothing, and one that is newer waits for its server', async ({
  meet,
  ownServer,
  watch,
}) => {
  watch.serverMayBeAway = true
  const mika = await meet('Mika', { baseURL: ownServer.url })
  const { page } = mika
  await allowVersionClaims(page)
  const board = await boardWithCard(mika)

  await writeOffline(mika, board, 'By a newer page')
  await claimVersion(page, CLIENT_VERSION + 1)
  await mika.context.setOffline(false)
  await expect(page.locator('[data-save-state]')).toContainText(/Server is being updated, \d+ changes? on this device/)
  await claimVersion(page, CLIENT_VERSION)
  await board.expectState('saved', 30_000)

  await writeOffline(mika, board, 'By an old page')
  await claimVersion(page, OLDEST_CLIENT_VERSION - 1)
  await mika.context.setOffline(false)
  await expect(page.getByRole('heading', { name: 'A newer version of this page is needed' })).toBeVisible()
  await page.getByRole('button', { name: 'Reload the board' }).click()
  await board.ready()
  const answer = await page.request.get(`/api/boards/${board.id}/cards`)
  const { cards } = (await answer.json()) as { cards: { title: string }[] }
  expect(cards.map(({ title }) => title).sort()).toEqual(['Before', 'By a newer page', 'By an old page'])
})

test('S13: a person who may no longer edit sees what was not saved, and loses it only by their own choice', async ({
  meet,
  ownServer,
  storedBoard,
  watch,
}) => {
  watch.serverMayBeAway = true
  const at = { baseURL: ownServer.url }
  const owner = await boardWithCard(await meet('Mika', at))
  const editorLink = await owner.invite('editor')
  const jonas = await meet('Jonas', at)
  const board = await BoardPage.join(jonas, editorLink)
  const stored = storedBoard(board.id)

  await writeOffline(jonas, board, 'Refused at first')
  stored.setRole('Jonas', 'viewer')
  await jonas.context.setOffline(false)
  await expect(jonas.page.getByText(/you may only look at this board now\. .* not saved/)).toBeVisible()
  await board.expectState('refused')
  await expect(board.tool('Risk')).toBeHidden()
  await expect(board.cards).toHaveCount(2)
  // The board stays live.
  await owner.writeCard('Risk', 'Seen by the one who looks', await owner.canvasSpot(150, -60))
  await expect(board.cards).toHaveCount(3)
  await expect(owner.cards).toHaveCount(2)

  // After the role is raised by another link in another tab (the first one no longer gives it), the card is saved.
  const tab = await jonas.context.newPage()
  await BoardPage.join({ ...jonas, page: tab }, await owner.invite('editor'))
  await board.expectState('saved')
  await expect(owner.cards.filter({ hasText: 'Refused at first' })).toHaveCount(1)
  await tab.close()

  await writeOffline(jonas, board, 'Given up')
  stored.setRole('Jonas', 'viewer')
  await jonas.context.setOffline(false)
  await board.expectState('refused')
  expect(await downloadBy(jonas.page, 'Download my copy')).toContain('Given up')
  await jonas.page.getByRole('button', { name: 'Discard' }).click()
  await expect(board.cards).toHaveCount(3)
  await expect(board.cards.filter({ hasText: 'Given up' })).toHaveCount(0)
  await board.expectState('saved')
})
