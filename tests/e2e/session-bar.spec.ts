// The bar of a session from step to step: a vote beside the step takes no room from the board, people are counted once, and
// the last step leads to the end.

import { PLAIN_ACTIVITIES } from '@/lib/domain/session/activity'
import type { Round } from '@/lib/domain/session/round'
import { BoardPage } from './support/board-page'
import { callApi } from './support/call-api'
import { expect, test } from './support/fixtures'
import { startSession } from './support/start-session'

test('a vote beside the step leaves the canvas its room, and bar and panel count its answers alike', async ({
  meet,
}) => {
  const person = await meet('Mika')
  const mika = await BoardPage.create(person)
  for (const title of ['Flood', 'Strike']) {
    await callApi(mika, 'POST', `/api/boards/${mika.id}/cards`, { kind: 'risk', title })
  }
  const ben = await BoardPage.join(await meet('Ben'), await mika.invite('editor'))
  await startSession(person, mika.id, { title: 'Compare' })
  const { page } = mika
  const bar = page.getByRole('region', { name: 'Running session' })
  await expect(bar).toContainText('0 of 1 participants done')
  const canvas = page.locator('.tl-container').first()
  const before = (await canvas.boundingBox())?.y
  const rounds = `/api/boards/${mika.id}/rounds`
  const { id, cardIds } = await callApi<Round>(mika, 'POST', rounds, {
    title: 'Which first?',
    activity: PLAIN_ACTIVITIES.vote,
  })
  await expect(bar.getByRole('region', { name: 'Open votes and ratings' })).toContainText('Which first?')
  expect((await canvas.boundingBox())?.y).toBe(before)
  // The bar asks what is asked now, and says what comes after it.
  await expect(bar.getByRole('status').first()).toHaveText(/^Step 1 of 2Which first\?“Compare” goes on after this\.$/)
  await callApi(ben, 'PUT', `${rounds}/${id}/ballot`, { ballot: { [cardIds[0] ?? '']: 1 } })
  await expect(page.getByRole('region', { name: 'Vote', exact: true })).toContainText(
    '1 person has voted · 2 people on the board',
  )
  await expect(bar.getByText('1 of 2 people has voted', { exact: true })).toBeVisible()
  await expect(page.getByText(/participants done/)).toHaveCount(0)
})

test('from the first answer to the result of a step’s rating, bar, panel and projector count people alike', async ({
  meet,
}) => {
  const person = await meet('Mika')
  const mika = await BoardPage.create(person)
  await callApi(mika, 'POST', `/api/boards/${mika.id}/cards`, { kind: 'risk', title: 'Flood' })
  const ben = await BoardPage.join(await meet('Ben'), await mika.invite('editor'))
  await startSession(person, mika.id, { title: 'Rate', activity: PLAIN_ACTIVITIES.score })
  const path = `/api/boards/${mika.id}/rounds`
  const [round] = (await callApi<{ rounds: Round[] }>(mika, 'GET', path)).rounds
  if (!round) throw new Error('The step has no round.')
  const screen = await person.context.newPage()
  await screen.goto(`/boards/${mika.id}/projector`)
  const bar = mika.page.getByRole('region', { name: 'Running session' })
  const panel = mika.page.getByRole('region', { name: 'Rate', exact: true })
  const give = (who: BoardPage, rating: object) =>
    callApi(who, 'PUT', `${path}/${round.id}/ballot`, { ballot: { [round.cardIds[0] ?? '']: rating } })
  await give(mika, { likelihoodCurrent: 4, impactCurrent: 4 })
  await give(ben, { likelihoodCurrent: 2 })
  await expect(panel).toContainText('2 people have begun, 1 is done · 2 people on the board')
  for (const place of [bar, screen.getByRole('main')]) {
    await expect(place).toContainText('2 of 2 people have begun, 1 is done')
  }
  // On a phone the figures are of the same people.
  await mika.page.setViewportSize({ width: 390, height: 844 })
  await expect(bar.locator('[aria-hidden="true"]').filter({ hasText: /^12$/ })).toBeVisible()
  await mika.page.setViewportSize({ width: 1440, height: 900 })
  await callApi(mika, 'POST', `${path}/${round.id}/show`)
  await expect(panel).toContainText('2 people rated')
  await expect(bar.getByText('2 people took part', { exact: true })).toBeVisible()
  await expect(bar).not.toContainText('participants done')
})

test('the last step leads to the end, which a key that was meant for the step does not confirm', async ({ meet }) => {
  const person = await meet('Mika')
  const mika = await BoardPage.create(person)
  await startSession(person, mika.id)
  const { page } = mika
  const bar = page.getByRole('region', { name: 'Running session' })
  const end = bar.getByRole('button', { name: 'End session…' })
  const next = bar.getByRole('button', { name: 'Next step' })
  const right = (box: { x: number; width: number } | null) => (box ? box.x + box.width : 0)
  const way = right(await next.boundingBox())
  expect(right(await end.boundingBox())).toBeLessThan(way / 2)
  await next.click()
  await expect(bar).toContainText('Step 2 of 2')
  await expect(next).toHaveCount(0)
  // One way to the end, where the way to the next step was.
  await expect(end).toHaveCount(1)
  expect(right(await end.boundingBox())).toBeCloseTo(way, 0)
  await end.press('Enter')
  await expect(page.getByRole('dialog', { name: 'End session…' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'End session…' })).toHaveCount(0)
  await expect(bar).toContainText('Step 2 of 2')
})

test('cards that people wrote are shown from one place, and by a button that warns of nothing', async ({ meet }) => {
  const person = await meet('Mika')
  const mika = await BoardPage.create(person)
  await startSession(person, mika.id, { title: 'Write', activity: PLAIN_ACTIVITIES.write })
  const rounds = `/api/boards/${mika.id}/rounds`
  const { rounds: open } = await callApi<{ rounds: Round[] }>(mika, 'GET', rounds)
  await callApi(mika, 'POST', `${rounds}/${open[0]?.id}/drafts`, { title: 'Pumps fail', body: '' })
  const { page } = mika
  const show = page.getByRole('button', { name: 'Show the cards' })
  await expect(page.getByText('1 card written')).toBeVisible()
  await expect(show).toHaveCount(1)
  const ground = await show.evaluate((button) => getComputedStyle(button).backgroundColor)
  await show.click()
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Show the cards' })).toHaveCSS(
    'background-color',
    ground,
  )
  await page.keyboard.press('Escape')
  // With its panel closed, the bar has the way.
  await page
    .getByRole('region', { name: 'Write', exact: true })
    .getByRole('button', { name: /^Close/ })
    .click()
  await expect(
    page.getByRole('region', { name: 'Running session' }).getByRole('button', { name: 'Show the cards' }),
  ).toBeVisible()
})
