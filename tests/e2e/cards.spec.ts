// Cards, the matrix in which position is data, and links.

import type { Step } from '@/lib/domain/cards/card-fields'
import { BoardPage, boxOf } from './support/board-page'
import { cellSpot } from './support/cell-spot'
import { expect, test } from './support/fixtures'

const MATRIX_TEMPLATE = 'Consequence/likelihood matrix 5 × 5'

/** Whether a card lies in a cell, according to the screen. */
async function expectInCell(board: BoardPage, ref: string, x: Step, y: Step): Promise<void> {
  await expect(async () => {
    const card = await board.middleOf(board.card(ref))
    const cell = await cellSpot(board, x, y)
    const next = await cellSpot(board, x === 5 ? 4 : ((x + 1) as Step), y)
    const halfCell = Math.abs(next.x - cell.x) / 2
    expect(Math.abs(card.x - cell.x)).toBeLessThan(halfCell)
    expect(Math.abs(card.y - cell.y)).toBeLessThan(halfCell)
  }).toPass({ timeout: 20_000 })
}

test('a risk dropped in a cell takes its scores, and a changed number moves it, for everyone', async ({ meet }) => {
  const board = await BoardPage.create(await meet('Mika'), MATRIX_TEMPLATE)
  const other = await BoardPage.join(await meet('佐藤'), await board.invite('editor'))
  await board.writeCard('Risk', 'Two standards split the market', await board.canvasSpot(0, 330))
  await expect(other.card('R-001')).toBeVisible()

  await board.drag(await board.middleOf(board.card('R-001')), await cellSpot(board, 5, 4))
  await expectInCell(board, 'R-001', 5, 4)
  await expectInCell(other, 'R-001', 5, 4)
  await board.select('R-001')
  await expect(board.score('Likelihood, current', 4)).toBeChecked()
  await expect(board.score('Impact, current', 5)).toBeChecked()
  await expect(board.inspector).toContainText('Very high')

  await board.score('Likelihood, current', 1).click()
  await expectInCell(board, 'R-001', 5, 1)
  await expectInCell(other, 'R-001', 5, 1)
  await expect(board.inspector).toContainText('High')

  await board.expectState('saved')
  await other.page.reload()
  await other.ready()
  await expectInCell(other, 'R-001', 5, 1)
})

test('twelve cards that a script scored share their cell, and none hides another', async ({ meet }) => {
  const board = await BoardPage.create(await meet('Mika'), MATRIX_TEMPLATE)
  for (let i = 1; i <= 12; i++) {
    const made = await board.page.request.post(`/api/boards/${board.id}/cards`, {
      data: { kind: 'risk', title: `Risk number ${i}`, fields: { likelihoodCurrent: 3, impactCurrent: 3 } },
      headers: { origin: new URL(board.page.url()).origin },
    })
    expect(made.status()).toBe(201)
  }
  await expect(board.cards).toHaveCount(12)
  for (let i = 1; i <= 12; i++) await expectInCell(board, `R-${String(i).padStart(3, '0')}`, 3, 3)
  await expect(async () => {
    const boxes = await Promise.all(
      Array.from({ length: 12 }, (_, i) => boxOf(board.card(`R-${String(i + 1).padStart(3, '0')}`))),
    )
    for (const [i, a] of boxes.entries()) {
      for (const b of boxes.slice(i + 1)) {
        const overlapX = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
        const overlapY = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
        expect(Math.min(overlapX, overlapY)).toBeLessThan(1)
      }
    }
  }).toPass({ timeout: 20_000 })
})

test('the inspector holds all fields, and what matters stands on the card', async ({ meet }) => {
  const board = await BoardPage.create(await meet('Mika'))
  await board.writeCard(
    'Rec.',
    '輸出規制の調整窓口を常設し、両政府と企業が規則の施行前に話し合う',
    await board.canvasSpot(),
  )
  await board.select('REC-001')
  const { inspector, page } = board
  await board.score('Impact', 4).click()
  await inspector.getByLabel('Owner', { exact: true }).fill('Standards office 標準局')
  await inspector.getByLabel('Addressee', { exact: true }).fill('Joint')
  await inspector.getByLabel('Effort', { exact: true }).selectOption('S')
  await expect(board.card('REC-001')).toContainText('Quick win')
  await board.expectState('saved')

  const answer = await page.request.get(`/api/boards/${board.id}/cards`)
  const { cards } = (await answer.json()) as { cards: { ref: string; fields: Record<string, unknown> }[] }
  expect(cards).toEqual([
    expect.objectContaining({
      ref: 'REC-001',
      fields: expect.objectContaining({ owner: 'Standards office 標準局', addressee: 'Joint', effort: 'S', impact: 4 }),
    }),
  ])
})

test('a treatment is drawn with its tool, says so in words, and follows its cards', async ({ meet }) => {
  const board = await BoardPage.create(await meet('Mika'))
  await board.writeCard('Rec.', 'A standing channel', await board.canvasSpot(-230, 0))
  await board.writeCard('Risk', 'Standards split', await board.canvasSpot(180, -120))

  await board.tool('Link').click()
  await board.drag(await board.middleOf(board.card('REC-001')), await board.middleOf(board.card('R-001')))
  await expect(board.links).toHaveCount(1)
  await expect(board.links).toContainText('treats')

  const before = await boxOf(board.links)
  await board.tool('Select').click()
  await board.drag(await board.middleOf(board.card('R-001')), await board.canvasSpot(180, 200))
  await expect(async () => {
    const after = await boxOf(board.links)
    expect(after.y + after.height).toBeGreaterThan(before.y + before.height + 40)
  }).toPass()

  await board.expectState('saved')
  const answer = await board.page.request.get(`/api/boards/${board.id}/links`)
  expect(((await answer.json()) as { links: unknown[] }).links).toEqual([
    expect.objectContaining({ kind: 'mitigates' }),
  ])
})

test('a link that no table allows is refused in words, on the board and over HTTP', async ({ meet }) => {
  const board = await BoardPage.create(await meet('Mika'))
  await board.writeCard('Risk', 'Standards split', await board.canvasSpot(180, -120))
  await board.page.keyboard.press('q')
  const spot = await board.canvasSpot(-230, 0)
  await board.page.mouse.click(spot.x, spot.y)
  await expect(board.titleField).toBeFocused()
  await board.page.keyboard.type('Who decides?')
  await board.page.keyboard.press('Escape')
  await expect(board.card('Q-001')).toBeVisible()

  await board.tool('Link').click()
  await board.drag(await board.middleOf(board.card('Q-001')), await board.middleOf(board.card('R-001')))
  await expect(board.page.getByText(/Question can.t be linked to Risk/)).toBeVisible()
  await expect(board.links).toHaveCount(0)

  await board.expectState('saved')
  const refused = await board.page.request.post(`/api/boards/${board.id}/links`, {
    data: { from: 'Q-001', to: 'R-001', kind: 'mitigates' },
    headers: { origin: new URL(board.page.url()).origin },
  })
  expect(refused.status()).toBe(422)
  expect(await refused.json()).toMatchObject({ code: 'link-not-allowed' })
})

test('a link is made and described from the inspector', async ({ meet }) => {
  const board = await BoardPage.create(await meet('Mika'))
  await board.writeCard('Risk', 'Standards split', await board.canvasSpot(180, -120))
  await board.writeCard('Rec.', 'A standing channel', await board.canvasSpot(-230, 0))
  await board.select('REC-001')
  await board.inspector.getByRole('button', { name: 'Add link' }).click()
  await board.page
    .getByRole('list', { name: 'R-001' })
    .getByRole('button', { name: /treats/ })
    .click()
  await expect(board.links).toHaveCount(1)

  await board.inspector.getByRole('button', { name: 'Change the link with R-001' }).click()
  await board.page.getByLabel('Effect', { exact: true }).selectOption({ label: 'changes the likelihood' })
  await expect(board.links).toContainText('likelihood')
  await board.expectState('saved')
  const answer = await board.page.request.get(`/api/boards/${board.id}/links`)
  expect(((await answer.json()) as { links: unknown[] }).links).toEqual([
    expect.objectContaining({ kind: 'mitigates', effect: 'changes-likelihood' }),
  ])
})
