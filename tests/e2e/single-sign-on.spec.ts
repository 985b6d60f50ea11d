// Signing in through an issuer: there and back with one's own work, and each way in which it fails.

import { CLIENT, FakeIssuer } from '../support/fake-issuer'
import type { ServerProcess } from '../support/server-process'
import { AccountPages } from './support/account-pages'
import { ADMIN, adminOf, disable, WITH_ADMIN } from './support/admin-person'
import { BoardPage } from './support/board-page'
import { cutOff, expect, type Person } from './support/fixtures'
import { expectRefusals } from './support/refusals'
import { test as base } from './support/server-with'

const AIKO = { sub: 'aiko', email: 'aiko@example.org', email_verified: true, name: 'Aiko Sato' }

interface WithIssuer {
  issuer: FakeIssuer
  /** A server whose people may sign in with the issuer, with further settings. */
  serverWithIssuer: (env?: Readonly<Record<string, string>>) => Promise<ServerProcess>
}

const test = base.extend<WithIssuer>({
  issuer: async ({ watch }, use) => {
    const issuer = await new FakeIssuer().start()
    watch.otherHosts.add(new URL(issuer.url).host)
    issuer.visitor = AIKO
    await use(issuer)
    await issuer.stop()
  },
  serverWithIssuer: async ({ serverWith, issuer }, use) => {
    await use((env = {}) =>
      serverWith((url) => ({
        APP_URL: url,
        OIDC_ISSUER: issuer.url,
        OIDC_CLIENT_ID: CLIENT.id,
        OIDC_CLIENT_SECRET: CLIENT.secret,
        OIDC_NAME: 'Example ID',
        ...env,
      })),
    )
  },
})

const withIssuer = ({ page }: Person) => page.getByRole('button', { name: 'Sign in with Example ID' })

test.describe('single sign-on', () => {
  test('a visitor comes back from the issuer with an account and their board, where they wanted to go', async ({
    meet,
    serverWithIssuer,
  }) => {
    const server = await serverWithIssuer()
    const aiko = await meet('Aiko', { baseURL: server.url })
    const board = await BoardPage.create(aiko)
    const boardId = board.id
    await board.writeCard('Risk', 'The only cable is cut', await board.canvasSpot())
    await board.expectState('saved')

    await aiko.page.goto(`/sign-in?next=/boards/${boardId}`)
    await expect(aiko.page.getByText('Signing in takes your 1 board along')).toBeVisible()
    await withIssuer(aiko).click()
    await aiko.page.waitForURL(`${server.url}/boards/${boardId}`)
    await board.ready()
    await expect(board.card('R-001')).toContainText('The only cable is cut')
    await aiko.page.getByRole('link', { name: 'All boards' }).click()
    const account = new AccountPages(aiko)
    // A board's page has the same button.
    await account.expectHome()
    await expect(account.menuButton).toHaveAttribute('title', 'You: Aiko Sato')

    await account.choose('Account')
    await expect(aiko.page.getByText('You sign in with Example ID, so there is no password here.')).toBeVisible()
    await aiko.page.goto('/')
    await account.signOut()
    await aiko.page.goto('/sign-in')
    await withIssuer(aiko).click()
    await account.expectHome()
    await expect(aiko.page.getByRole('link', { name: 'Untitled board' }).first()).toBeVisible()
  })

  test('edits that only this device has of a visitor’s board come along into an account that there was', async ({
    meet,
    serverWithIssuer,
    watch,
  }) => {
    const server = await serverWithIssuer()
    const first = await meet('Aiko', { baseURL: server.url })
    await first.page.goto('/sign-in')
    await withIssuer(first).click()
    await new AccountPages(first).expectHome()

    const train = await meet('Aiko on a train', { baseURL: server.url })
    const board = await BoardPage.create(train)
    const boardId = board.id
    const list = await train.context.newPage()
    await list.goto(`/sign-in?next=/boards/${boardId}`)
    watch.serverMayBeAway = true
    await cutOff(train)
    await board.writeCard('Risk', 'Written on the train', await board.canvasSpot(0, -200))
    // The last keystrokes may be lost with the page; the device writes in order, so earlier ones are stored.
    await board.writeCard('Risk', 'Typed last', await board.canvasSpot(0, 100))
    await board.expectState('offline')
    await train.page.close()
    await train.context.setOffline(false)
    watch.serverMayBeAway = false

    await withIssuer({ ...train, page: list }).click()
    await list.waitForURL(`${server.url}/boards/${boardId}`)
    const again = new BoardPage(list)
    await again.ready()
    await expect(again.card('R-001')).toContainText('Written on the train')
    const owned = await first.context.request.get(`/api/boards/${boardId}`)
    expect(await owned.json()).toMatchObject({ role: 'owner' })
  })

  test('each failure has a message, and the page that one wanted to reach is not forgotten', async ({
    meet,
    serverWithIssuer,
    issuer,
  }) => {
    const server = await serverWithIssuer({ ...WITH_ADMIN, SIGNUP_MODE: 'closed' })
    const aiko = await meet('Aiko', { baseURL: server.url })
    const { page } = aiko
    const expectWords = async (words: string | RegExp) => {
      await withIssuer(aiko).click()
      await page.waitForURL(/\/sign-in\?.*error=/)
      await expect(page.getByRole('alert').filter({ hasText: words })).toBeVisible()
      expect(new URL(page.url()).searchParams.get('next')).toBe('/trash')
      await page.goto('/sign-in?next=/trash')
    }
    await page.goto('/sign-in?next=/trash')
    await expectWords('Example ID knows you, but there is no account for you here.')
    issuer.visitor = undefined
    await expectWords('Example ID didn’t sign you in. Try again')
    issuer.visitor = { sub: 'ada', email: ADMIN.email, email_verified: false, name: 'Not Ada' }
    await expectWords('There is an account with your e-mail address here already')
  })

  test('while the issuer is down the page stays, with a message', async ({ meet, serverWithIssuer, issuer, watch }) => {
    const server = await serverWithIssuer()
    await issuer.stop()
    const aiko = await meet('Aiko', { baseURL: server.url })
    await aiko.page.goto('/sign-in')
    await withIssuer(aiko).click()
    const words = 'Example ID didn’t sign you in. Try again'
    await expect(aiko.page.getByRole('alert').filter({ hasText: words })).toBeVisible()
    await expect(withIssuer(aiko)).toBeEnabled()
    expectRefusals(watch.faults, 503)
  })

  test('a disabled account gets a message when it comes back from the issuer', async ({ meet, serverWithIssuer }) => {
    const server = await serverWithIssuer(WITH_ADMIN)
    const aiko = await meet('Aiko', { baseURL: server.url })
    await aiko.page.goto('/sign-in')
    await withIssuer(aiko).click()
    await new AccountPages(aiko).expectHome()
    const { id } = (await (await aiko.context.request.get('/api/me')).json()) as { id: string }
    await new AccountPages(aiko).signOut()
    await disable(await adminOf(server, meet), server, id)
    await aiko.page.goto('/sign-in')
    await withIssuer(aiko).click()
    await expect(aiko.page.getByRole('alert').filter({ hasText: 'This account is disabled' })).toBeVisible()
    expect((await aiko.context.request.get('/api/me')).status()).toBe(401)
  })
})
