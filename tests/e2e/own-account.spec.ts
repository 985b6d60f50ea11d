// The account page: a new password, ending sign-ins one by one, tokens for programs, and deleting the account.

import { AccountPages } from './support/account-pages'
import { AT_ONCE } from './support/at-once'
import { BoardPage } from './support/board-page'
import { expect, test } from './support/fixtures'
import { expectRefusals } from './support/refusals'

test('a changed password signs out the other browser, and only the new one works', async ({ meet, watch }) => {
  const here = await meet('Aiko')
  const account = new AccountPages(here)
  const credentials = await account.signUp()
  const there = await meet('Aiko elsewhere')
  await new AccountPages(there).signIn(credentials)
  await BoardPage.create(there)

  await account.choose('Account')
  const form = here.page.getByRole('form', { name: 'Password' })
  const change = async (current: string, next: string) => {
    await form.getByLabel('Current password', { exact: true }).fill(current)
    await form.getByLabel('New password', { exact: true }).fill(next)
    await form.getByRole('button', { name: 'Change password' }).click()
  }
  const newPassword = 'quay lantern ledger 7'
  await change('not the password', newPassword)
  await expect(form.getByText('This isn’t your current password.')).toBeVisible()
  await expect(form.getByLabel('Current password', { exact: true })).toBeFocused()
  watch.faults.splice(0, watch.faults.length, ...watch.faults.filter((fault) => !/status of 4/.test(fault)))
  await change(credentials.password, newPassword)
  await expect(here.page.getByText('you are signed out everywhere else')).toBeVisible()
  await expect(there.page.getByRole('heading', { name: 'You are signed out' })).toBeVisible(AT_ONCE)

  await there.page.getByRole('link', { name: 'Sign in' }).click()
  await new AccountPages(there).fillSignIn(credentials)
  await expect(there.page.getByText('don’t match an account')).toBeVisible()
  expectRefusals(watch.faults, 401)
  await new AccountPages(there).fillSignIn({ ...credentials, password: newPassword })
  await there.page.waitForURL(/\/boards\//)
})

test('one of several sign-ins is ended from the account page', async ({ meet }) => {
  const here = await meet('Aiko')
  const account = new AccountPages(here)
  const credentials = await account.signUp()
  const there = await meet('Aiko elsewhere')
  await new AccountPages(there).signIn(credentials)
  await BoardPage.create(there)
  await account.choose('Account')
  const sessions = here.page.getByRole('region', { name: 'Where you are signed in' })
  await expect(sessions.getByRole('listitem')).toHaveCount(2)
  await expect(sessions.getByRole('listitem').filter({ hasText: 'this one' })).toHaveCount(1)
  await sessions
    .getByRole('listitem')
    .getByRole('button', { name: /^Sign out/ })
    .click()
  await expect(there.page.getByRole('heading', { name: 'You are signed out' })).toBeVisible(AT_ONCE)
  await expect(sessions.getByRole('listitem')).toHaveCount(1)
})

test('a token made on the page opens the API, and no more once it is revoked', async ({ meet, server }) => {
  const aiko = await meet('Aiko')
  const account = new AccountPages(aiko)
  await account.signUp()
  await account.choose('Account')
  const tokens = aiko.page.getByRole('region', { name: 'API tokens' })
  await tokens.getByRole('button', { name: 'New token' }).click()
  const dialog = aiko.page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Make token' }).click()
  await expect(dialog.getByLabel('Name')).toBeFocused()
  await dialog.getByLabel('Name').fill('Nightly export')
  await dialog.getByRole('button', { name: 'Make token' }).click()
  const token = await dialog.getByRole('textbox', { name: 'API token' }).inputValue()
  const statusOf = async (path: string, init: RequestInit = {}) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    return (await fetch(`${server.url}${path}`, { ...init, headers })).status
  }
  expect(await statusOf('/api/boards')).toBe(200)
  // The token was made for reading only.
  expect(await statusOf('/api/boards', { method: 'POST', body: JSON.stringify({ title: 'No' }) })).toBe(403)
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(dialog).toHaveCount(0)
  expect(await aiko.page.content()).not.toContain(token)

  await aiko.page.reload()
  const row = tokens.getByRole('listitem').filter({ hasText: 'Nightly export' })
  await expect(row).toContainText('may look')
  await expect(row).toContainText('last used just now')
  await row.getByRole('button', { name: 'Revoke Nightly export' }).click()
  await aiko.page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click()
  await expect(tokens.getByRole('listitem')).toHaveCount(0)
  expect(await statusOf('/api/boards')).toBe(401)
})

test('an account is deleted after its boards are settled: one is handed over, one is deleted', async ({
  meet,
  watch,
}) => {
  const aiko = await meet('Aiko')
  const account = new AccountPages(aiko)
  const credentials = await account.signUp()
  const kept = await BoardPage.create(aiko)
  await kept.writeCard('Risk', 'What stays', await kept.canvasSpot())
  const invite = await kept.invite('editor')
  const ben = await meet('Ben')
  await new AccountPages(ben).signUp()
  const joined = await BoardPage.join(ben, invite)
  const gone = await BoardPage.create(aiko)
  const goneId = gone.id
  await aiko.page.goto('/account')
  await aiko.page.getByRole('button', { name: 'Delete account…' }).click()
  const dialog = aiko.page.getByRole('dialog', { name: 'Delete your account' })
  await expect(dialog.getByRole('combobox')).toHaveCount(2)
  await dialog.getByRole('button', { name: 'Delete my account' }).click()
  await expect(dialog.getByText('Choose what happens to this board.')).toHaveCount(2)
  await expect(dialog.getByRole('combobox').first()).toBeFocused()
  for (const choice of await dialog.getByRole('combobox').all()) {
    const hasBen = (await choice.textContent())?.includes('Hand over to Ben')
    await choice.selectOption(hasBen ? 'Hand over to Ben' : 'Delete the board')
  }
  await expect(dialog.getByText('1 board that you hand over')).toBeVisible()
  await dialog.getByLabel('Your password').fill('not the password')
  await dialog.getByRole('button', { name: 'Delete my account' }).click()
  await expect(dialog.getByText('This isn’t your password.')).toBeVisible()
  watch.faults.splice(0, watch.faults.length, ...watch.faults.filter((fault) => !/status of 4/.test(fault)))
  await dialog.getByLabel('Your password').fill(credentials.password)
  await dialog.getByRole('button', { name: 'Delete my account' }).click()
  await expect(aiko.page.getByRole('link', { name: 'Sign in', exact: true })).toBeVisible()
  expect(await account.copiesOnDevice()).toEqual([])

  const owned = await ben.context.request.get(`/api/boards/${joined.id}`)
  expect(await owned.json()).toMatchObject({ role: 'owner' })
  await expect(joined.card('R-001')).toContainText('What stays')
  expect((await ben.context.request.get(`/api/boards/${goneId}`)).ok()).toBe(false)
  await aiko.page.goto('/sign-in')
  await account.fillSignIn(credentials)
  await expect(aiko.page.getByText('don’t match an account')).toBeVisible()
  expectRefusals(watch.faults, 401)
})

test('a visitor can have their data deleted, and is nobody afterwards', async ({ meet }) => {
  const aiko = await meet('Aiko')
  const board = await BoardPage.create(aiko)
  await aiko.page.goto('/account')
  await expect(aiko.page.getByRole('heading', { name: 'You are a visitor here' })).toBeVisible()
  await aiko.page.getByRole('button', { name: 'Delete my data…' }).click()
  const dialog = aiko.page.getByRole('dialog', { name: 'Delete your data' })
  await dialog.getByRole('combobox').selectOption('Delete the board')
  await dialog.getByRole('button', { name: 'Delete my data' }).click()
  await expect(aiko.page.getByRole('link', { name: 'Sign in', exact: true })).toBeVisible()
  const account = new AccountPages(aiko)
  expect(await account.copiesOnDevice()).toEqual([])
  expect((await aiko.context.request.get('/api/me')).status()).toBe(401)
  // The board of the deleted account gets the same answer as one that never existed.
  expect((await aiko.context.request.get(`/api/boards/${board.id}`)).status()).toBe(404)
})
