// A phone opens each card for reading: in a step for discussion, where ratings move it, two touches link it and a third takes
// that back, and while people rate.

import { BoardPage, boxOf } from './support/board-page'
import { callApi } from './support/call-api'
import { expect, test } from './support/fixtures'
import { startSession } from './support/start-session'

const PHONE = { hasTouch: true, isMobile: true, deviceScaleFactor: 2, viewport: { width: 390, height: 844 } }

test('on a phone a card is read, a score moves it for everybody, and two touches treat it until a third', async ({
  meet,
}) => {
  const anna = await meet('Anna')
  const board = await BoardPage.create(anna)
  const made = {
    kind: 'risk',
    title: 'Ports close',
    body: 'For months.',
    fields: { likelihoodCurrent: 3, impactCurrent: 2 },
  }
  const { id } = await callApi<{ id: string }>(board, 'POST', `/api/boards/${board.id}/cards`, made)
  await callApi(board, 'POST', `/api/boards/${board.id}/cards`, {
    kind: 'recommendation',
    title: 'Share one timetable',
  })
  await startSession(anna, board.id)
  const { page } = await BoardPage.join(await meet('Ben', PHONE), await board.invite('editor'))
  await page.goto(`/boards/${board.id}/take-part`)
  const list = page.getByRole('region', { name: 'Cards on the board' })
  await list.getByRole('button', { name: /Ports close/ }).tap()
  const card = page.getByRole('dialog', { name: 'R-001 Ports close' })
  await expect(card.getByText('For months.')).toBeVisible()
  await expect(card.getByText('no treatment')).toBeVisible()
  await expect(card.getByText('Medium')).toBeVisible()
  await card.getByRole('group', { name: 'Impact' }).locator('label').nth(4).tap()
  await expect(card.getByText('Very high')).toBeVisible()
  await expect
    .poll(() => callApi(board, 'GET', `/api/boards/${board.id}/cards/${id}`))
    .toMatchObject({ fields: { likelihoodCurrent: 3, impactCurrent: 5 } })
  await card.getByRole('button', { name: 'Close' }).tap()
  await expect(list.getByText('Very high')).toBeVisible()

  await list.getByRole('button', { name: /Share one timetable/ }).tap()
  const treatment = page.getByRole('dialog', { name: 'REC-001 Share one timetable' })
  await treatment.getByRole('button', { name: /Ports close/ }).tap()
  await expect(treatment.getByText('Linked: it treats R-001.')).toBeVisible()
  await expect(treatment.getByText('treats · R-001')).toBeVisible()
  await expect(board.links).toHaveCount(1)

  // A wrong touch is taken back in the same place, also when the card is opened again.
  await treatment.getByRole('button', { name: 'Close' }).tap()
  await list.getByRole('button', { name: /Share one timetable/ }).tap()
  const takeBack = treatment.getByRole('button', { name: 'Take back the link with R-001' })
  const { width, height } = await boxOf(takeBack)
  expect([width, height].map((px) => px >= 44)).toEqual([true, true])
  await takeBack.tap()
  await expect(treatment.getByRole('status').getByText('Taken back: it doesn’t treat R-001.')).toBeVisible()
  await expect(treatment.getByRole('button', { name: /Ports close/ })).toBeEnabled()
  await expect(treatment.getByText('treats · R-001')).toHaveCount(0)
  await expect(board.links).toHaveCount(0)
})

test('on a phone a person who rates reads a card’s passage and links, and not what it got before', async ({ meet }) => {
  const anna = await meet('Anna')
  const board = await BoardPage.create(anna)
  const path = `/api/boards/${board.id}`
  const quote = 'Ports may close for months.'
  const brief = await callApi<{ id: string }>(board, 'POST', `${path}/briefs`, { text: `${quote} Rail is slow.` })
  const scored = { likelihoodCurrent: 5, impactCurrent: 5 }
  const [risk, treatment] = await Promise.all(
    [
      { kind: 'risk', title: 'Ports close', fields: scored, citations: [{ briefId: brief.id, quote }] },
      { kind: 'recommendation', title: 'Share one timetable' },
    ].map((card) => callApi<{ id: string }>(board, 'POST', `${path}/cards`, card)),
  )
  await callApi(board, 'POST', `${path}/links`, { kind: 'mitigates', from: treatment?.id, to: risk?.id })
  await startSession(anna, board.id, { activity: { kind: 'score', cardKind: 'risk', isAnonymous: true } })
  const { page } = await BoardPage.join(await meet('Ben', PHONE), await board.invite('editor'))
  await page.goto(`/boards/${board.id}/take-part`)
  await page.getByRole('button', { name: /Ports close/ }).tap()
  const card = page.getByRole('dialog', { name: 'R-001 Ports close' })
  await expect(card.getByText(quote)).toBeVisible()
  await expect(card.getByText('Share one timetable')).toBeVisible()
  await expect(card.getByText('Very high')).toHaveCount(0)
  await card.getByRole('button', { name: 'Close' }).tap()
  await expect(page.locator('[data-rating-field]')).toHaveCount(2)
})
