// Medians that were taken for many cards at once are never said to be agreed on: beside the board, on the phone's page,
// on the projector, and in the minutes.

import type { Page } from '@playwright/test'
import { PLAIN_ACTIVITIES } from '@/lib/domain/session/activity'
import type { Round } from '@/lib/domain/session/round'
import { BoardPage } from './support/board-page'
import { callApi } from './support/call-api'
import { expect, test } from './support/fixtures'
import { startSession } from './support/start-session'

const panel = (page: Page) => page.getByRole('region', { name: 'Rate', exact: true })

test('a median that was taken is never said to be agreed on', async ({ meet }) => {
  const person = await meet('Mika')
  const mika = await BoardPage.create(person)
  for (const title of ['Flood', 'Strike', 'Fraud']) {
    await callApi(mika, 'POST', `/api/boards/${mika.id}/cards`, { kind: 'risk', title })
  }
  const ben = await BoardPage.join(await meet('Ben'), await mika.invite('editor'))
  const sessionId = await startSession(person, mika.id, { title: 'Rate', activity: PLAIN_ACTIVITIES.score })
  const path = `/api/boards/${mika.id}/rounds`
  const { rounds } = await callApi<{ rounds: Round[] }>(mika, 'GET', path)
  const [round] = rounds
  if (!round) throw new Error('The step has no round.')
  for (const [who, likelihoodCurrent] of [
    [mika, 2],
    [ben, 5],
  ] as const) {
    const ballot = Object.fromEntries(round.cardIds.map((id) => [id, { likelihoodCurrent, impactCurrent: 3 }]))
    await callApi(who, 'PUT', `${path}/${round.id}/ballot`, { ballot })
  }
  await callApi(mika, 'POST', `${path}/${round.id}/show`)
  await callApi(mika, 'POST', `${path}/${round.id}/agreements`, {
    cardId: round.cardIds[0],
    values: { likelihoodCurrent: 3, impactCurrent: 3 },
    rationale: '',
  })

  await panel(mika.page).getByRole('button', { name: 'Take the medians of the 2 that are left…' }).click()
  await mika.page.getByRole('button', { name: 'Write to 2 cards' }).click()
  await expect(panel(mika.page).getByRole('status').filter({ hasText: 'Medians taken' })).toHaveText(
    'Medians taken for 2 cards; 1 more agreed on.',
  )
  for (const page of [mika.page, ben.page]) {
    await expect(panel(page).getByText('Median taken: Likelihood 4 Likely · Impact 3 Moderate')).toHaveCount(2)
    await expect(panel(page).getByText(/^Agreed:/)).toHaveCount(1)
  }

  await ben.page.goto(`/boards/${mika.id}/take-part`)
  await expect(ben.page.getByText('Median taken:')).toHaveCount(2)
  await ben.page.goto(`/boards/${mika.id}/projector`)
  // The card on which people agreed comes first.
  await expect(ben.page.getByText('Agreed:')).toBeVisible()
  for (const _ of round.cardIds) await ben.page.keyboard.press('ArrowRight')
  await expect(ben.page.getByText('Median taken: Likelihood 4 Likely · Impact 3 Moderate')).toBeVisible()
  await expect(ben.page.getByText('Agreed:')).toHaveCount(0)

  await callApi(mika, 'POST', `/api/boards/${mika.id}/sessions/${sessionId}/changes`, { type: 'close' })
  await mika.page.getByRole('button', { name: 'Read the minutes' }).click()
  const minutes = mika.page.getByRole('dialog', { name: /^Minutes/ })
  const medians = minutes.getByRole('table', { name: /^Medians taken/ })
  await expect(medians.getByRole('columnheader', { name: 'Median taken' })).toBeVisible()
  await expect(medians.getByRole('columnheader', { name: 'Agreed' })).toHaveCount(0)
  await expect(minutes.getByRole('table', { name: 'Agreed card by card' }).getByRole('row')).toHaveCount(2)
})
