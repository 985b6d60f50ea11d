// The admin page: what it shows, what it changes, who may not see it, and that it fits every screen.

import type { Page } from '@playwright/test'
import { accentShades } from '@/lib/std/accent-shades'
import { plainImage } from '../fixtures/images'
import { ServerProcess } from '../support/server-process'
import { axeFaults } from './support/axe'
import { BoardPage } from './support/board-page'
import { test as base, expect, type Person } from './support/fixtures'

const ADMIN = { email: 'ada@example.org', password: 'correct horse battery' }

/** A server that has an admin from its start, and the admin's page on it. */
const test = base.extend<{ admin: Person }, { adminServer: ServerProcess }>({
  adminServer: [
    async ({ browserName: _ }, use) => {
      const server = await ServerProcess.start({ ADMIN_EMAIL: ADMIN.email, ADMIN_PASSWORD: ADMIN.password })
      await use(server)
      await server.stop()
    },
    { scope: 'worker' },
  ],
  admin: async ({ meet, adminServer }, use) => {
    const person = await meet('Ada', { baseURL: adminServer.url })
    await signIn(person, adminServer)
    await use(person)
  },
})

async function signIn({ page }: Person, server: ServerProcess): Promise<void> {
  const answer = await page.request.post('/api/auth/sign-in/email', { data: ADMIN, headers: { origin: server.url } })
  expect(answer.status()).toBe(200)
}

/** Every page of the admin. */
const SECTIONS = ['examination', 'people', 'invitations', 'workspaces', 'boards', 'audit', 'branding', 'settings']
const PATHS = ['/admin', ...SECTIONS.map((name) => `/admin/${name}`)]

const row = (page: Page, text: string) => page.getByRole('row').filter({ hasText: text })
const section = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name })

test('an admin sees how the server is, finds people, keeps one out and lets them in again', async ({
  admin: { page },
  adminServer,
  meet,
}) => {
  const guest = await meet('Mika', { baseURL: adminServer.url })
  await BoardPage.create(guest)
  await guest.page.request.patch('/api/me', { data: { name: 'Mika the guest' }, headers: { origin: adminServer.url } })

  await page.goto('/admin')
  await expect(page.getByRole('heading', { name: 'The server is well' })).toBeVisible()
  await expect(page.getByText('0.1.0')).toBeVisible()
  await page.getByText('Limits').click()
  await expect(page.getByText('MAX_BOARD_BYTES', { exact: true })).toBeVisible()

  await section(page, 'People').click()
  await expect(page).toHaveTitle('People · Server · Foreboard')
  await page.getByRole('searchbox', { name: 'Search by name or e-mail' }).fill('mika')
  await expect(row(page, 'Mika the guest')).toBeVisible()
  await expect(row(page, ADMIN.email)).toHaveCount(0)

  await page.getByRole('button', { name: 'Actions for Mika the guest' }).click()
  await page.getByRole('menuitem', { name: 'Disable account' }).click()
  const dialog = page.getByRole('dialog', { name: 'Disable Mika the guest?' })
  await dialog.getByRole('button', { name: 'Disable' }).click()
  await expect(row(page, 'Mika the guest')).toContainText('Disabled')
  // The guest's own page is notified, and is signed out.
  await expect.poll(async () => (await guest.page.request.get('/api/me')).status()).toBe(401)

  await page.getByRole('button', { name: 'Actions for Mika the guest' }).click()
  await page.getByRole('menuitem', { name: 'Enable account' }).click()
  await expect(row(page, 'Mika the guest')).not.toContainText('Disabled')

  await section(page, 'Audit log').click()
  await page.getByRole('combobox', { name: 'What' }).selectOption({ label: 'Account disabled' })
  await expect(page.getByRole('row')).toHaveCount(2)
  await expect(row(page, 'Mika the guest')).toContainText('Account disabled')
  await guest.page.close()
})

test('an admin invites somebody, withdraws that, deletes a person by name, and finds all of it in the log', async ({
  admin: { page },
  adminServer,
  meet,
}) => {
  await page.goto('/admin/invitations')
  const inviteButton = page.getByRole('button', { name: 'Invite people' })
  await inviteButton.click()
  const dialog = page.getByRole('dialog', { name: 'Invite people' })
  await expect(dialog.getByText('This server sends no mail')).toBeVisible()
  await dialog.getByRole('textbox', { name: 'E-mail addresses' }).fill('Kay <kay@example.org>, lou@')
  await dialog.getByRole('button', { name: 'Make links' }).click()
  await expect(dialog.getByText('“lou@” is no e-mail address')).toBeVisible()
  await dialog.getByRole('textbox', { name: 'E-mail addresses' }).fill('Kay <kay@example.org>')
  await dialog.getByRole('button', { name: 'Make links' }).click()
  await expect(dialog.getByRole('textbox', { name: 'Link for kay@example.org' })).toHaveValue(/\/sign-up#\S{20,}$/)
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(inviteButton).toBeFocused()
  await expect(row(page, 'kay@example.org')).toContainText('Link handed over')
  await page.getByRole('button', { name: 'Withdraw the invitation for kay@example.org' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Withdraw' }).click()
  await expect(row(page, 'kay@example.org')).toHaveCount(0)

  const guest = await meet('Mika', { baseURL: adminServer.url })
  await BoardPage.create(guest)
  await guest.page.request.patch('/api/me', { data: { name: 'Gone guest' }, headers: { origin: adminServer.url } })
  await section(page, 'People').click()
  await page.getByRole('button', { name: 'Actions for Gone guest' }).click()
  await page.getByRole('menuitem', { name: 'Delete…' }).click()
  const deleting = page.getByRole('dialog', { name: 'Delete Gone guest' })
  const submit = deleting.getByRole('button', { name: 'Delete for good' })
  await deleting.getByRole('combobox').selectOption({ label: 'Delete the board' })
  await expect(submit).toBeDisabled()
  await deleting.getByRole('textbox', { name: 'Type the name of the person' }).fill('Gone guest')
  await submit.click()
  const erased = page.getByRole('dialog', { name: 'Gone guest was deleted' })
  const counted = erased.getByRole('definition')
  await expect(erased.getByText('Account', { exact: true })).toBeVisible()
  await expect(erased.getByText(/^Boards in the trash, until /)).toBeVisible()
  await expect(erased.getByText(/^The audit log, with the name of then, until /)).toBeVisible()
  for (const count of await counted.allInnerTexts()) expect(count).toMatch(/^[1-9][\d,]*$/)
  await erased.getByRole('button', { name: 'Close' }).last().click()
  await expect(erased).toHaveCount(0)
  await expect(row(page, 'Gone guest')).toHaveCount(0)
  await expect.poll(async () => (await guest.page.request.get('/api/me')).status()).toBe(401)

  await section(page, 'Audit log').click()
  await page.getByRole('searchbox', { name: 'Name' }).fill('gone guest')
  await page.getByRole('combobox', { name: 'What' }).selectOption({ label: 'Account deleted' })
  await expect(page.getByRole('row')).toHaveCount(2)
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Export as CSV' }).click()
  expect((await download).suggestedFilename()).toMatch(/^audit \d{4}-\d\d-\d\d\.csv$/)

  await section(page, 'Settings').click()
  await expect(row(page, 'ADMIN_PASSWORD')).toContainText('set, not shown')
  await expect(page.getByText(ADMIN.password)).toHaveCount(0)
  await guest.page.close()
})

test('a name, a colour that can be read, and legal pages are on each page on which people come in', async ({
  admin: { page },
  adminServer,
  meet,
}) => {
  await page.goto('/admin/branding')
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('City of Examples')
  await page.getByRole('textbox', { name: 'Colour', exact: true }).fill('#ffe600')
  await page.getByRole('textbox', { name: 'Address of the imprint' }).fill('example.org')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Write the whole address, with https://.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Address of the imprint' }).fill('https://example.org/imprint')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('banner').getByText('City of Examples')).toBeVisible()

  const guest = await meet('Mika', { baseURL: adminServer.url })
  for (const path of ['/sign-in', '/join']) {
    await guest.page.goto(path)
    await expect(guest.page).toHaveTitle(/City of Examples$/)
    await expect(guest.page.getByRole('link', { name: 'Imprint' })).toHaveAttribute(
      'href',
      'https://example.org/imprint',
    )
    await expect(guest.page.getByRole('link', { name: 'Privacy' })).toHaveCount(0)
  }
  // Yellow on white can't be read: the page has a darker one.
  const accent = await guest.page.evaluate(() =>
    getComputedStyle(document.documentElement).getPropertyValue('--accent'),
  )
  expect(accent).toBe(accentShades('#ffe600').light.accent)
  await page.request.put('/api/admin/branding', {
    data: { name: null, accent: null, imprintUrl: null, privacyUrl: null },
    headers: { origin: adminServer.url },
  })
  await guest.page.close()
})

test('a logo for each theme stands where people come in, and is taken away again', async ({
  admin: { page },
  adminServer,
  meet,
  watch,
}) => {
  await page.goto('/admin/branding')
  const light = page.getByRole('region', { name: 'For the light theme' })
  const choose = async (file: { name: string; mimeType: string; buffer: Buffer }) => {
    const chooser = page.waitForEvent('filechooser')
    await light.getByRole('button', { name: /^Choose/ }).click()
    await (await chooser).setFiles(file)
  }
  await choose({ name: 'logo.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg xmlns="x"/>') })
  await expect(light.getByText(/^Nothing was changed/)).toBeVisible()
  watch.faults.splice(0, watch.faults.length, ...watch.faults.filter((fault) => !/status of 415/.test(fault)))
  await choose({ name: 'logo.png', mimeType: 'image/png', buffer: (await plainImage('png')).bytes })
  await expect(light.getByRole('img')).toBeVisible()
  await expect(page.getByRole('banner').locator('img')).toHaveCount(2)

  const guest = await meet('Mika', { baseURL: adminServer.url })
  for (const path of ['/sign-in', '/join', '/']) {
    await guest.page.goto(path)
    for (const theme of ['light', 'dark']) {
      await guest.page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme)
      const shown = guest.page.getByRole('banner').locator('img').filter({ visible: true })
      await expect(shown).toHaveCount(1)
      expect(await shown.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth)).toBe(64)
    }
  }
  await light.getByRole('button', { name: 'Remove' }).click()
  await expect(light.getByText('None')).toBeVisible()
  await guest.page.goto('/sign-in')
  await expect(guest.page.getByRole('banner').locator('img')).toHaveCount(0)
  await guest.page.close()
})

test('boards are listed by title and size, and being an admin opens none of them', async ({
  admin: { page },
  adminServer,
  meet,
  watch,
}) => {
  const owner = await meet('Mika', { baseURL: adminServer.url })
  const board = await BoardPage.create(owner)
  await owner.page.request.patch(`/api/boards/${board.id}`, {
    data: { title: 'Private plans' },
    headers: { origin: adminServer.url },
  })
  await page.goto('/admin/boards')
  await expect(row(page, 'Private plans')).toContainText(/\d [kM]?B/)
  await expect(page.getByText('not what is on a board')).toBeVisible()
  await expect(row(page, 'Private plans').getByRole('link')).toHaveCount(0)
  await page.goto(`/boards/${board.id}`)
  await expect(page.getByRole('heading', { name: 'This board can’t be opened' })).toBeVisible()
  watch.faults.splice(0, watch.faults.length, ...watch.faults.filter((fault) => !/status of 404/.test(fault)))
})

test('S19: for everybody else the page doesn’t exist, and none of its data is sent', async ({
  adminServer,
  meet,
  watch,
}) => {
  const guest = await meet('Mika', { baseURL: adminServer.url })
  const outsider = await meet('Nobody', { baseURL: adminServer.url })
  await BoardPage.create(guest)
  for (const { page } of [guest, outsider]) {
    for (const path of PATHS) {
      // The header is one that once bypassed Next's middleware.
      const headers = { 'x-middleware-subrequest': 'middleware:middleware:middleware' }
      expect([path, (await page.request.get(path)).status()]).toEqual([path, 404])
      expect([path, (await page.request.get(path, { headers })).status()]).toEqual([path, 404])
      // A link inside the app requests the parts of the page, which report that it doesn't exist.
      expect(await (await page.request.get(path, { headers: { rsc: '1' } })).text()).toContain(';404')
      await page.goto(path)
      await expect(page.getByRole('navigation', { name: 'Sections' })).toHaveCount(0)
    }
  }
  watch.faults.splice(0, watch.faults.length, ...watch.faults.filter((fault) => !/status of 404/.test(fault)))
})

for (const { language, theme, width, height } of [
  { language: 'en', theme: 'dark', width: 1440, height: 900 },
  { language: 'ja', theme: 'light', width: 390, height: 844 },
  { language: 'ja', theme: 'dark', width: 800, height: 900 },
] as const) {
  test(`its sections fit, and axe finds nothing, in ${language}, ${theme}, ${width} px wide`, async ({
    meet,
    adminServer,
  }) => {
    const person = await meet('Ada', { baseURL: adminServer.url, language, theme, viewport: { width, height } })
    await signIn(person, adminServer)
    const { page } = person
    for (const path of PATHS) {
      await page.goto(path)
      await expect(page.locator('html')).toHaveAttribute('lang', language)
      await expect(page.locator('main table, main dl, main h2, main form').first()).toBeVisible()
      const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      await expect.poll(overflow, `pixels that ${path} is wider than its window`).toBeLessThanOrEqual(0)
      expect(await axeFaults(page), `what axe finds on ${path}`).toEqual([])
    }
  })
}
