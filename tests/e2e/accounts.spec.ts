// Accounts in the browser: a visitor becomes one and keeps the boards, signs out and in again elsewhere, ends what is
// signed in, and goes.

import { AccountPages, newCredentials } from './support/account-pages'
import { BoardPage } from './support/board-page'
import { expect, test } from './support/fixtures'
import { expectRefusals } from './support/refusals'

test('a visitor’s board stays theirs through signing up, and is found from another browser', async ({ meet }) => {
  const aiko = await meet('Aiko')
  const board = await BoardPage.create(aiko)
  const boardId = board.id
  await board.writeCard('Risk', 'The only cable is cut', await board.canvasSpot())
  await board.expectState('saved')

  await aiko.page.getByRole('banner').getByRole('button', { name: 'More', exact: true }).click()
  await aiko.page.getByRole('menuitem', { name: 'Create an account' }).click()
  await expect(aiko.page).toHaveTitle(/^Create an account/)
  await expect(aiko.page.getByText('Your board stays yours')).toBeVisible()
  const account = new AccountPages(aiko)
  const credentials = newCredentials()
  await account.fillNewAccount('Aiko Sato', credentials)
  await aiko.page.waitForURL(new RegExp(`/boards/${boardId}$`))
  await board.ready()
  await expect(board.card('R-001')).toContainText('The only cable is cut')

  await aiko.page.getByRole('link', { name: 'All boards' }).click()
  await expect(account.menuButton).toHaveAttribute('title', 'You: Aiko Sato')
  expect(await account.copiesOnDevice()).toContain(boardId)
  await account.signOut()
  await expect(aiko.page.getByRole('heading', { name: 'Map a brief together' })).toBeVisible()
  expect(await account.copiesOnDevice()).toEqual([])

  const elsewhere = await meet('Aiko elsewhere')
  await new AccountPages(elsewhere).signIn(credentials)
  await elsewhere.page.getByRole('link', { name: 'Untitled board' }).first().click()
  const again = new BoardPage(elsewhere.page)
  await again.ready()
  expect(again.id).toBe(boardId)
  await expect(again.card('R-001')).toContainText('The only cable is cut')
})

test('signing out everywhere ends another browser’s board within two seconds, and signing in again saves its edits', async ({
  meet,
  watch,
}) => {
  const here = await meet('Aiko')
  const account = new AccountPages(here)
  const credentials = await account.signUp()
  const there = await meet('Aiko elsewhere')
  await new AccountPages(there).signIn(credentials)
  const board = await BoardPage.create(there)
  const boardId = board.id
  const away = await meet('Aiko on a train')
  await new AccountPages(away).signIn(credentials)
  await away.page.goto(`/boards/${boardId}`)
  const train = new BoardPage(away.page)
  await train.ready()
  watch.serverMayBeAway = true
  await away.context.setOffline(true)
  await train.writeCard('Risk', 'Written on the train', await train.canvasSpot())
  await train.expectState('offline')

  await account.choose('Account')
  await here.page.getByRole('button', { name: 'Sign out everywhere' }).click()
  await here.page.getByRole('dialog').getByRole('button', { name: 'Sign out everywhere' }).click()
  await expect(there.page.getByRole('heading', { name: 'You are signed out' })).toBeVisible({ timeout: 2_000 })
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
    // As Safari sends it: the conversion has ended, the key that ended it comes afterwards.
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true, cancelable: true }))
  })
  await expect(page.getByText('名前を入力してください')).toHaveCount(0)
  await page.getByRole('button', { name: 'アカウントを作成', exact: true }).click()
  await expect(page.getByText('名前を入力してください')).toBeVisible()
  await expect(name).toBeFocused()
})

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
  await expect(there.page.getByRole('heading', { name: 'You are signed out' })).toBeVisible({ timeout: 2_000 })

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
  await expect(there.page.getByRole('heading', { name: 'You are signed out' })).toBeVisible({ timeout: 2_000 })
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
  // It was made to look only.
  expect(await statusOf('/api/boards', { method: 'POST', body: JSON.stringify({ title: 'No' }) })).toBe(403)
  await dialog.getByRole('button', { name: 'Done' }).click()
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

test('an account is deleted after its boards are settled: one is handed over, one goes', async ({ meet, watch }) => {
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
  // Nobody’s, the same as one that never was.
  expect((await aiko.context.request.get(`/api/boards/${board.id}`)).status()).toBe(404)
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
    await aiko.context.setOffline(true)
    await board.writeCard('Risk', title, await board.canvasSpot(0, -200))
    // What is typed last may die with the page; the device writes in order, so what came before is there.
    await board.writeCard('Risk', 'Typed last', await board.canvasSpot(0, 100))
    await board.expectState('offline')
    await aiko.page.close()
    await aiko.context.setOffline(false)
    watch.serverMayBeAway = false
  }
  await editUnsaved('Only here')

  await onList.choose('Sign out')
  const dialog = list.getByRole('dialog', { name: 'Edits that are only on this device' })
  await expect(dialog).toContainText('One board has edits')
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
  await aiko.context.setOffline(true)
  await board.writeCard('Risk', 'Only here', await board.canvasSpot())
  await board.expectState('offline')
  await aiko.page.close()
  await aiko.context.setOffline(false)
  await onList.choose('Sign out')
  await list.getByRole('button', { name: 'Sign out, delete them' }).click()
  await expect(list.getByRole('link', { name: 'Sign in', exact: true })).toBeVisible()
  expect(await onList.copiesOnDevice()).toEqual([])
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
