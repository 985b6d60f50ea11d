// Accounts in the browser: a visitor becomes one and keeps the boards, signs in elsewhere, and signs out without losing
// content that only this device has.

import { AccountPages, newCredentials } from './support/account-pages'
import { AT_ONCE } from './support/at-once'
import { BoardPage } from './support/board-page'
import { cutOff, expect, test } from './support/fixtures'
import { expectRefusals } from './support/refusals'

test('a visitor’s board stays theirs through signing up, and is found from another browser', async ({ meet }) => {
  const aiko = await meet('Aiko')
  const board = await BoardPage.create(aiko)
  const boardId = board.id
  await board.writeCard('Risk', 'The only cable is cut', await board.canvasSpot())
  await board.expectState('saved')

  await new AccountPages(aiko).choose('Create an account')
  await expect(aiko.page).toHaveTitle(/^Create an account/)
  await expect(aiko.page.getByText('Your board stays yours')).toBeVisible()
  const account = new AccountPages(aiko)
  const credentials = newCredentials()
  await account.fillNewAccount('Aiko Sato', credentials)
  await aiko.page.waitForURL(new RegExp(`/boards/${boardId}$`))
  await board.ready()
  await expect(board.card('R-001')).toContainText('The only cable is cut')

  await aiko.page.getByRole('link', { name: 'All boards' }).click()
  // A board's page has the same button.
  await account.expectHome()
  await expect(account.menuButton).toHaveAttribute('title', 'You: Aiko Sato')
  expect(await account.copiesOnDevice()).toContain(boardId)
  await account.signOut()
  await expect(aiko.page.getByRole('heading', { name: 'Map a brief together' })).toBeVisible()
  await expect.poll(() => account.copiesOnDevice()).toEqual([])

  const elsewhere = await meet('Aiko elsewhere')
  await new AccountPages(elsewhere).signIn(credentials)
  await elsewhere.page.getByRole('link', { name: 'Untitled board' }).first().click()
  const again = new BoardPage(elsewhere.page)
  await again.ready()
  expect(again.id).toBe(boardId)
  await expect(again.card('R-001')).toContainText('The only cable is cut')
})

test('signing out everywhere ends another browser’s board, and its edits are saved after the next sign-in', async ({
  meet,
  watch,
}) => {
  const here = await meet('Aiko')
  const account = new AccountPages(here)
  const credentials = await account.signUp()
  const there = await meet('Aiko elsewhere')
  await new AccountPages(there).enter(credentials)
  const board = await BoardPage.create(there)
  const boardId = board.id
  const away = await meet('Aiko on a train')
  await new AccountPages(away).enter(credentials)
  const train = await BoardPage.open(away, boardId)
  watch.serverMayBeAway = true
  await cutOff(away)
  await train.writeCard('Risk', 'Written on the train', await train.canvasSpot())
  await train.expectState('offline')

  await account.choose('Account')
  await here.page.getByRole('button', { name: 'Sign out everywhere' }).click()
  await here.page.getByRole('dialog').getByRole('button', { name: 'Sign out everywhere' }).click()
  await expect(there.page.getByRole('heading', { name: 'You are signed out' })).toBeVisible(AT_ONCE)
  await expect(here.page.getByRole('link', { name: 'Sign in', exact: true })).toBeVisible()

  await away.context.setOffline(false)
  await expect(away.page.getByRole('heading', { name: 'You are signed out' })).toBeVisible()
  await expect(away.page.getByText(/kept on this device/)).toBeVisible()
  await away.page.getByRole('link', { name: 'Sign in' }).click()
  await away.page.waitForURL(/sign-in/)
  await new AccountPages(away).fillSignIn(credentials)
  await away.page.waitForURL(new RegExp(`/boards/${boardId}$`))
  await train.ready()
  await expect(train.card('R-001')).toContainText('Written on the train')

  await there.page.getByRole('link', { name: 'Sign in' }).click()
  await new AccountPages(there).fillSignIn(credentials)
  await there.page.waitForURL(new RegExp(`/boards/${boardId}$`))
  await board.ready()
  await expect(board.card('R-001')).toContainText('Written on the train')
})

test('a wrong password says so beside the form, and an empty form leads to its first field', async ({
  meet,
  watch,
}) => {
  const aiko = await meet('Aiko')
  const account = new AccountPages(aiko)
  const credentials = await account.signUp()
  await account.signOut()
  await aiko.page.getByRole('link', { name: 'Sign in', exact: true }).click()
  await aiko.page.getByRole('button', { name: 'Sign in', exact: true }).click()
  const email = aiko.page.getByLabel('E-mail', { exact: true })
  await expect(email).toBeFocused()
  await expect(email).toHaveAccessibleDescription('Type your e-mail address.')
  await expect(email).toHaveAttribute('autocomplete', 'username')
  const password = aiko.page.getByLabel('Password', { exact: true })
  await expect(password).toHaveAttribute('autocomplete', 'current-password')

  await account.fillSignIn({ ...credentials, password: 'not the password' })
  await expect(aiko.page.getByRole('alert').filter({ hasText: 'don’t match an account' })).toBeVisible()
  expectRefusals(watch.faults, 401)
  await aiko.page.getByRole('button', { name: 'Show password' }).click()
  await expect(password).toHaveAttribute('type', 'text')
  await password.fill(credentials.password)
  await password.press('Enter')
  await account.expectHome()
})

test('Enter that ends a Japanese conversion sends no form', async ({ meet }) => {
  const { page } = await meet('Aiko', { language: 'ja' })
  await page.goto('/sign-up')
  const name = page.getByLabel('名前', { exact: true })
  await name.focus()
  await name.evaluate((field) => {
    // Sent as Safari does: the conversion has ended, and the key that ended it comes afterwards.
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true, cancelable: true }))
  })
  await expect(page.getByText('名前を入力してください')).toHaveCount(0)
  await page.getByRole('button', { name: 'アカウントを作成', exact: true }).click()
  await expect(page.getByText('名前を入力してください')).toBeVisible()
  await expect(name).toBeFocused()
})

test('signing out never drops edits that only this device has: the person keeps or deletes them', async ({
  meet,
  watch,
}) => {
  const aiko = await meet('Aiko')
  const account = new AccountPages(aiko)
  const credentials = await account.signUp()
  const board = await BoardPage.create(aiko)
  const list = await aiko.context.newPage()
  const onList = new AccountPages({ ...aiko, page: list })
  await list.goto('/')
  const editUnsaved = async (title: string) => {
    watch.serverMayBeAway = true
    await cutOff(aiko)
    await board.writeCard('Risk', title, await board.canvasSpot(0, -200))
    // The last keystrokes may be lost with the page; the device writes in order, so earlier ones are stored.
    await board.writeCard('Risk', 'Typed last', await board.canvasSpot(0, 100))
    await board.expectState('offline')
    await aiko.page.close()
    await aiko.context.setOffline(false)
  }
  await editUnsaved('Only here')

  await onList.choose('Sign out')
  const dialog = list.getByRole('dialog', { name: 'What is only on this device' })
  await expect(dialog).toContainText('One board has edits')
  // The browser reports what failed without a network some time later.
  watch.serverMayBeAway = false
  await expect(dialog.getByRole('listitem')).toContainText('Untitled board')
  await dialog.getByRole('button', { name: 'Stay signed in' }).click()
  await expect(onList.menuButton).toBeVisible()
  await onList.choose('Sign out')
  await dialog.getByRole('button', { name: 'Sign out, keep them' }).click()
  await expect(list.getByRole('link', { name: 'Sign in', exact: true })).toBeVisible()
  expect(await onList.copiesOnDevice()).toEqual([board.id])

  await list.goto(`/sign-in?next=/boards/${board.id}`)
  await onList.fillSignIn(credentials)
  const again = new BoardPage(list)
  await again.ready()
  await expect(again.card('R-001')).toContainText('Only here')
})

test('edits that only this device has are deleted when the person chooses so', async ({ meet, watch }) => {
  const aiko = await meet('Aiko')
  const account = new AccountPages(aiko)
  await account.signUp()
  const board = await BoardPage.create(aiko)
  const list = await aiko.context.newPage()
  const onList = new AccountPages({ ...aiko, page: list })
  await list.goto('/')
  watch.serverMayBeAway = true
  await cutOff(aiko)
  await board.writeCard('Risk', 'Only here', await board.canvasSpot(0, -200))
  // The last keystrokes may be lost with the page; the device writes in order, so earlier ones are stored.
  await board.writeCard('Risk', 'Typed last', await board.canvasSpot(0, 100))
  await board.expectState('offline')
  await aiko.page.getByRole('button', { name: 'Comments', exact: true }).click()
  const comments = aiko.page.getByRole('region', { name: 'Comments', exact: true })
  await comments.getByRole('button', { name: 'Comment on the board' }).click()
  await comments.getByRole('textbox').fill('Said to nobody yet')
  await comments.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(comments.locator('[data-waiting]')).toContainText('Waiting to be sent')
  await aiko.page.close()
  await aiko.context.setOffline(false)
  await onList.choose('Sign out')
  await expect(list.getByRole('dialog').getByRole('listitem')).toHaveText([/edits?/, /1 comment/])
  await list.getByRole('button', { name: 'Sign out, delete them' }).click()
  await expect(list.getByRole('link', { name: 'Sign in', exact: true })).toBeVisible()
  await expect.poll(() => onList.copiesOnDevice()).toEqual([])
  expect(await list.evaluate(() => JSON.stringify(localStorage))).not.toContain('Said to nobody yet')
})

for (const next of ['//evil.example/x', '/\\evil.example', 'https://evil.example', '/.//evil.example']) {
  test(`signing in with next=${next} stays on this server`, async ({ meet }) => {
    const aiko = await meet('Aiko')
    const account = new AccountPages(aiko)
    await aiko.page.goto(`/sign-up?next=${encodeURIComponent(next)}`)
    // Any request to another host fails the test as well.
    await account.fillNewAccount('Aiko', newCredentials())
    await account.expectHome()
    expect(new URL(aiko.page.url()).pathname).toBe('/')
  })
}

test('a taken e-mail leads to signing in', async ({ meet, watch }) => {
  const aiko = await meet('Aiko')
  const credentials = await new AccountPages(aiko).signUp()
  const other = await meet('Other')
  await other.page.goto('/sign-up')
  await new AccountPages(other).fillNewAccount('Other', credentials)
  const email = other.page.getByLabel('E-mail', { exact: true })
  await expect(email).toHaveAccessibleDescription(/There is an account with this e-mail already/)
  await expect(email).toBeFocused()
  watch.faults.splice(0, watch.faults.length, ...watch.faults.filter((fault) => !/status of 4/.test(fault)))
  await other.page.getByRole('link', { name: 'Sign in instead' }).click()
  await expect(other.page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
})
