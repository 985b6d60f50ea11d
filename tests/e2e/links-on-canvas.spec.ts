// Links where a hand and an eye meet them: a card that a link passes behind stays the one that a click takes, and the head of
// a link stands at what is seen, be it a card or the stack over it.

import { BoardPage, boxOf } from './support/board-page'
import { callApi } from './support/call-api'
import { editorOf } from './support/editor-handle'
import { expect, test } from './support/fixtures'

/** Further away, a head would point at nothing. */
const NEAR_PX = 4

test('a click where a link passes behind a card takes the card, and heads stand at cards and stacks', async ({
  meet,
}) => {
  const board = await BoardPage.create(await meet('Mika'), 'Risk review of a brief')
  const path = `/api/boards/${board.id}`
  const scores = { likelihoodCurrent: 4, impactCurrent: 4 }
  for (let i = 1; i <= 6; i++)
    await callApi(board, 'POST', `${path}/cards`, { kind: 'risk', title: `Harbour ${i} closes`, fields: scores })
  for (const title of ['Share one timetable', 'Insure together'])
    await callApi(board, 'POST', `${path}/cards`, { kind: 'recommendation', title })
  // The second recommendation stands right of the first one, and the matrix left of both.
  await callApi(board, 'POST', `${path}/links`, { kind: 'mitigates', from: 'REC-002', to: 'R-006' })
  const { page } = board
  await page.reload()
  await board.ready()

  const stack = await boxOf(page.locator('.card-stack'))
  const head = await boxOf(page.locator('[data-shape-type="arrow"] polygon').last())
  expect(Math.abs(head.x - (stack.x + stack.width))).toBeLessThan(NEAR_PX)
  expect(head.y).toBeGreaterThan(stack.y - NEAR_PX)
  expect(head.y + head.height).toBeLessThan(stack.y + stack.height + NEAR_PX)

  const behind = await boxOf(page.locator('.canvas-over-cards path').first())
  await page.mouse.click(behind.x + behind.width / 2, behind.y + behind.height / 2)
  await expect(board.inspector).toContainText('REC-001')

  // The links of a selected card stand out: all others are dimmed, and are as before without it.
  const opacities = () =>
    page.locator('.canvas-link').evaluateAll((all) => all.map((each) => getComputedStyle(each).opacity))
  expect(await opacities()).toEqual(['1'])
  await callApi(board, 'POST', `${path}/links`, { kind: 'mitigates', from: 'REC-001', to: 'R-001' })
  await expect.poll(opacities).toEqual(['0.4', '0.4'])
  await expect(page.locator('.canvas-over-cards polygon')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect.poll(opacities).toEqual(['1', '1'])
})

test('a drag on a card’s edge moves the card, and a drag on a link leaves it between its cards', async ({ meet }) => {
  const board = await BoardPage.create(await meet('Mika'))
  const path = `/api/boards/${board.id}`
  for (const kind of ['recommendation', 'risk'])
    await callApi(board, 'POST', `${path}/cards`, { kind, title: 'Share one timetable' })
  await callApi(board, 'POST', `${path}/links`, { kind: 'mitigates', from: 'REC-001', to: 'R-001' })
  const { page } = board
  // The link goes down to the right, from the card's edge.
  await expect(board.cards).toHaveCount(2)
  await (await editorOf(page)).evaluate((editor) => {
    for (const [i, card] of editor
      .getCurrentPageShapes()
      .filter(({ type }) => type === 'card')
      .entries())
      editor.updateShape({ ...card, x: i * 500, y: i * 300 })
    editor.zoomToFit({ immediate: true })
  })
  const card = page.locator('[data-shape-type="card"]').filter({ hasText: 'REC-001' })
  const body = page.locator('[data-shape-type="arrow"] path').first()
  const before = await boxOf(card)
  const line = await boxOf(body)
  const inside = { x: line.x - 3, y: line.y - 3 }
  await board.drag(inside, { x: inside.x, y: inside.y + 150 })
  await expect.poll(async () => Math.round((await boxOf(card)).y - before.y)).toBeGreaterThan(100)

  await page.keyboard.press('Escape')
  const moved = await boxOf(body)
  const middle = { x: moved.x + moved.width / 4, y: moved.y + moved.height / 4 }
  const words = await board.links.allTextContents()
  await board.drag(middle, { x: middle.x + 120, y: middle.y + 120 })
  await expect.poll(async () => boxOf(body)).toEqual(moved)
  expect(await board.links.allTextContents()).toEqual(words)
  const { links } = await callApi<{ links: readonly unknown[] }>(board, 'GET', `${path}/links`)
  expect(links).toHaveLength(1)
})
