// A team's workspace from making it to deleting it, and how its boards follow its members.

import type { Page } from '@playwright/test'
import { makeWorkspaceInvite, signUp } from './support/accounts'
import { AT_ONCE } from './support/at-once'
import { BoardPage } from './support/board-page'
import { expect, type Person, test } from './support/fixtures'

/** SYNC-SPEC S13. */

async function makeWorkspace(page: Page, name: string): Promise<void> {
  await page.goto('/')
  await page.getByRole('button', { name: 'New workspace' }).click()
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill(name)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

async function joinWorkspace(person: Person, url: string): Promise<void> {
  await person.page.goto(url)
  await person.page.getByRole('textbox', { name: 'Your name' }).fill(person.name)
  await person.page.getByRole('button', { name: 'Join' }).click()
  await person.page.waitForURL(/\/workspaces\//)
}

/** The browser itself reports refusals, as it should: these were expected. */
function forget(watch: { readonly faults: string[] }, status: number): void {
  const kept = watch.faults.filter((fault) => !fault.includes(`status of ${status}`))
  watch.faults.splice(0, watch.faults.length, ...kept)
}

const members = (page: Page) => page.getByRole('link', { name: /^Members/ })
const boardLink = (page: Page, title: string) => page.getByRole('link', { name: title, exact: true })

test('members of a workspace come by a link, share its boards by their role, and are out once removed', async ({
  meet,
  server,
  watch,
}) => {
  const [mika, ben, vic] = [await meet('Mika Kato'), await meet('Ben Ito'), await meet('Vic Lund')]
  await signUp(mika, server.url)
  await makeWorkspace(mika.page, 'Technology policy 技術政策')
  await expect(mika.page.getByRole('heading', { name: 'No boards here yet' })).toBeVisible()
  const home = mika.page.url()
  await mika.page.getByRole('button', { name: 'Empty board' }).click()
  await mika.page.waitForURL(/\/boards\//)
  const board = new BoardPage(mika.page)
  await board.ready()
  await board.writeCard('Risk', 'The only cable is cut', await board.canvasSpot())

  const owner = await mika.context.newPage()
  await owner.goto(home)
  await expect(boardLink(owner, 'Untitled board')).toBeVisible()
  await members(owner).click()
  const asMember = await makeWorkspaceInvite(owner, 'member')
  const asViewer = await makeWorkspaceInvite(owner, 'viewer')

  await joinWorkspace(ben, asMember)
  await boardLink(ben.page, 'Untitled board').click()
  await ben.page.waitForURL(/\/boards\//)
  const bens = new BoardPage(ben.page)
  await bens.ready()
  await bens.writeCard('Risk', 'Talent leaves', await bens.canvasSpot(0, 160))
  await expect(board.card('R-002')).toBeVisible()

  await joinWorkspace(vic, asViewer)
  await expect(vic.page.getByRole('button', { name: 'Empty board' })).toHaveCount(0)
  await boardLink(vic.page, 'Untitled board').click()
  await vic.page.waitForURL(/\/boards\//)
  const vics = new BoardPage(vic.page)
  await expect(vics.card('R-002')).toBeVisible()
  await expect(vics.tool('Risk')).toHaveCount(0)

  // The role is raised while they look: the tools appear without a reload.
  await owner.getByLabel('Role of Vic Lund').selectOption('member')
  await expect(vics.tool('Risk')).toBeVisible()
  await owner.getByRole('button', { name: 'Remove Ben Ito' }).click()
  await owner.getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(ben.page.locator('[data-ended="removed"]')).toBeVisible(AT_ONCE)
  await ben.page.goto(home)
  await expect(ben.page.getByText('There is nothing at this address')).toBeVisible()
  forget(watch, 404)
})

test('a board moves into a workspace and out of it, and a deleted workspace gives its boards back', async ({
  meet,
  server,
  watch,
}) => {
  const mika = await meet('Mika Kato')
  const { page } = mika
  await signUp(mika, server.url)
  const { id } = await BoardPage.create(mika)
  await makeWorkspace(page, 'Harbours')
  await page.getByRole('link', { name: 'My boards' }).click()
  const startMoving = async () => {
    await page.getByRole('button', { name: 'Actions for Untitled board' }).click()
    await page.getByRole('menuitem', { name: 'Move to' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Move', exact: true }).click()
  }
  await startMoving()
  await expect(page.getByText('is now in Harbours')).toBeVisible()
  await expect(boardLink(page, 'Untitled board')).toHaveCount(0)
  await page.getByRole('link', { name: 'Harbours' }).click()
  await expect(boardLink(page, 'Untitled board')).toHaveAttribute('href', `/boards/${id}`)
  await startMoving()
  await expect(page.getByText('is now yours')).toBeVisible()
  await page.getByRole('link', { name: 'My boards' }).click()
  await expect(boardLink(page, 'Untitled board')).toBeVisible()
  await startMoving()
  await expect(boardLink(page, 'Untitled board')).toHaveCount(0)

  await page.getByRole('link', { name: 'Harbours' }).click()
  await members(page).click()
  // The only owner can't leave: who would own it?
  await page.getByRole('button', { name: 'Leave workspace' }).click()
  const refused = page.waitForResponse((each) => each.request().method() === 'DELETE')
  await page.getByRole('button', { name: 'Leave', exact: true }).click()
  expect((await refused).status()).toBe(409)
  await expect(page.getByText('Make somebody else an owner first')).toBeVisible()
  forget(watch, 409)

  await page.getByRole('button', { name: 'Delete workspace' }).click()
  const dialog = page.getByRole('dialog')
  const confirm = dialog.getByRole('button', { name: 'Delete workspace' })
  await expect(confirm).toBeDisabled()
  await dialog.getByRole('textbox').fill('Harbour')
  await expect(confirm).toBeDisabled()
  await dialog.getByRole('textbox').fill('Harbours')
  await confirm.click()
  await page.waitForURL((url) => url.pathname === '/')
  await expect(boardLink(page, 'Untitled board')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Harbours' })).toHaveCount(0)
})
