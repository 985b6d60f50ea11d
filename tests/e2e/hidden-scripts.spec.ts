// Text that hides scripts, wherever people's text is shown to others (SYNC-SPEC S33, S30): briefs, titles, cards,
// names, workspaces, links, exports. It is shown as text. The test also runs without the pages' policy, so that the
// policy is the second defence and not the only one.

import { type APIRequestContext, type BrowserContext, request as requests } from '@playwright/test'
import { SCRIPT_PAYLOADS } from '../fixtures/script-payloads'
import { BoardPage } from './support/board-page'
import { expect, test } from './support/fixtures'

/** Records which payloads ran in the context's pages. */
async function watchRuns(context: BrowserContext): Promise<readonly number[]> {
  const ran: number[] = []
  await context.exposeBinding('ran', (_source, number: number) => {
    ran.push(number)
  })
  return ran
}

/** Fills a board, its people and its workspace with all payloads, through the API. */
async function fill(request: APIRequestContext, origin: string, boardId: string): Promise<void> {
  const send = async (method: 'post' | 'patch', path: string, data: object) => {
    const answer = await request[method](path, { data, headers: { origin } })
    expect(answer.status(), `${method} ${path}: ${await answer.text()}`).toBeLessThan(400)
  }
  await send('patch', `/api/boards/${boardId}`, { title: SCRIPT_PAYLOADS.slice(0, 4).join(' ').slice(0, 120) })
  await send('post', `/api/boards/${boardId}/briefs`, {
    title: SCRIPT_PAYLOADS.slice(0, 9).join(' ').slice(0, 300),
    text: SCRIPT_PAYLOADS.join('\n\n'),
  })
  for (const [i, payload] of SCRIPT_PAYLOADS.entries()) {
    await send('post', `/api/boards/${boardId}/cards`, {
      kind: i % 2 ? 'risk' : 'recommendation',
      title: payload,
      body: SCRIPT_PAYLOADS.join('\n'),
      tags: [payload],
    })
  }
}

/** People's names are short, so each payload becomes one person's name: they join by a link. */
async function fillMembers(origin: string, token: string): Promise<void> {
  for (const name of SCRIPT_PAYLOADS) {
    const guest = await requests.newContext({ baseURL: origin })
    const answer = await guest.post('/api/join', { data: { token, name }, headers: { origin } })
    expect(answer.status(), await answer.text()).toBe(200)
    await guest.dispose()
  }
}

for (const bypassCSP of [false, true]) {
  test(`S33, S30: ${SCRIPT_PAYLOADS.length} hidden scripts are shown as words${bypassCSP ? ', also without the policy' : ''}`, async ({
    meet,
    server,
  }) => {
    test.setTimeout(240_000)
    const owner = await meet('Mika', { bypassCSP })
    const ran = await watchRuns(owner.context)
    const { page } = owner
    const board = await BoardPage.create(owner)
    const { id } = board
    const invite = await page.request.post(`/api/boards/${id}/invites`, {
      data: { role: 'editor' },
      headers: { origin: server.url },
    })
    const { token } = (await invite.json()) as { token: string }
    await fill(page.request, server.url, id)
    await fillMembers(server.url, token)
    await page.request.patch('/api/me', { data: { name: SCRIPT_PAYLOADS[4] }, headers: { origin: server.url } })

    // The board with its title, the brief in the reader, cards on the canvas, one in the inspector, the people.
    await page.goto(`/boards/${id}`)
    await board.ready()
    await expect(page).toHaveTitle(/<script>ran\(0\)<\/script>/)
    await expect(board.brief.getByText('<script>ran(0)</script>').first()).toBeVisible()
    await expect(board.cards.first()).toBeVisible()
    await page.keyboard.press('Control+A')
    await page.getByRole('button', { name: 'Share', exact: true }).click()
    await expect(page.getByText('<script>ran(0)</script>', { exact: true }).first()).toBeVisible()
    await page.keyboard.press('Escape')
    // The list, which also shows the people of a board, and the link's page before one joins.
    await page.goto('/')
    await expect(page.getByText('<script>ran(0)</script>').first()).toBeVisible()
    await page.goto(`/join#${token}`)
    await expect(page.getByText('<script>ran(0)</script>').first()).toBeVisible()
    expect(ran).toEqual([])
    // The watcher itself detects a script that runs.
    await page.evaluate('ran(99)')
    await expect.poll(() => ran).toEqual([99])
  })
}
