// Owners and dates of cards: picked on one page, seen on another, and found again among one's own cards.

import { BoardPage } from './support/board-page'
import { callApi } from './support/call-api'
import { editorOf } from './support/editor-handle'
import { expect, test } from './support/fixtures'

/** The words on the face of a card. */
const onFace = (board: BoardPage, ref: string, words: string) =>
  board.card(ref).locator('svg text').getByText(words, { exact: true })

test('whoever is picked as an owner, or named in words alone, shows on the cards for everybody', async ({ meet }) => {
  const mika = await BoardPage.create(await meet('Mika', { reducedMotion: 'reduce' }))
  const path = `/api/boards/${mika.id}/cards`
  for (const title of ['Ports close', 'Power fails']) await callApi(mika, 'POST', path, { kind: 'risk', title })
  const ben = await BoardPage.join(await meet('Ben'), await mika.invite('editor'))
  await expect(mika.cards).toHaveCount(2)

  await mika.page.getByRole('application').focus()
  await mika.page.keyboard.press('ControlOrMeta+a')
  const owner = mika.inspector.getByRole('combobox', { name: 'Owner' })
  await owner.fill('be')
  await mika.page.getByRole('option', { name: 'Ben' }).click()
  await expect(owner).toHaveValue('Ben')
  for (const ref of ['R-001', 'R-002']) await expect(onFace(ben, ref, 'Ben')).toBeVisible()
  await expect(ben.cards.getByRole('group', { name: 'Risk R-001: Ports close, Owner: Ben' })).toBeVisible()

  await owner.fill('Ministry of Finance')
  await expect(onFace(ben, 'R-001', 'Ministry of Finance')).toBeVisible()
  await expect(onFace(ben, 'R-001', 'Ben')).toHaveCount(0)
  await mika.expectState('saved')
})

test('cards that name somebody become theirs when they join, and a mention says who is away', async ({ meet }) => {
  const mika = await BoardPage.create(await meet('Mika', { reducedMotion: 'reduce' }))
  for (const title of ['Ports close', 'Power fails']) {
    const card = { kind: 'risk', title, fields: { owner: 'BEN' } }
    await callApi(mika, 'POST', `/api/boards/${mika.id}/cards`, card)
  }
  await mika.select('R-001')
  await mika.page.keyboard.press('Shift+C')
  await mika.page.keyboard.type('Please look, @Be')
  const comments = mika.page.getByRole('region', { name: 'Comments', exact: true })
  await expect(comments.getByRole('status')).toHaveText(/^BEN is on cards as an owner, but doesn’t read this board/)
  await comments.getByRole('button', { name: 'Share the board…' }).click()
  await expect(mika.page.getByRole('dialog', { name: 'Share this board' })).toBeVisible()
  await mika.page.keyboard.press('Escape')

  const ben = await BoardPage.join(await meet('Ben', { reducedMotion: 'reduce' }), await mika.invite('editor'))
  await expect(comments.getByRole('status')).toBeEmpty()
  await expect(ben.page.getByText('2 cards name Ben as owner. Is that you?')).toBeVisible()
  await ben.page.getByRole('button', { name: 'Yes, that’s me' }).click()
  await expect(ben.page.getByText('Is that you?')).toHaveCount(0)
  for (const ref of ['R-001', 'R-002']) await expect(onFace(mika, ref, 'Ben')).toBeVisible()

  await ben.page.getByRole('application').focus()
  await ben.page.keyboard.press('ControlOrMeta+z')
  for (const ref of ['R-001', 'R-002']) await expect(onFace(mika, ref, 'BEN')).toBeVisible()
  await ben.page.getByRole('button', { name: 'No', exact: true }).click()
  await expect(ben.page.getByText('Is that you?')).toHaveCount(0)
  await ben.page.reload()
  await ben.ready()
  await ben.select('R-001')
  await ben.inspector.getByRole('button', { name: 'Ben is on this board now. Make them the owner' }).click()
  await expect(onFace(mika, 'R-001', 'Ben')).toBeVisible()
  await expect(ben.page.getByText('Is that you?')).toHaveCount(0)
})

test('my cards lead to a card that is overdue, which says so', async ({ meet }) => {
  const ben = await meet('Ben', { reducedMotion: 'reduce' })
  const board = await BoardPage.create(ben)
  const me = await callApi<{ id: string }>(board, 'GET', '/api/me')
  const fields = { due: '2026-01-31' }
  const made = { kind: 'risk', title: 'Ports close', ownerId: me.id, fields }
  await callApi(board, 'POST', `/api/boards/${board.id}/cards`, made)
  await expect(onFace(board, 'R-001', 'Jan 31')).toBeVisible()
  await expect(board.cards.getByRole('group', { name: /Overdue: it was due on Jan 31, 2026/ })).toBeVisible()
  // From some distance there are fewer words, and larger ones: the day is a clock with its mark.
  const editor = await editorOf(ben.page)
  await editor.evaluate((each) => {
    each.setCamera({ ...each.getCamera(), z: 0.5 }, { immediate: true })
  })
  await expect(onFace(board, 'R-001', 'Jan 31')).toHaveCount(0)
  await expect(board.card('R-001').getByTestId('date-sign')).toHaveAttribute('data-near', 'over')
  await expect(board.card('R-001').getByTestId('owner-sign')).toBeVisible()

  // The list follows the board once the board is quiet.
  type Mine = { readonly cards: readonly unknown[] }
  await expect.poll(async () => (await callApi<Mine>(board, 'GET', '/api/my/cards')).cards.length).toBe(1)
  const { page } = ben
  await page.goto('/my-cards')
  const late = page.getByRole('region', { name: 'Overdue' })
  await expect(late).toContainText('Overdue since 31 Jan 2026')
  await late.getByRole('link', { name: /R-001/ }).click()
  await board.ready()
  await expect(board.inspector.getByRole('combobox', { name: 'Owner' })).toHaveValue(/./)
  await expect(page).toHaveURL(/\/boards\/[\w-]+$/)
})
