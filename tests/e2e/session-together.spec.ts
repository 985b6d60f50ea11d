// Everybody together: views that follow, leave and come back; the projector; and one time on every screen, even if a
// device's clock is wrong or the device slept.

import type { Page } from '@playwright/test'
import { PLAIN_ACTIVITIES } from '@/lib/domain/session/activity'
import type { LiveSession } from '@/lib/domain/session/session'
import { faultsOfBar } from './support/bar-faults'
import { BoardPage } from './support/board-page'
import { callApi } from './support/call-api'
import { expect, test } from './support/fixtures'
import { startSession } from './support/start-session'

/** How far a screen's timer may be off (issue: 250 ms). */
const MOST_OFF_MS = 250
const MINUTE = 60_000

/** Everything, except for rounding where a canvas begins between two pixels. */
const WHOLE = { ratio: 0.999 }
const SCREENS = [
  { width: 500, height: 400 },
  { width: 1_600, height: 700 },
  { width: 500, height: 700 },
] as const

const ring = (page: Page) => page.getByTestId('pointed-ring')

test('the person who runs a session learns of a card that somebody adds out of their sight', async ({ meet }) => {
  const anna = await meet('Anna')
  const mika = await BoardPage.create(anna)
  const ben = await BoardPage.join(await meet('Ben'), await mika.invite('editor'))
  await mika.writeCard('Risk', 'Too late', await mika.canvasSpot())
  await startSession(anna, mika.id)
  await expect(mika.page.getByRole('button', { name: 'Everybody…' })).toBeVisible()
  await mika.lookAway()
  await callApi(ben, 'POST', `/api/boards/${mika.id}/cards`, { kind: 'risk', title: 'The quay floods' })
  await expect(mika.page.getByText('Ben added R-002')).toBeVisible()
  await mika.page.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(mika.card('R-002')).toBeInViewport()
  // People who take part aren't interrupted, and Anna knows of her own cards.
  await expect(ben.page.getByText('Ben added R-002')).toHaveCount(0)
  await mika.lookAway()
  await callApi(anna, 'POST', `/api/boards/${mika.id}/cards`, { kind: 'risk', title: 'Nobody is on call' })
  await expect(ben.card('R-003')).toHaveCount(1)
  await expect(mika.page.getByText('added R-003')).toHaveCount(0)
})

test('everybody comes to one view, may step out and come back, and so does the projector', async ({ meet }) => {
  const anna = await meet('Anna')
  const mika = await BoardPage.create(anna)
  const link = await mika.invite('editor')
  const [ben, chie] = [await BoardPage.join(await meet('Ben'), link), await BoardPage.join(await meet('Chie'), link)]
  await mika.writeCard('Risk', 'Too late', await mika.canvasSpot())
  await startSession(anna, mika.id)

  await ben.page.getByRole('button', { name: 'Raise your hand' }).click()
  await ben.page.getByRole('button', { name: 'I’m done' }).click()
  await expect(chie.page.getByText('1 of 2 participants done', { exact: true })).toBeVisible()
  await expect(mika.page.getByText('1 of 2 participants done', { exact: true })).toBeVisible()
  await mika.page.getByRole('button', { name: 'Ben', exact: true }).click()
  await mika.page.getByRole('button', { name: 'Lower Ben’s hand' }).click()
  await expect(ben.page.getByRole('button', { name: 'Raise your hand' })).toHaveAttribute('aria-pressed', 'false')
  await mika.page.keyboard.press('Escape')

  await mika.page.getByRole('button', { name: 'Everybody…' }).click()
  await mika.page.getByRole('menuitem', { name: 'Bring everybody to me' }).click()
  for (const { page } of [ben, chie]) await expect(page.getByRole('button', { name: 'Step out' })).toBeVisible()
  await chie.lookAway()
  await chie.page.getByRole('button', { name: 'Come along again' }).click()
  await expect(chie.page.getByRole('button', { name: 'Step out' })).toBeVisible()
  await ben.page.getByRole('button', { name: 'Step out' }).click()
  // A late or returning person follows as well.
  await ben.page.reload()
  await ben.ready()
  await expect(ben.page.getByRole('button', { name: 'Step out' })).toBeVisible()

  await mika.select('R-001')
  await mika.page.getByRole('button', { name: 'Everybody…' }).click()
  await mika.page.getByRole('menuitem', { name: 'Show the selected card to everybody' }).click()
  const screen = await anna.context.newPage()
  await screen.goto(`/boards/${mika.id}/projector`)
  for (const page of [ben.page, chie.page, screen]) await expect(ring(page)).toBeInViewport()
  // The smaller size comes after the larger: a view that didn't move would be outside.
  for (const size of SCREENS) {
    await screen.setViewportSize(size)
    await expect(ring(screen)).toBeInViewport(WHOLE)
  }
  await expect(screen.getByRole('heading', { name: 'Read' })).toBeVisible()
  await expect(screen.getByText('Look for what is missing.')).toBeVisible()
  await expect(screen.getByRole('toolbar')).toHaveCount(0)
  await mika.page.getByRole('button', { name: 'End', exact: true }).click()
  for (const page of [ben.page, chie.page, screen]) await expect(ring(page)).toHaveCount(0)
  // There is no step any more, so the whole board is shown: here, one card.
  for (const size of SCREENS) {
    await screen.setViewportSize(size)
    await expect(screen.locator('[data-shape-type="card"]')).toBeInViewport(WHOLE)
  }
  await screen.keyboard.press('Escape')
  await screen.waitForURL(`**/boards/${mika.id}`)
})

test('the projector brings into view what comes first on an empty board, and keeps a step’s place in view', async ({
  meet,
}) => {
  const anna = await meet('Anna')
  const mika = await BoardPage.create(anna)
  const screen = await anna.context.newPage()
  await screen.setViewportSize({ width: 500, height: 400 })
  await screen.goto(`/boards/${mika.id}/projector`)
  await screen.locator('.tl-canvas').waitFor()
  const cards = screen.locator('[data-shape-type="card"]')
  // This is outside the screen's present view.
  await mika.writeCard('Risk', 'Ports close', await mika.canvasSpot(200, 200))
  await expect(cards).toBeInViewport(WHOLE)

  await mika.writeCard('Risk', 'Chips run short', await mika.canvasSpot(-300, -200))
  const place = cards.filter({ hasText: 'Chips run short' })
  const placeId = await place.getAttribute('data-shape-id')
  await startSession(anna, mika.id, { placeId })
  await expect(screen.getByRole('heading', { name: 'Read' })).toBeVisible()
  for (const size of SCREENS) {
    await screen.setViewportSize(size)
    await expect(place).toBeInViewport(WHOLE)
  }
})

test('a timer is right to 250 ms on a device whose clock is wrong, and after another one slept', async ({ meet }) => {
  const mika = await meet('Mika')
  const board = await BoardPage.create(mika)
  const chie = await meet('Chie')
  await chie.page.addInitScript(shiftClock, 7 * MINUTE)
  const wrong = await BoardPage.join(chie, await board.invite('editor'))
  await startSession(mika, board.id)
  const { session } = await callApi<{ session: LiveSession }>(mika, 'GET', `/api/boards/${board.id}/session`)
  const timer = session.course.kind === 'running' ? session.course.timer : null
  const endsAt = timer?.kind === 'running' ? timer.endsAt : Number.NaN
  const expectRight = async ({ page }: { page: Page }, who: string) => {
    // A page that has just been opened, or woke up, asks the server for the time first.
    await expect(async () => {
      const off = (await secondsBegun(page)).map(({ seconds, at }) => Math.abs(at - (endsAt - seconds * 1_000)))
      // A wrong clock is wrong at every second; a busy page is late at one.
      expect(Math.min(...off), `${who}, ${off.join(', ')}`).toBeLessThan(MOST_OFF_MS)
    }).toPass({ timeout: 20_000 })
  }
  await expectRight(wrong, 'the wrong clock')

  // The device sleeps, and its clock is set in the meantime.
  await board.page.evaluate(shiftClock, -3 * MINUTE)
  const devTools = await mika.context.newCDPSession(board.page)
  await devTools.send('Page.setWebLifecycleState', { state: 'frozen' })
  await expectRight(wrong, 'the wrong clock')
  await devTools.send('Page.setWebLifecycleState', { state: 'active' })
  await board.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await expect
    .poll(async () => Math.abs((await shownSeconds(board.page)) - (await shownSeconds(wrong.page))))
    .toBeLessThan(2)
  await expectRight(board, 'who slept')
})

/** Sets the page's clock forward or back; `performance` continues. */
function shiftClock(byMs: number): void {
  const now = Date.now.bind(Date)
  Date.now = () => now() + byMs
}

async function shownSeconds(page: Page): Promise<number> {
  const [minutes = 0, seconds = 0] = ((await page.getByRole('timer').textContent()) ?? '').split(':').map(Number)
  return minutes * 60 + seconds
}

/** The next three seconds that a timer shows, and when each began by the machine's clock, in milliseconds since 1970. */
function secondsBegun(page: Page): Promise<readonly { seconds: number; at: number }[]> {
  return page.getByRole('timer').evaluate(
    (element) =>
      new Promise<{ seconds: number; at: number }[]>((resolve) => {
        const begun: { seconds: number; at: number }[] = []
        const observer = new MutationObserver(() => {
          const [minutes = 0, seconds = 0] = (element.textContent ?? '').split(':').map(Number)
          begun.push({ seconds: minutes * 60 + seconds, at: performance.timeOrigin + performance.now() })
          if (begun.length < 3) return
          observer.disconnect()
          resolve(begun)
        })
        observer.observe(element, { characterData: true, childList: true, subtree: true })
      }),
  )
}

for (const language of ['ja', 'en'] as const) {
  test(`the facilitator’s bar takes two rows at most, and nothing lies over another: ${language}`, async ({ meet }) => {
    const anna = await meet('Anna', { language })
    const mika = await BoardPage.create(anna)
    const ben = await BoardPage.join(await meet('Benedikta von Hohenstein'), await mika.invite('editor'))
    await startSession(anna, mika.id, {
      title: '各班の資料を読み合わせて、リスクを書き出す',
      ask: 'まだ挙がっていないリスクと、その前提になっている思い込みを三つずつ書いてください。'.repeat(4),
      activity: PLAIN_ACTIVITIES.vote,
    })
    await ben.page.getByRole('button', { name: 'Raise your hand' }).click()
    const bar = mika.page.locator('section').filter({ has: mika.page.getByRole('timer') })
    await expect(bar.getByRole('button', { name: 'Benedikta von Hohenstein' })).toBeVisible()
    for (const width of [1_440, 1_280, 1_024, 800, 640]) {
      await mika.page.setViewportSize({ width, height: 720 })
      await expect.poll(() => bar.evaluate(faultsOfBar), `${width} px`).toEqual([])
    }
  })
}
