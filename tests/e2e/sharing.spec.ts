// Sharing for the people concerned, each in a browser of their own: the owner makes links and manages roles, an editor
// and a guest are changed and removed while they work, and an outsider gets nowhere.

import type { Page, Request } from '@playwright/test'
import { encode } from 'uqr'
import { IS_FULL } from '../support/sync/fault-scale'
import { AT_ONCE } from './support/at-once'
import { BoardPage } from './support/board-page'
import { cutOff, expect, type Person } from './support/fixtures'
import { test } from './support/own-server'

function shareDialog({ page }: BoardPage) {
  const dialog = page.getByRole('dialog', { name: 'Share this board' })
  const openIt = async () => {
    await page.getByRole('button', { name: 'Share', exact: true }).click()
    await expect(dialog).toBeVisible()
    return dialog
  }
  return { dialog, open: openIt }
}

async function joinAs(person: Person, url: string, { password }: { password?: string } = {}): Promise<BoardPage> {
  await person.page.goto(url)
  await person.page.getByRole('textbox', { name: 'Your name' }).fill(person.name)
  if (password !== undefined) await person.page.getByLabel('Password of this link').fill(password)
  await person.page.getByRole('button', { name: 'Join' }).click()
  await person.page.waitForURL(/\/boards\//)
  const board = new BoardPage(person.page)
  await board.ready()
  return board
}

/** The black squares of a drawn code, row by row, read back from its path. */
async function squaresOf(page: Page, label: string): Promise<string[]> {
  const code = page.getByRole('img', { name: label }).last()
  const size = Number((await code.getAttribute('viewBox'))?.split(' ')[2])
  const path = (await code.locator('path').getAttribute('d')) ?? ''
  const rows = Array.from({ length: size }, () => new Array<string>(size).fill('.'))
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    rows[Number(y)]?.fill('#', Number(x), Number(x) + Number(width))
  }
  return rows.map((row) => row.join(''))
}

test('S13: a role is lowered and raised and a person removed while they work', async ({ meet }) => {
  const host = await BoardPage.create(await meet('Mika'))
  const invite = await host.invite('editor')
  const guest = await joinAs(await meet('Aiko Sato'), invite)
  await host.writeCard('Risk', 'Standards split', await host.canvasSpot())
  await expect(guest.card('R-001')).toBeVisible()

  const share = shareDialog(host)
  const dialog = await share.open()
  await dialog.getByLabel('Role of Aiko Sato').selectOption('viewer')
  await expect(guest.page.getByText('Your role is now Viewer')).toBeVisible(AT_ONCE)
  await expect(guest.page.getByText('You can look at this board, not change it.')).toBeVisible()
  await expect(guest.tool('Risk')).toHaveCount(0)
  await guest.select('R-001')
  await guest.page.keyboard.press('Delete')
  await expect(host.card('R-001')).toBeVisible()

  await dialog.getByLabel('Role of Aiko Sato').selectOption('editor')
  await expect(guest.page.getByText('Your role is now Editor')).toBeVisible(AT_ONCE)
  await expect(guest.tool('Risk')).toBeVisible()
  await guest.writeCard('Risk', 'By Aiko', await guest.canvasSpot(0, 200))
  await expect(host.card('R-002')).toBeVisible()
  await guest.expectState('saved')

  await dialog.getByRole('button', { name: 'More for Aiko Sato' }).click()
  await host.page.getByRole('menuitem', { name: 'Remove from the board…' }).click()
  const question = dialog.getByRole('alertdialog', { name: 'Remove' })
  await expect(question).toContainText('as long as it works, they can come back by it')
  await expect(question.locator(':focus')).toHaveCount(1)
  await host.page.keyboard.press('Escape')
  await expect(question).toBeHidden()
  await expect(dialog, 'Escape goes back one step').toBeVisible()
  await dialog.getByRole('button', { name: 'More for Aiko Sato' }).click()
  await host.page.getByRole('menuitem', { name: 'Remove from the board…' }).click()
  await question.getByRole('button', { name: 'Remove' }).click()
  await expect(guest.page.getByRole('heading', { name: 'You were removed from this board' })).toBeVisible(AT_ONCE)
  await expect(guest.page.getByText('Everything you did was saved before that.')).toBeVisible()
  await expect(dialog.getByText('Aiko Sato')).toHaveCount(0)
  await guest.page.reload()
  await expect(guest.page.getByText('This board can’t be opened')).toBeVisible()
  await host.page.getByRole('button', { name: 'Close', exact: true }).click()
  await expect(host.page.getByRole('button', { name: 'Share', exact: true })).toBeFocused()
})

test('S13: unsaved changes of a person whose role is lowered stay on their device, with a message', async ({
  meet,
  watch,
}) => {
  const host = await BoardPage.create(await meet('Mika'))
  const person = await meet('Aiko')
  const guest = await joinAs(person, await host.invite('editor'))
  watch.serverMayBeAway = true
  await cutOff(person)
  await guest.expectState('offline')
  await guest.writeCard('Risk', 'Made offline', await guest.canvasSpot())
  const dialog = await shareDialog(host).open()
  const lowered = host.page.waitForResponse((each) => each.request().method() === 'PATCH')
  await dialog.getByLabel('Role of Aiko').selectOption('viewer')
  expect((await lowered).ok()).toBe(true)
  await expect(dialog.getByLabel('Role of Aiko')).toHaveValue('viewer')
  await person.context.setOffline(false)
  await guest.expectState('refused')
  const notice = guest.page.getByText(
    /Your role changed: you may only look at this board now\. \d+ changes? (was|were)/,
  )
  await expect(notice).toContainText('only on this device')
  const download = guest.page.waitForEvent('download')
  await guest.page.getByRole('button', { name: 'Download my copy' }).click()
  expect((await download).suggestedFilename()).toContain('.json')
  await expect(host.cards).toHaveCount(0)
  // After the role is raised again, it is sent by itself.
  await dialog.getByLabel('Role of Aiko').selectOption('editor')
  await guest.expectState('saved')
  await expect(host.card('R-001')).toContainText('Made offline')
})

test('S14, S16: a link with a password and an end, its code, the people who came by it, and its revocation', async ({
  meet,
  server,
  watch,
}) => {
  const host = await BoardPage.create(await meet('Mika'))
  const dialog = await shareDialog(host).open()
  await dialog.getByLabel('Link for', { exact: true }).selectOption('commenter')
  await dialog.getByLabel('Works', { exact: true }).selectOption('hour')
  await dialog.getByLabel('Password').fill('harbour')
  await dialog.getByRole('button', { name: 'Make link' }).click()
  const url = await dialog.getByLabel('Commenter link', { exact: true }).inputValue()
  const token = new URL(url).hash.slice(1)
  expect(url).toBe(`${server.url}/join#${token}`)

  // The code encodes the link, with the white margin that readers need.
  const expected = encode(url, { ecc: 'M', border: 4 }).data.map((row) =>
    row.map((isBlack) => (isBlack ? '#' : '.')).join(''),
  )
  expect(await squaresOf(host.page, 'QR code of the Commenter link')).toEqual(expected)
  await dialog.getByRole('button', { name: 'Show large' }).click()
  await expect(host.page.getByText('then type your name and the password')).toBeVisible()
  expect(await squaresOf(host.page, 'QR code of the Commenter link')).toEqual(expected)
  await host.page.keyboard.press('Escape')
  await expect(dialog).toBeVisible()

  // Everything that two guests' browsers send from here on.
  const told: string[] = []
  const listen = (request: Request) => told.push(`${request.url()} ${request.headers().referer ?? ''}`)
  const [guestPerson, oldPerson] = [await meet('Ren'), await meet('Yui')]
  for (const { context } of [guestPerson, oldPerson]) context.on('request', listen)

  const { page } = guestPerson
  await page.goto(url)
  await expect(page.getByText('Untitled board')).toBeVisible()
  await expect(page).toHaveURL(`${server.url}/join`)
  await page.reload()
  await page.getByRole('textbox', { name: 'Your name' }).fill('Ren')
  await page.getByLabel('Password of this link').fill('Harbour')
  await page.getByRole('button', { name: 'Join' }).click()
  await expect(page.getByText('That isn’t the password of this link.')).toBeVisible()
  // The browser reports the refusal in its console.
  expect(watch.faults.splice(0).filter((fault) => !/403 \(Forbidden\)/.test(fault))).toEqual([])
  await page.getByLabel('Password of this link').fill('harbour')
  await page.getByRole('button', { name: 'Join' }).click()
  await page.waitForURL(/\/boards\//)
  const guest = new BoardPage(page)
  await guest.ready()

  // An address of an older version, with the token in its path, leads to the same page and reveals nothing itself.
  const old = await oldPerson.context.request.get(`/join/${token}`, { maxRedirects: 0 })
  expect([old.status(), old.headers().location, await old.text()]).toEqual([307, `/join#${token}`, ''])
  const late = await joinAs(oldPerson, `${server.url}/join/${token}`, { password: 'harbour' })
  const sessions = (await guestPerson.context.cookies())
    .filter(({ name }) => name.includes('session'))
    .map(({ value }) => value)
  expect(sessions).toHaveLength(1)
  const secrets = [token, ...sessions, ...sessions.map(decodeURIComponent)]
  const leaks = told.filter((line) => secrets.some((secret) => line.includes(secret)))
  // All but the old address itself, which another person had sent.
  expect(leaks.filter((line) => line.trim() !== `${server.url}/join/${token}`)).toEqual([])
  expect(told.length).toBeGreaterThan(10)
  expect(await page.evaluate(() => JSON.stringify([sessionStorage, localStorage, history.state]))).not.toContain(token)
  expect(server.output).not.toContain(token)

  await dialog.getByRole('button', { name: 'Who came by the link for Commenter' }).click()
  const came = dialog.getByRole('region', { name: 'Who came by the link for Commenter' })
  await expect(came.getByRole('listitem')).toHaveText([/Ren/, /Yui/])

  await dialog.getByRole('button', { name: 'Revoke the link for Commenter' }).click()
  await host.page
    .getByRole('dialog', { name: 'Revoke the link for Commenter' })
    .getByRole('button', { name: 'Revoke' })
    .click()
  for (const { page } of [guest, late]) {
    await expect(page.getByRole('heading', { name: 'Your invite link was revoked' })).toBeVisible(AT_ONCE)
  }
  await expect(dialog.getByText('No link works at present.')).toBeVisible()
  await page.goto(url)
  await expect(page.getByText('This invite link was revoked')).toBeVisible()
  expect(watch.faults.splice(0).filter((fault) => !/410 \(Gone\)/.test(fault))).toEqual([])
})

test('S14: a link expires while its guest is in', async ({ meet }) => {
  const owner = await meet('Mika')
  const host = await BoardPage.create(owner)
  const ren = await meet('Ren')
  const made = await owner.context.request.post(`/api/boards/${host.id}/invites`, {
    data: { role: 'viewer', lifetimeMs: 12_000 },
    headers: { origin: owner.url },
  })
  const { url, expiresAt } = (await made.json()) as { url: string; expiresAt: string }
  const guest = await BoardPage.join(ren, url)
  await expect(guest.page.getByRole('heading', { name: 'Your invite link has expired' })).toBeVisible()
  if (IS_FULL) expect(Date.now() - Date.parse(expiresAt)).toBeLessThan(2_500)
})

test('a board is handed over, and its former owner leaves', async ({ meet }) => {
  const host = await BoardPage.create(await meet('Mika'))
  const heir = await joinAs(await meet('Aiko'), await host.invite('editor'))
  const dialog = await shareDialog(host).open()
  await expect(dialog.getByRole('button', { name: 'More for Aiko' })).toBeVisible()
  await expect(dialog.getByRole('button', { name: /^More for Visitor/ }), 'an owner can not leave').toHaveCount(0)
  await dialog.getByRole('button', { name: 'More for Aiko' }).click()
  await host.page.getByRole('menuitem', { name: 'Make owner…' }).click()
  await dialog.getByRole('button', { name: 'Hand the board over' }).click()
  // The messages go by themselves.
  await Promise.all([
    expect(heir.page.getByText('Your role is now Owner')).toBeVisible(AT_ONCE),
    expect(host.page.getByText('Your role is now Facilitator')).toBeVisible(AT_ONCE),
  ])
  await dialog.getByRole('button', { name: /^More for Visitor/ }).click()
  await host.page.getByRole('menuitem', { name: 'Leave the board…' }).click()
  await dialog.getByRole('button', { name: 'Leave the board' }).click()
  await expect(host.page.getByRole('heading', { name: 'You have left this board' })).toBeVisible(AT_ONCE)
  await heir.writeCard('Risk', 'Mine now', await heir.canvasSpot())
  await heir.expectState('saved')
})

test('S17: an outsider gets nowhere, and learns nothing', async ({ meet, ownServer, watch }) => {
  const baseURL = ownServer.url
  const host = await BoardPage.create(await meet('Mika', { baseURL }))
  const outsider = await meet('Eve', { baseURL })
  await BoardPage.create(outsider)
  const { page } = outsider
  for (const path of [`/boards/${host.id}`, '/boards/0123456789abcdef']) {
    await page.goto(path)
    await expect(page.getByText('This board can’t be opened')).toBeVisible()
  }
  await page.goto('/join#no-such-token-at-all')
  await expect(page.getByText('This invite link opens nothing')).toBeVisible()
  expect(watch.faults.splice(0).filter((fault) => !/404 \(Not Found\)/.test(fault))).toEqual([])
})

test('a hundred people: one is found by a part of their name', async ({ meet, ownServer, storedBoard }) => {
  const baseURL = ownServer.url
  const host = await BoardPage.create(await meet('Mika', { baseURL }))
  storedBoard(host.id).addMembers(100)
  const dialog = await shareDialog(host).open()
  await expect(dialog.getByRole('heading', { name: 'People 101' })).toBeVisible()
  await dialog.getByLabel('Find a person').fill('number 42')
  await expect(dialog.getByLabel(/^Role of/)).toHaveCount(1)
  await dialog.getByLabel('Role of Person Number 42').selectOption('commenter')
  await dialog.getByLabel('Find a person').fill('nobody of this name')
  await expect(dialog.getByText('Nobody with that name.')).toBeVisible()
})
