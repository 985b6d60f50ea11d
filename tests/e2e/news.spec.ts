// News since the last visit: a returning person reads a sentence about the changes, finds them marked, and the marks
// disappear once they have looked. On a phone the list is one tap away from the canvas (Show) and two from any other view
// (More, Changes since your last visit).

import { BoardPage, boxOf } from './support/board-page'
import { callApi } from './support/call-api'
import { editorOf } from './support/editor-handle'
import { expect, test } from './support/fixtures'

interface Made {
  readonly id: string
}

const PHONE = { hasTouch: true, isMobile: true, deviceScaleFactor: 2, viewport: { width: 390, height: 844 } }
const THUMB_PX = 44

test('a returning person is led to what changed, and no longer sees as new what they looked at', async ({ meet }) => {
  const person = await meet('Mika')
  const { url } = person
  const mika = await BoardPage.create(person)
  const path = `/api/boards/${mika.id}`
  const card = (title: string, fields: object = {}) =>
    callApi<Made>(mika, 'POST', `${path}/cards`, { kind: 'risk', title, fields })
  const harbour = await card('Harbour closes', { likelihoodCurrent: 2, impactCurrent: 3 })
  const ben = await BoardPage.join(await meet('Ben'), await mika.invite('viewer'))
  const { page } = ben
  await expect(ben.card('R-001')).toBeVisible()
  const said = page.getByRole('region', { name: 'What is new on the board' })
  await page.goto('about:blank')
  // The visit is recorded when its socket has closed.
  await expect
    .poll(async () => (await callApi<{ since: string | null }>({ page, url }, 'GET', `${path}/news`)).since)
    .not.toBeNull()

  await callApi(mika, 'PATCH', `${path}/cards/${harbour.id}`, { fields: { likelihoodCurrent: 5 } })
  await card('Cranes stop')
  await callApi(mika, 'POST', `${path}/threads`, { anchor: { kind: 'board' }, text: 'Is this so?' })
  await page.goto(`/boards/${mika.id}`)
  await ben.ready()
  await expect(said).toContainText('R-001 moved up, R-002 added, 1 comment')
  await expect(ben.card('R-001').getByTestId('news-sign')).toHaveAttribute('data-mark', 'up')
  await expect(ben.card('R-002').getByTestId('news-sign')).toHaveAttribute('data-mark', 'new')

  await said.getByRole('button', { name: 'Show', exact: true }).click()
  const list = page.getByRole('region', { name: 'Changes since your last visit' })
  await expect(said).toHaveCount(0)
  await expect(list.getByRole('status')).toHaveText('2 changes to look at')
  await expect(list).toContainText(/Likelihood, current: 2.* → 5/)
  await list.getByRole('button', { name: /R-001/ }).click()
  await expect(list.getByRole('status')).toHaveText('1 change to look at')
  await expect(ben.card('R-001').getByTestId('news-sign')).toHaveCount(0)

  await list.getByRole('button', { name: '1 comment' }).click()
  await expect(page.getByRole('region', { name: 'Comments', exact: true })).toContainText('Is this so?')

  // In the register the row has the sign, too.
  await page.getByRole('link', { name: 'Register' }).click()
  const row = page.getByRole('row', { name: /Cranes stop/ })
  await expect(row.getByRole('img', { name: 'New since you were here' })).toBeVisible()
  await page.getByRole('link', { name: 'Canvas' }).click()

  // Cards they didn't look at are still new after a reload; then everything is marked as seen.
  await page.reload()
  await ben.ready()
  await expect(said).toContainText('R-002 added')
  await expect(said).not.toContainText('R-001')
  const told = page.waitForResponse((answer) => answer.url().endsWith('/news/looked'))
  await said.getByRole('button', { name: 'Mark as seen' }).click()
  await told
  await expect(said).toHaveCount(0)
  await expect(page.getByTestId('news-sign')).toHaveCount(0)
  const asked = page.waitForResponse((answer) => answer.url().endsWith('/news'))
  await page.reload()
  expect(await (await asked).json()).toMatchObject({ changes: null })
  await ben.ready()
  await expect(said).toHaveCount(0)
})

/** Which words of the place are cut off, or reach out of the window. */
function cutOffIn(place: Element): string[] {
  return [...place.querySelectorAll('span, p, h2, h3, button')].flatMap((part) => {
    const { right } = part.getBoundingClientRect()
    const isCut = part.scrollWidth > part.clientWidth + 1 && getComputedStyle(part).overflow !== 'visible'
    return isCut || right > window.innerWidth ? [part.textContent ?? ''] : []
  })
}

test('on a phone what changed is two taps away in any view, and leads to its card there', async ({ meet }) => {
  const person = await meet('Mika')
  const mika = await BoardPage.create(person)
  const path = `/api/boards/${mika.id}`
  const card = (title: string) =>
    callApi<Made>(mika, 'POST', `${path}/cards`, {
      kind: 'risk',
      title,
      fields: { likelihoodCurrent: 2, impactCurrent: 3 },
    })
  const made: Made[] = []
  for (let i = 1; i <= 30; i++)
    made.push(await card(`Harbour ${i} closes for months because insurers withdraw from the whole region`))
  const ben = await BoardPage.join(await meet('Ben', PHONE), await mika.invite('viewer'))
  const { page } = ben
  await page.goto('about:blank')
  await expect
    .poll(async () => (await callApi<{ since: string | null }>({ page, url: person.url }, 'GET', `${path}/news`)).since)
    .not.toBeNull()
  for (const { id } of [made[0], made[28], made[29]] as Made[])
    await callApi(mika, 'PATCH', `${path}/cards/${id}`, { fields: { likelihoodCurrent: 5, impactCurrent: 4 } })

  // In the register, where the sentence over the canvas doesn't show.
  await page.goto(`/boards/${mika.id}/register`)
  const more = page.getByRole('banner').getByRole('button', { name: 'More', exact: true })
  await expect(page.getByRole('banner').locator('[data-unread-dot]').last()).toBeVisible()
  const list = page.getByRole('region', { name: 'Changes since your last visit' })
  const openList = async (item: string) => {
    await more.tap()
    await page.getByRole('menuitem', { name: item, exact: true }).tap()
    await expect(list).toBeVisible()
  }
  await openList('Changes since your last visit, 3 new')
  expect(await list.evaluate(cutOffIn)).toEqual([])
  for (const button of await list.getByRole('button').all()) {
    expect((await boxOf(button)).height, (await button.textContent()) ?? '').toBeGreaterThanOrEqual(THUMB_PX)
  }
  await list.getByRole('button', { name: /R-030/ }).tap()
  await expect(list).toHaveCount(0)
  await expect(page).toHaveURL(/\/register$/)
  const focused = page.locator(':focus')
  await expect(focused).toContainText('Harbour 30')
  await expect(focused).toBeInViewport({ ratio: 0.9 })

  // In the outline.
  await more.tap()
  await page.getByRole('menuitemcheckbox', { name: 'Outline' }).tap()
  await openList('Changes since your last visit, 2 new')
  await list.getByRole('button', { name: /R-029/ }).tap()
  await expect(list).toHaveCount(0)
  await expect(page).toHaveURL(/\/outline$/)
  await expect(focused).toContainText('Harbour 29')
  await expect(focused).toBeInViewport({ ratio: 1 })

  // Coverage shows no single place of a card: its sheet opens over the list.
  await page.goto(`/boards/${mika.id}/coverage`)
  await openList('Changes since your last visit, 1 new')
  await list.getByRole('button', { name: /R-001/ }).tap()
  await expect(ben.inspector).toContainText('R-001')
  await expect(page).toHaveURL(/\/coverage$/)

  // All is looked at: the list is still there and says so.
  await page.goto(`/boards/${mika.id}`)
  await ben.ready()
  await openList('Changes since your last visit')
  await expect(list.getByRole('status')).toHaveText('You have seen everything.')
})

test('events are listed for a viewer, newest first and live, and a line leads to its thread or card', async ({
  meet,
}) => {
  const mika = await BoardPage.create(await meet('Mika'))
  const path = `/api/boards/${mika.id}`
  await callApi(mika, 'POST', `${path}/cards`, { kind: 'risk', title: 'Harbour closes' })
  const ben = await BoardPage.join(await meet('Ben'), await mika.invite('viewer'))
  const { page } = ben
  await page.getByRole('button', { name: 'Recent activity', exact: true }).click()
  const list = page.getByRole('region', { name: 'Recent activity' })
  const lines = list.locator('[data-activity]')
  await expect(lines.first()).toContainText('Ben joined the board')

  const { id } = await callApi<Made>(mika, 'POST', `${path}/threads`, { anchor: { kind: 'board' }, text: 'Is it?' })
  await expect(lines.filter({ hasText: /Visitor \d+ commented/ })).toContainText('Is it?')
  await callApi(mika, 'POST', `${path}/threads/${id}/comments`, { text: 'It is.' })
  await expect(lines.filter({ hasText: /Visitor \d+ replied/ })).toHaveCount(1)

  // A board must fall quiet before its changed cards are reported.
  await list.getByRole('button', { name: /R-001/ }).click({ timeout: 30_000 })
  const editor = await editorOf(page)
  await expect.poll(() => editor.evaluate((live) => live.getOnlySelectedShape()?.type)).toBe('card')
  await list.getByRole('button', { name: /replied/ }).click()
  await expect(page.getByRole('region', { name: 'Comments', exact: true })).toContainText('It is.')
})
