// People's work in a step of a session, on two screens: a vote from the first dot to its result, and ratings from the
// first round to the agreement that is written to the card.

import type { Page } from '@playwright/test'
import { type Activity, PLAIN_ACTIVITIES } from '@/lib/domain/session/activity'
import type { Round } from '@/lib/domain/session/round'
import { PLAIN_STEP } from '@/lib/domain/session/session'
import { BoardPage, boxOf } from './support/board-page'
import { callApi } from './support/call-api'
import { editorOf } from './support/editor-handle'
import { expect, test } from './support/fixtures'
import { startSession } from './support/start-session'

const panel = (page: Page, name: 'Vote' | 'Rate') => page.getByRole('region', { name, exact: true })
const dots = (page: Page, title: string) => panel(page, 'Vote').getByRole('spinbutton', { name: title })
const choose = (page: Page, field: string, word: string) =>
  panel(page, 'Rate').getByRole('group', { name: field }).getByText(word, { exact: true }).click()

/** Runs a session of one step. */
async function runStep(board: BoardPage, activity: Activity, rights: 'edit' | 'look'): Promise<void> {
  const base = { ask: 'Which matter most?', minutes: 0, placeId: null, ends: 'by-hand', gathers: false }
  const { id } = await callApi<{ id: string }>(board, 'POST', `/api/boards/${board.id}/sessions`, {
    title: 'Workshop',
    steps: [{ ...base, title: 'Choose', rights, activity }],
  })
  await callApi(board, 'POST', `/api/boards/${board.id}/sessions/${id}/changes`, { type: 'start' })
}

async function addRisks(board: BoardPage, ...titles: string[]): Promise<void> {
  for (const title of titles) await callApi(board, 'POST', `/api/boards/${board.id}/cards`, { kind: 'risk', title })
}

async function show(page: Page, name: 'Vote' | 'Rate'): Promise<void> {
  await panel(page, name).getByRole('button', { name: 'Close and show the result' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Close and show the result' }).click()
}

test('people vote while they may only look, and nobody learns more than how many until all see the result', async ({
  meet,
}) => {
  const mika = await BoardPage.create(await meet('Mika'))
  await addRisks(mika, 'Grid outage', 'Flood', 'Strike')
  const ben = await BoardPage.join(await meet('Ben'), await mika.invite('editor'))
  await runStep(mika, { kind: 'vote', dots: 3, mostPerCard: 2, cardKinds: [], isAnonymous: false }, 'look')

  await expect(panel(ben.page, 'Vote')).toContainText('everybody sees who gave what')
  // The keyboard can't exceed the budget either.
  await dots(ben.page, 'Flood').focus()
  await ben.page.keyboard.press('9')
  await expect(dots(ben.page, 'Flood')).toHaveAttribute('aria-valuenow', '2')
  await expect(ben.page.getByRole('button', { name: 'Vote 1 of 3 dots left' })).toBeVisible()
  await expect(panel(ben.page, 'Vote')).toContainText('Saved.')
  await panel(mika.page, 'Vote')
    .getByRole('button', { name: /One dot more: R-002/ })
    .click()
  await panel(mika.page, 'Vote')
    .getByRole('button', { name: /One dot more: R-001/ })
    .click()
  await expect(panel(mika.page, 'Vote')).toContainText('Saved.')
  for (const { page } of [mika, ben]) await expect(panel(page, 'Vote')).toContainText('2 people have voted')
  for (const board of [mika, ben]) {
    await expect(board.cards.getByRole('group', { name: /in the vote/ })).toHaveCount(0)
  }
  await expect(dots(mika.page, 'Flood')).toHaveAttribute('aria-valuenow', '1')

  // Given dots are there again, and can be taken back.
  await ben.page.reload()
  await ben.ready()
  await expect(dots(ben.page, 'Flood')).toHaveAttribute('aria-valuenow', '2')
  await dots(ben.page, 'Strike').press('+')
  await expect(panel(ben.page, 'Vote')).toContainText('0 of 3 dots left')
  // Unseen it is always there, for its room; it is seen once the server has the last dot.
  await expect(panel(ben.page, 'Vote').getByText('All 3 dots given.')).toBeVisible()

  await show(mika.page, 'Vote')
  for (const { page } of [mika, ben]) {
    const places = panel(page, 'Vote').getByRole('list').first().locator(':scope > li')
    await expect(places.nth(0)).toContainText('Flood')
    await expect(places.nth(0)).toContainText('3 dots')
    await expect(places.nth(1)).toContainText('Shared place 2')
    await expect(places.nth(2)).toContainText('Shared place 2')
  }
  await expect(panel(ben.page, 'Vote')).toContainText('2 are yours')
  await panel(ben.page, 'Vote').getByText('Who gave what').first().click()
  await expect(panel(ben.page, 'Vote').getByText('Ben: 2')).toBeVisible()

  // The cards have their dots, and no names, until somebody takes them off for everybody.
  const dotted = (board: BoardPage, count: string) => board.cards.getByRole('group', { name: `${count} in the vote` })
  for (const board of [mika, ben]) {
    await expect(dotted(board, '3 dots')).toHaveCount(1)
    await expect(dotted(board, '1 dot')).toHaveCount(2)
    await expect(board.card('R-002').locator('svg text').getByText('3', { exact: true })).toBeVisible()
  }
  await panel(mika.page, 'Vote').getByRole('button', { name: 'Take the dots off the cards' }).click()
  for (const board of [mika, ben]) await expect(dotted(board, '3 dots')).toHaveCount(0)
  await panel(mika.page, 'Vote').getByRole('button', { name: 'Show the dots on the cards' }).click()
  await expect(dotted(ben, '3 dots')).toHaveCount(1)
})

test('a vote opened by mistake doesn’t cost the dots of the one before it', async ({ meet }) => {
  const mika = await BoardPage.create(await meet('Mika'))
  await addRisks(mika, 'Grid outage', 'Flood')
  const ben = await BoardPage.join(await meet('Ben'), await mika.invite('viewer'))
  const path = `/api/boards/${mika.id}/rounds`
  for (const [title, dots] of [
    ['What matters', 3],
    ['By mistake', 1],
  ] as const) {
    const { id, cardIds } = await callApi<Round>(mika, 'POST', path, { title, activity: PLAIN_ACTIVITIES.vote })
    await callApi(mika, 'PUT', `${path}/${id}/ballot`, { ballot: { [cardIds[0] ?? '']: dots } })
    await callApi(mika, 'POST', `${path}/${id}/show`)
  }
  const dotted = (board: BoardPage, count: string) => board.cards.getByRole('group', { name: `${count} in the vote` })
  for (const board of [mika, ben]) await expect(dotted(board, '1 dot')).toHaveCount(1)

  await mika.page.getByRole('button', { name: 'Session', exact: true }).click()
  await mika.page.getByRole('button', { name: /^What matters/ }).click()
  await panel(mika.page, 'Vote').getByRole('button', { name: 'Show the dots on the cards' }).click()
  for (const board of [mika, ben]) {
    await expect(dotted(board, '3 dots')).toHaveCount(1)
    await expect(dotted(board, '1 dot')).toHaveCount(0)
  }
  await ben.page.reload()
  await ben.ready()
  await expect(dotted(ben, '3 dots')).toHaveCount(1)
  await panel(mika.page, 'Vote').getByRole('button', { name: 'Take the dots off the cards' }).click()
  for (const board of [mika, ben]) await expect(board.cards.getByRole('group', { name: /in the vote/ })).toHaveCount(0)
})

test('people rate cards alone, talk, rate again, and what they agree on is on the card', async ({ meet }) => {
  const mika = await BoardPage.create(await meet('Mika'))
  await addRisks(mika, 'Grid outage', 'Flood')
  const ben = await BoardPage.join(await meet('Ben'), await mika.invite('editor'))
  await runStep(mika, { kind: 'score', cardKind: 'risk', isAnonymous: true }, 'edit')

  // The keyboard: each digit answers a question and goes on to the next one.
  await expect(panel(ben.page, 'Rate')).toContainText('Without names.')
  await expect(panel(ben.page, 'Rate').getByRole('radio').first()).toBeFocused()
  for (const key of ['1', '4', 'Enter', '3', '3']) await ben.page.keyboard.press(key)
  await expect(panel(ben.page, 'Rate')).toContainText('2 of 2 rated')
  await expect(panel(ben.page, 'Rate')).toContainText('Saved.')
  await choose(mika.page, 'Likelihood', 'Very likely')
  await choose(mika.page, 'Impact', 'Don’t know')
  await expect(panel(mika.page, 'Rate')).toContainText('1 of 2 rated')
  await expect(panel(mika.page, 'Rate')).toContainText('Saved.')
  await expect(panel(mika.page, 'Rate')).toContainText('2 people have begun, 1 is done')
  const { rounds } = await callApi<{ rounds: Round[] }>(mika, 'GET', `/api/boards/${mika.id}/rounds`)
  const told = await callApi<Round>(mika, 'GET', `/api/boards/${mika.id}/rounds/${rounds[0]?.id}`)
  expect(told.result).toBeNull()

  await show(mika.page, 'Rate')
  const first = panel(ben.page, 'Rate').getByRole('list').first().locator(':scope > li').first()
  await expect(first).toContainText('Grid outage')
  await expect(first).toContainText('median 3')
  await expect(first).toContainText('range 1–5')
  await expect(first).toContainText('1 don’t know')
  await expect(first.getByRole('img', { name: /Likelihood.*1: 1, 2: 0, 3: 0, 4: 0, 5: 1/ })).toBeVisible()

  // The second round asks only about the cards that they disagree on.
  await mika.page.getByRole('button', { name: 'Rate again' }).click()
  await mika.page.getByRole('button', { name: 'Open for 1 card' }).click()
  await expect(panel(ben.page, 'Rate')).toContainText('0 of 1 rated')
  await choose(ben.page, 'Likelihood', 'Likely')
  await expect(panel(mika.page, 'Rate')).toContainText('1 person has begun')
  await show(mika.page, 'Rate')
  await expect(panel(mika.page, 'Rate')).toContainText('previous round: median 3')

  await mika.page.getByRole('button', { name: 'Agree on a value' }).click()
  // Both values are proposed: the first digit is for the first one.
  for (const key of ['4', '5']) await mika.page.keyboard.press(key)
  await mika.page.getByLabel('Why').fill('Two outages in ten years')
  await mika.page.getByRole('button', { name: 'Write to the card' }).click()
  for (const { page } of [mika, ben]) {
    await expect(panel(page, 'Rate')).toContainText('Agreed: Likelihood 4 Likely · Impact 5 Catastrophic')
  }
  await expect(ben.card('R-001')).not.toContainText('not scored')
  await expect(ben.card('R-002')).toContainText('not scored')
})

test('a rating that begins while cards are selected drops them, and its strip covers nothing of the board', async ({
  meet,
}) => {
  const mika = await meet('Mika', { reducedMotion: 'reduce' })
  const board = await BoardPage.create(mika, 'Consequence/likelihood matrix 5 × 5')
  const { page } = board
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  const fields = { likelihoodCurrent: 2, impactCurrent: 2 }
  for (const title of ['Mine floods', 'Dam breaks'])
    await callApi(mika, 'POST', `/api/boards/${id}/cards`, { kind: 'risk', title, fields })
  const editor = await editorOf(page)
  const cards = () => editor.evaluate((on) => on.getCurrentPageShapes().filter(({ type }) => type === 'card').length)
  await expect.poll(cards).toBe(2)
  // The person has looked around: the board isn't fitted again.
  const canvas = page.locator('.tl-canvas')
  await canvas.click({ position: { x: 8, y: 8 } })
  const room = await boxOf(canvas)
  await editor.evaluate((on) => {
    const all = on.getCurrentPageShapes().filter(({ type }) => type === 'card')
    on.setSelectedShapes(all.map((card) => card.id))
  })
  await callApi(mika, 'POST', `/api/boards/${id}/rounds`, { activity: PLAIN_ACTIVITIES.score })
  await expect.poll(() => editor.evaluate((on) => on.getSelectedShapeIds())).toEqual([])
  await expect.poll(async () => (await boxOf(canvas)).y).toBeGreaterThan(room.y)
  const above = async () => (await boxOf(page.locator('[data-shape-type="matrix"]'))).y - (await boxOf(canvas)).y
  await expect.poll(above).toBeGreaterThanOrEqual(0)
})

test('after a press on the next step, keys write and rate there, and take nobody further', async ({ meet }) => {
  const person = await meet('Mika')
  const mika = await BoardPage.create(person)
  await addRisks(mika, 'Grid outage', 'Flood')
  await startSession(person, mika.id, { title: 'Begin' }, [
    { title: 'Write', activity: { kind: 'write', cardKind: 'risk', isAnonymous: true } },
    { title: 'Rate', activity: { kind: 'score', cardKind: 'risk', isAnonymous: true } },
  ])
  const { page } = mika
  const bar = page.getByRole('region', { name: 'Running session' })
  const next = bar.getByRole('button', { name: 'Next step' })
  await next.click()
  const field = page.getByRole('form', { name: 'A new card' }).getByLabel('Your card in a few words')
  await expect(field).toBeFocused()
  await page.keyboard.type('Rare earths')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Rare earths').first()).toBeVisible()
  await expect(bar).toContainText('Write')

  await next.click()
  await expect(page.getByRole('button', { name: 'Stay' })).toBeFocused()
  await page.getByRole('button', { name: 'Go on anyway' }).click()
  await expect(panel(page, 'Rate').getByRole('radio').first()).toBeFocused()
  for (const key of ['5', '4', 'Enter']) await page.keyboard.press(key)
  await expect(panel(page, 'Rate')).toContainText('1 of 2 rated')
  await expect(bar).toContainText('Rate')
})

test('the facilitator chooses which risks the next step has people rate; all is one press', async ({ meet }) => {
  const person = await meet('Mika')
  const mika = await BoardPage.create(person)
  await addRisks(mika, 'Flood', 'Strike')
  const fields = { likelihoodCurrent: 3, impactCurrent: 4 }
  await callApi(mika, 'POST', `/api/boards/${mika.id}/cards`, { kind: 'risk', title: 'Grid outage', fields })
  const score = { ...PLAIN_STEP, activity: PLAIN_ACTIVITIES.score }
  await startSession(person, mika.id, {}, [
    { ...score, title: 'Score' },
    { ...score, title: 'Score again' },
  ])
  const bar = mika.page.getByRole('region', { name: 'Running session' })
  const next = bar.getByRole('button', { name: 'Next step' })
  const choice = bar.getByLabel('Cards for “Score”')
  await expect(choice.getByRole('option')).toHaveText(['Rate all 3', 'Rate 2 without scores'])
  await choice.selectOption('Rate 2 without scores')
  await next.click()
  await expect(panel(mika.page, 'Rate')).toContainText('0 of 2 rated')

  await expect(bar.getByLabel('Cards for “Score again”').locator('option:checked')).toHaveText('Rate all 3')
  await next.click()
  await mika.page.getByRole('button', { name: 'Go on anyway' }).click()
  await expect(panel(mika.page, 'Rate')).toContainText('0 of 3 rated')
})

test('a quick rating asks about the risks without scores unless somebody wants all', async ({ meet }) => {
  const mika = await BoardPage.create(await meet('Mika'))
  await addRisks(mika, 'Flood', 'Strike')
  const fields = { likelihoodCurrent: 3, impactCurrent: 4 }
  await callApi(mika, 'POST', `/api/boards/${mika.id}/cards`, { kind: 'risk', title: 'Grid outage', fields })
  await mika.page.getByRole('button', { name: 'Session', exact: true }).click()
  const ways = mika.page.getByRole('region', { name: 'Ask everybody now' })
  await expect(ways.locator('option:checked')).toHaveText('Rate 2 without scores')
  await ways.getByRole('button', { name: 'Quick rating' }).click()
  await expect(panel(mika.page, 'Rate')).toContainText('0 of 2 rated')
})
