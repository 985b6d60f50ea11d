// A board in a page of another site, in a browser: its reader sees a change as it is made, without a cookie and unseen
// by the people on the board; and the window in which its host sets that up.

import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { comparePixels, readPicture } from '../support/compare-pictures'
import { signUp } from './support/accounts'
import { BoardPage, boxOf } from './support/board-page'
import { callApi } from './support/call-api'
import { expect, test } from './support/fixtures'

/** The free space around an embed's content, both sides together; below it is the mark of tldraw's makers. */
const ROOM_ACROSS_PX = 48
const ROOM_DOWN_PX = 56
/** The limit for each of red, green and blue, up to 255: differences in smoothing an edge. */
const TOLERANCE = 48
/** Letters laid out for another zoom are smoothed differently: 0.02 % of the pixels. Displaced ones are 1.6 %. */
const MOST_UNLIKE = 0.001

/** A site whose one page is `body`. */
async function openSite(): Promise<{ server: Server; origin: string; show: (body: string) => void }> {
  let page = ''
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(`<!doctype html><title>A wiki</title><link rel="icon" href="data:,"><body>${page}</body>`)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`
  return { server, origin, show: (body) => (page = body) }
}

test('S36: a wiki’s page shows a board as it is, to a reader without a cookie, and only where it may', async ({
  meet,
  server,
  watch,
}) => {
  const mika = await meet('Mika')
  const board = await BoardPage.create(mika)
  await board.writeCard('Risk', 'Ports close', await board.canvasSpot())
  await board.expectState('saved')
  const wiki = await openSite()
  watch.otherHosts.add(new URL(wiki.origin).host)

  // Set up as a host does.
  const { page } = mika
  await page.getByRole('banner').getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Embed and deliver' }).click()
  const dialog = page.getByRole('dialog', { name: 'Embed and deliver' })
  await dialog.getByRole('radio', { name: 'On', exact: true }).click()
  await expect(dialog.getByText('Name at least one site.')).toBeVisible()
  await dialog.getByRole('textbox', { name: 'Sites that may show it' }).fill(wiki.origin)
  await dialog.getByRole('radio', { name: 'On', exact: true }).click()
  const field = dialog.getByRole('textbox', { name: 'Code for the page' })
  const given = () => field.inputValue()
  await expect.poll(given).toContain(`<iframe src="${server.url}/embed/${board.id}/`)
  const code = await given()
  await page.keyboard.press('Escape')

  const reader = await meet('Reader')
  wiki.show(code)
  await reader.page.goto(wiki.origin)
  const frame = reader.page.frameLocator('iframe')
  await expect(frame.getByText('Ports close').first()).toBeVisible()
  await expect(frame.getByRole('link', { name: 'Open the board' })).toHaveAttribute('href', `/boards/${board.id}`)
  expect(await reader.context.cookies()).toEqual([])

  // A change is seen at once; nobody sees the reader.
  await board.writeCard('Risk', 'Chips run short', await board.canvasSpot(0, 160))
  await expect(frame.getByText('Chips run short').first()).toBeVisible()
  const people = (await (await page.request.get(`/api/boards/${board.id}/members`)).json()) as { members: unknown[] }
  expect(people.members).toHaveLength(1)

  // Another site gets nothing, and the first one gets nothing once it is switched off.
  const other = await openSite()
  other.show(code)
  watch.otherHosts.add(new URL(other.origin).host)
  const refused = await reader.context.newPage()
  await refused.goto(other.origin)
  await expect.poll(() => watch.faults.join('\n')).toContain('frame-ancestors')
  expect(refused.frames().some((each) => each.url().startsWith(server.url))).toBe(false)
  await refused.close()
  await page.request.put(`/api/boards/${board.id}/embed`, {
    data: { isOn: false, origins: [wiki.origin] },
    headers: { origin: server.url },
  })
  await expect(frame.getByText('This board is not shown here any more')).toBeVisible()
  await reader.page.reload()
  await expect(frame.getByText('This board is not shown here any more')).toBeVisible()
  wiki.server.close()
  other.server.close()
  // The browser reports the refusal, and each 404.
  watch.faults.length = 0
})

test('an embed of an empty board says so, and keeps in view what comes first until its reader moves', async ({
  meet,
  server,
}) => {
  const mika = await meet('Mika')
  const board = await BoardPage.create(mika)
  const wishes = { isOn: true, origins: ['https://wiki.example.org'] }
  const { url } = await callApi<{ url: string }>(board, 'PUT', `/api/boards/${board.id}/embed`, wishes)
  expect(url).toContain(server.url)
  // The view stops where the pointer is released, and doesn't glide on.
  const { page } = await meet('Reader', { viewport: { width: 900, height: 500 }, reducedMotion: 'reduce' })
  await page.goto(url)
  await expect(page.getByText('There is nothing on this board yet.')).toBeVisible()

  // This is outside the part that the reader's page shows so far.
  await board.writeCard('Risk', 'Ports close', await board.canvasSpot(150, 250))
  const card = page.locator('[data-shape-type="card"]')
  await expect(card).toBeInViewport({ ratio: 1 })
  await expect(page.getByText('There is nothing on this board yet.')).toHaveCount(0)
  const middle = async () => {
    const { x, width } = await boxOf(card)
    return Math.round(x + width / 2)
  }
  await expect.poll(middle).toBe(450)
  await page.setViewportSize({ width: 390, height: 500 })
  await expect.poll(middle).toBe(195)

  // A view that the reader has moved stays there.
  await page.mouse.move(195, 400)
  await page.mouse.down()
  await page.mouse.move(245, 400, { steps: 4 })
  await page.mouse.up()
  await expect.poll(middle).toBe(245)
  await page.setViewportSize({ width: 700, height: 500 })
  await expect.poll(() => page.locator('.tl-canvas').evaluate((canvas) => canvas.clientWidth)).toBe(700)
  expect(await middle()).toBe(245)
  await page.getByRole('button', { name: 'Show all of it' }).click()
  await expect.poll(middle).toBe(350)
})

test('an embed in another size shows all of its frame, with its letters where they belong', async ({ meet }) => {
  const mika = await meet('Mika')
  const board = await BoardPage.create(mika, 'Consequence/likelihood matrix 5 × 5')
  const wishes = { isOn: true, origins: ['https://wiki.example.org'] }
  const { url } = await callApi<{ url: string }>(board, 'PUT', `/api/boards/${board.id}/embed`, wishes)
  const { page } = await meet('Reader', { viewport: { width: 1280, height: 800 } })
  await page.goto(url)
  const matrix = page.locator('[data-shape-type="matrix"]')
  /** The free space of the canvas beside the matrix over that of its edges, in the direction with less of it. */
  const room = () =>
    matrix.evaluate(
      (element, [across, down]) => {
        const { clientWidth = 0, clientHeight = 0 } = element.closest('.tl-canvas') ?? {}
        const { width, height } = element.getBoundingClientRect()
        return Math.round(Math.min(clientWidth - width - across, clientHeight - height - down))
      },
      [ROOM_ACROSS_PX, ROOM_DOWN_PX] as const,
    )
  const picture = async () => readPicture(await page.locator('.tl-canvas').screenshot())
  const expectWhole = async () => {
    await expect.poll(room).toBe(0)
    await expect(matrix).toBeInViewport({ ratio: 0.999 })
  }
  await expectWhole()

  // No size is so small that text is drawn differently: then each letter would differ.
  for (const [width, height] of [
    [900, 700],
    [600, 500],
    [1280, 800],
  ] as const) {
    await page.setViewportSize({ width, height })
    await expectWhole()
    const resized = await picture()
    // Chromium's earlier paint differs from the page's content; a page opened at this size has no earlier paint.
    await page.reload()
    await expectWhole()
    const unlike = async () => (await comparePixels(resized, await picture(), TOLERANCE)).unlike
    await expect.poll(unlike).toBeLessThan(MOST_UNLIKE)
  }
})

test('an export that brought nothing says why, in the list of exports', async ({ meet, server }) => {
  const mika = await meet('Mika')
  await signUp(mika, server.url)
  const board = await BoardPage.create(mika)
  const path = `/api/boards/${board.id}`
  const card = await callApi<{ id: string }>(board, 'POST', `${path}/cards`, { kind: 'risk', title: 'Ports close' })
  const wishes = { format: 'png', minute: 60, timeZone: 'Asia/Tokyo', target: { kind: 'folder', keep: 1 } }
  for (const part of ['frames', card.id]) {
    const { id } = await callApi<{ id: string }>(board, 'POST', `${path}/schedules`, { ...wishes, part })
    if (part === card.id) {
      await mika.page.request.delete(`${server.url}${path}/cards/${card.id}`, { headers: { origin: server.url } })
    }
    await callApi(board, 'POST', `${path}/schedules/${id}/run`)
  }
  const { page } = mika
  await page.getByRole('banner').getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Embed and deliver' }).click()
  const dialog = page.getByRole('dialog', { name: 'Embed and deliver' })
  const { y } = await boxOf(dialog)
  await dialog.getByRole('radio', { name: 'Scheduled export' }).click()
  const [frames, gone] = [dialog.getByRole('listitem').first(), dialog.getByRole('listitem').nth(1)]
  await expect(frames).toContainText('There was nothing to draw')
  await expect(gone).toContainText('PNG · a part that is gone')
  await expect(gone).toContainText('What was chosen of the board is not on it any more.')
  // The tabs stay under the pointer, however long the list is.
  expect((await boxOf(dialog)).y).toBe(y)
})

test('a webhook shows its secret once, and a test says in words why it was not taken', async ({ meet, server }) => {
  const mika = await meet('Mika')
  await signUp(mika, server.url)
  await BoardPage.create(mika)
  const { page } = mika
  const openWebhooks = async () => {
    await page.getByRole('banner').getByRole('button', { name: 'More' }).click()
    await page.getByRole('menuitem', { name: 'Embed and deliver' }).click()
    const dialog = page.getByRole('dialog', { name: 'Embed and deliver' })
    await dialog.getByRole('radio', { name: 'Webhooks' }).click()
    return dialog
  }
  const dialog = await openWebhooks()
  await dialog.getByLabel('Address', { exact: true }).fill('http://127.0.0.1:9/hook')
  await dialog.getByLabel('Briefs', { exact: true }).uncheck()
  await dialog.getByRole('button', { name: 'Add', exact: true }).click()
  const row = dialog.getByRole('list', { name: 'Webhooks' }).getByRole('listitem').first()
  await expect(row).toContainText('http://127.0.0.1:9/hook')
  await expect(row).toContainText('Comments, Changed cards')
  await expect(row.getByLabel('Secret', { exact: true })).toHaveValue(/^whsec_/)
  await row.getByRole('button', { name: 'Send a test' }).click()
  await row.getByRole('button', { name: 'What was sent to 127.0.0.1:9' }).click()
  await expect(row).toContainText('webhook.test')
  await expect(row).toContainText('The host has no address on the internet.')
  await page.reload()
  const again = await openWebhooks()
  await expect(again.getByRole('list', { name: 'Webhooks' })).toContainText('http://127.0.0.1:9/hook')
  await expect(again.getByLabel('Secret', { exact: true })).toHaveCount(0)
})
