// A session on the phone's page: what is on the board stands below the field while people write, the owners of cards are
// named, and minutes fit.

import { PLAIN_ACTIVITIES } from '@/lib/domain/session/activity'
import { BoardPage } from './support/board-page'
import { callApi } from './support/call-api'
import { expect, test } from './support/fixtures'
import { startSession } from './support/start-session'

const PHONE = { hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } }

test('people who write see what is on the board and whose it is, and minutes fit a phone', async ({ meet }) => {
  const person = await meet('Mika')
  const mika = await BoardPage.create(person)
  const card = { kind: 'risk', title: 'Rivers flood the substation and its roads', fields: { owner: 'Aiko Tanaka' } }
  await callApi(mika, 'POST', `/api/boards/${mika.id}/cards`, card)
  const { page } = await BoardPage.join(await meet('Ben', PHONE), await mika.invite('editor'))
  await page.goto(`/boards/${mika.id}/take-part`)
  const sessionId = await startSession(person, mika.id, { title: 'Write', activity: PLAIN_ACTIVITIES.write })
  const field = page.getByLabel('Your card in a few words')
  const listed = page.getByRole('region', { name: 'Cards on the board' })
  await expect(listed).toContainText(card.title)
  await expect(listed).toContainText('Aiko Tanaka')
  expect((await listed.boundingBox())?.y).toBeGreaterThan((await field.boundingBox())?.y ?? Number.POSITIVE_INFINITY)

  await callApi(mika, 'POST', `/api/boards/${mika.id}/cards`, {
    ...card,
    title: 'Strike',
    fields: { owner: 'Aiko Tanaka' },
  })
  await callApi(mika, 'POST', `/api/boards/${mika.id}/sessions/${sessionId}/changes`, { type: 'close' })
  await page.getByRole('button', { name: 'Read the minutes' }).tap()
  const minutes = page.getByRole('dialog', { name: /^Minutes/ })
  await expect(minutes.getByRole('list').filter({ hasText: 'Strike' }).first()).toContainText('Aiko Tanaka')
  // Nothing is cut at the right, and one button leads to all that can be done with them.
  expect(
    await minutes.evaluate(
      (dialog) =>
        [...dialog.querySelectorAll('*')].filter(
          (each) => each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 1,
        ).length,
    ),
  ).toBe(0)
  await minutes.getByRole('button', { name: 'Save as…' }).tap()
  for (const name of ['PDF', 'Word', 'Markdown', 'JSON', 'Copy as Markdown', 'Print…']) {
    await expect(page.getByRole('menuitem', { name, exact: true })).toBeVisible()
  }
})

test('a phone in a step about gaps lists the cards with one first, until none is left', async ({ meet }) => {
  const person = await meet('Mika')
  const mika = await BoardPage.create(person)
  const add = (kind: string, title: string, fields = {}) =>
    callApi<{ id: string }>(mika, 'POST', `/api/boards/${mika.id}/cards`, { kind, title, fields })
  await add('assumption', 'Prices stay')
  const strike = await add('risk', 'Strike')
  await add('opportunity', 'Cheaper power')
  const { page } = await BoardPage.join(await meet('Ben', PHONE), await mika.invite('editor'))
  await page.goto(`/boards/${mika.id}/take-part`)
  await startSession(person, mika.id, { title: 'Close gaps', view: 'gaps' })
  const listed = page.getByRole('region', { name: 'Cards on the board' })
  const first = listed.getByRole('listitem').first()
  await expect(listed.getByRole('heading', { name: '1 gap to close' })).toBeVisible()
  await expect(first).toContainText('Strike')
  const path = `/api/boards/${mika.id}/cards/${strike.id}`
  await callApi(mika, 'PATCH', path, { fields: { likelihoodCurrent: 1, impactCurrent: 1 } })
  await expect(listed.getByRole('heading', { name: 'No gaps are left' })).toBeVisible()
})

test('a phone opened again after the end says so and when, and leads to results and minutes', async ({ meet }) => {
  const person = await meet('Mika')
  const mika = await BoardPage.create(person)
  await callApi(mika, 'POST', `/api/boards/${mika.id}/cards`, { kind: 'risk', title: 'Rivers flood the substation' })
  const { page } = await BoardPage.join(await meet('Ben', PHONE), await mika.invite('editor'))
  await page.goto(`/boards/${mika.id}/take-part`)
  const sessionId = await startSession(person, mika.id, { title: 'Talk', activity: null })
  const round = await callApi<{ id: string }>(mika, 'POST', `/api/boards/${mika.id}/rounds`, {
    title: 'What first?',
    activity: PLAIN_ACTIVITIES.vote,
  })
  await expect(page.getByRole('heading', { level: 1, name: 'What first?' })).toBeVisible()
  await callApi(mika, 'POST', `/api/boards/${mika.id}/rounds/${round.id}/show`)
  await callApi(mika, 'POST', `/api/boards/${mika.id}/sessions/${sessionId}/changes`, { type: 'close' })
  const over = page.getByRole('status').filter({ hasText: 'The session is over' })
  await expect(over).toContainText(/ended on \S.*\d\d?:\d\d/)

  await page.reload()
  await expect(over).toContainText(/ended on \S.*\d\d?:\d\d/)
  await page.getByRole('region', { name: 'Latest results' }).getByRole('button', { name: 'What first?' }).tap()
  await expect(page.getByRole('heading', { level: 1, name: 'What first?' })).toBeVisible()
  await page.getByRole('button', { name: 'Back' }).tap()
  await page.getByRole('button', { name: 'Read the minutes' }).tap()
  await expect(page.getByRole('dialog', { name: /^Minutes/ })).toContainText('What first?')
})
