// Accounts on which others have a say: a mail with a link, an admin who invites people or keeps them out; and the
// sign-in page's messages when it refuses.

import { MailServer } from '../support/mail-server'
import { AccountPages, newCredentials } from './support/account-pages'
import { adminOf, disable, WITH_ADMIN } from './support/admin-person'
import { BoardPage } from './support/board-page'
import { expect } from './support/fixtures'
import { expectRefusals } from './support/refusals'
import { test as base } from './support/server-with'

interface WithMailbox {
  /** Keeps what the server sends; `url` is its SMTP_URL. */
  mailbox: { readonly server: MailServer; readonly url: string }
}

const test = base.extend<WithMailbox>({
  mailbox: async ({ browserName: _ }, use) => {
    const server = new MailServer()
    await use({ server, url: await server.start() })
    await server.stop()
  },
})

test('a forgotten password is replaced by the link of a mail, whose secret leaves the address bar, once', async ({
  meet,
  serverWith,
  mailbox,
  watch,
}) => {
  const server = await serverWith((url) => ({ APP_URL: url, SMTP_URL: mailbox.url, SMTP_FROM: 'board@example.org' }))
  const aiko = await meet('Aiko', { baseURL: server.url })
  const account = new AccountPages(aiko)
  const credentials = await account.signUp()
  // A page left open would request the list again, and report its end in the console.
  await aiko.page.goto('about:blank')
  const other = await meet('Aiko elsewhere', { baseURL: server.url })
  const { page } = other
  await page.goto('/sign-in')
  await page.getByRole('link', { name: 'Forgotten your password?' }).click()
  // The previous page has a field of that name as well.
  await expect(page.getByRole('heading', { name: 'Forgotten your password?' })).toBeVisible()
  await page.getByLabel('E-mail', { exact: true }).fill(credentials.email)
  await page.getByRole('button', { name: 'Send the link' }).click()
  await expect(page.getByRole('heading', { name: 'Look into your mailbox' })).toBeVisible()
  // The first mail confirms the address.
  const resets = () => mailbox.server.mails.filter(({ text }) => text.includes('/reset-password#'))
  await expect.poll(() => resets().length).toBe(1)
  const [mail] = resets()
  expect(mail?.to).toEqual([credentials.email])
  const link = /http:\S+\/reset-password#\S+/.exec(mail?.text ?? '')?.[0] ?? ''
  expect(link.startsWith(server.url)).toBe(true)
  const token = link.split('#')[1] ?? ''

  const addresses: string[] = []
  page.on('request', (request) => addresses.push(request.url(), request.headers().referer ?? ''))
  await page.goto(link)
  await expect(page.getByRole('heading', { name: 'Set a new password' })).toBeVisible()
  await expect(page).toHaveURL(`${server.url}/reset-password`)
  await page.getByLabel('New password', { exact: true }).fill('short')
  await page.getByRole('button', { name: 'Set the password' }).click()
  await expect(page.getByLabel('New password', { exact: true })).toBeFocused()
  const changed = { ...credentials, password: 'quay lantern ledger 7' }
  await page.getByLabel('New password', { exact: true }).fill(changed.password)
  await page.getByRole('button', { name: 'Set the password' }).click()
  await expect(page.getByRole('heading', { name: 'Your password is set' })).toBeVisible()
  expect(addresses.filter((address) => address.includes(token) && !address.startsWith(link))).toEqual([])
  // A session with the old password has ended.
  expect((await aiko.context.request.get('/api/me')).status()).toBe(401)

  const pages = new AccountPages(other)
  await page.getByRole('link', { name: 'Sign in', exact: true }).last().click()
  await pages.fillSignIn(credentials)
  await expect(page.getByText('don’t match an account')).toBeVisible()
  expectRefusals(watch.faults, 401)
  await pages.fillSignIn(changed)
  await pages.expectHome()

  await page.goto(link)
  await page.getByLabel('New password', { exact: true }).fill('another harbour winter 9')
  await page.getByRole('button', { name: 'Set the password' }).click()
  await expect(page.getByRole('heading', { name: 'This link no longer works' })).toBeVisible()
  expectRefusals(watch.faults, 400)
  await page.getByRole('button', { name: 'Ask for a new link' }).click()
  await expect(page.getByRole('heading', { name: 'Forgotten your password?' })).toBeVisible()
})

test('asking for a link answers the same for an address without an account, and sends nothing', async ({
  meet,
  serverWith,
  mailbox,
}) => {
  const server = await serverWith((url) => ({ APP_URL: url, SMTP_URL: mailbox.url, SMTP_FROM: 'board@example.org' }))
  const { email } = await new AccountPages(await meet('Aiko', { baseURL: server.url })).signUp()
  const { page } = await meet('Eve', { baseURL: server.url })
  for (const asked of ['nobody@example.org', email]) {
    await page.goto('/reset-password')
    await page.getByLabel('E-mail', { exact: true }).fill(asked)
    await page.getByRole('button', { name: 'Send the link' }).click()
    await expect(page.getByText(`If ${asked} has an account here, a message with a link is on its way.`)).toBeVisible()
  }
  // The second one's mail was sent: a mail to the first would have come before it.
  const resets = () => mailbox.server.mails.filter(({ text }) => text.includes('/reset-password#'))
  await expect.poll(() => resets().flatMap(({ to }) => to)).toEqual([email])
})

test('when accounts are closed, an admin’s link makes exactly one account', async ({ meet, serverWith, watch }) => {
  const server = await serverWith({ ...WITH_ADMIN, SIGNUP_MODE: 'closed' })
  const admin = await adminOf(server, meet)
  await new AccountPages(admin).choose('Admin')
  await admin.page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'People' }).click()
  await admin.page.getByRole('button', { name: 'Invite people' }).click()
  await admin.page.getByRole('button', { name: 'Make a link' }).click()
  const field = admin.page.getByRole('textbox', { name: 'Invite link' })
  await expect(field).toHaveValue(/\/sign-up#\S{20,}$/)
  const link = await field.inputValue()

  const ben = await meet('Ben', { baseURL: server.url })
  const late = await meet('Late', { baseURL: server.url })
  // Both open the form before either sends it.
  for (const { page } of [ben, late]) {
    await page.goto(link)
    await expect(page.getByText('You’re invited to make an account here.')).toBeVisible()
    await expect(page).toHaveURL(`${server.url}/sign-up`)
  }
  const credentials = newCredentials()
  await new AccountPages(ben).fillNewAccount('Ben', credentials)
  await new AccountPages(ben).expectHome()
  await new AccountPages(late).fillNewAccount('Late', newCredentials())
  await expect(late.page.getByRole('heading', { name: 'This invitation no longer works' })).toBeVisible()
  await expect(late.page.getByText('Ask whoever sent it for a new one.')).toBeVisible()
  watch.faults.splice(0, watch.faults.length, ...watch.faults.filter((fault) => !/status of 4/.test(fault)))
  await late.page.reload()
  await expect(late.page.getByRole('heading', { name: 'Accounts are made by the admins here' })).toBeVisible()

  await admin.page.keyboard.press('Escape')
  await admin.page.reload()
  await expect(admin.page.getByRole('row').filter({ hasText: credentials.email })).toBeVisible()
  await expect(admin.page.getByRole('row').filter({ hasText: 'Late' })).toHaveCount(0)
})

test('after too many wrong tries the page says how long to wait, even for the right password', async ({
  meet,
  serverWith,
  watch,
}) => {
  const server = await serverWith()
  const owner = await meet('Aiko', { baseURL: server.url })
  const credentials = await new AccountPages(owner).signUp()
  const eve = await meet('Eve', { baseURL: server.url })
  const { page } = eve
  for (let tries = 0; tries < 10; tries += 1) {
    const answer = await page.request.post('/api/auth/sign-in/email', {
      data: { ...credentials, password: `wrong ${tries}` },
      headers: { origin: server.url },
    })
    expect(answer.status()).toBe(401)
  }
  await page.goto('/sign-in')
  const pages = new AccountPages(eve)
  await pages.fillSignIn(credentials)
  await expect(
    page.getByRole('alert').filter({ hasText: /Too many tries\. Wait (a minute|\d+ minutes)/ }),
  ).toBeVisible()
  expectRefusals(watch.faults, 429)
  // Existing sessions continue.
  expect((await owner.context.request.get('/api/me')).ok()).toBe(true)
})

test('the sign-in page says that an account is disabled, but only to a person with its password', async ({
  meet,
  serverWith,
  watch,
}) => {
  const server = await serverWith(WITH_ADMIN)
  const aiko = await meet('Aiko', { baseURL: server.url })
  const account = new AccountPages(aiko)
  const credentials = await account.signUp()
  const { id } = (await (await aiko.context.request.get('/api/me')).json()) as { id: string }
  await account.signOut()
  await disable(await adminOf(server, meet), server, id)
  await aiko.page.goto('/sign-in')
  await account.fillSignIn({ ...credentials, password: 'not the password' })
  await expect(aiko.page.getByRole('alert').filter({ hasText: 'don’t match an account' })).toBeVisible()
  expectRefusals(watch.faults, 401)
  await account.fillSignIn(credentials)
  await expect(aiko.page.getByRole('alert').filter({ hasText: 'This account is disabled' })).toBeVisible()
  expectRefusals(watch.faults, 403)
})

test('when only accounts have boards, “New board” leads to signing in and back, and makes no visitor', async ({
  meet,
  serverWith,
}) => {
  const server = await serverWith({ GUEST_BOARDS: 'false' })
  const credentials = await new AccountPages(await meet('Aiko', { baseURL: server.url })).signUp()
  const other = await meet('Aiko elsewhere', { baseURL: server.url })
  const { page, context } = other
  await page.goto('/')
  await page.getByRole('button', { name: 'Empty board' }).click()
  await page.waitForURL((url) => url.pathname === '/sign-in')
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  expect((await context.request.get('/api/me')).status()).toBe(401)
  const pages = new AccountPages(other)
  await pages.fillSignIn(credentials)
  await pages.expectHome()
  await BoardPage.create(other)
  // The page may still be loading later parts of a board from a server that stops now.
  await page.close()
})
