// The card above the toolbar leads from a brief to scores: it reports what was found, then the next step.

import { BoardPage } from './support/board-page'
import { editorOf } from './support/editor-handle'
import { expect, test } from './support/fixtures'

const BRIEF = [
  'Suppliers may fail in the same week. The harbour has two cranes. Ports should share one timetable.',
  'Rail carries 17 percent of the tonnage. Demand is expected to double.',
].join('\n\n')

const TEMPLATE = 'Consequence/likelihood matrix 5 × 5'

test('a pasted brief leads to cards by kind, then to scores, and a closed step stays closed', async ({ meet }) => {
  const board = await BoardPage.create(await meet('Mika', { reducedMotion: 'reduce' }))
  const { page } = board
  const path = page.getByRole('region', { name: 'Next step' })
  await expect(page.getByRole('heading', { name: 'Three ways to begin' })).toBeVisible()
  await board.pasteBrief(BRIEF)
  await expect(path).toContainText('4 suggestions in the brief')
  await expect(path).toContainText('1 risk, 1 recommendation, 1 assumption, 1 piece of evidence')
  await expect(page.getByRole('heading', { name: 'Three ways to begin' })).toHaveCount(0)

  await path.getByRole('button', { name: 'Review' }).click()
  await expect(board.brief.getByRole('tab', { name: /^Suggestions/ })).toHaveAttribute('aria-selected', 'true')
  // The keys that the list names work at once.
  await expect(board.brief.locator('[data-candidate]').first()).toBeFocused()

  await path.getByRole('button', { name: 'Place all by kind' }).click()
  await expect(board.cards).toHaveCount(4)
  await expect(path).toContainText('1 risk is not scored yet.')
  await expect(path.getByRole('button', { name: 'Put them on a matrix' })).toBeVisible()

  await path.getByRole('button', { name: 'Hide this step on this board' }).click()
  await expect(path).toHaveCount(0)
  await board.expectState('saved')
  await page.reload()
  await board.ready()
  await expect(board.cards).toHaveCount(4)
  await expect(board.brief.getByRole('tab', { name: 'Suggestions 0' })).toBeVisible()
  await expect(path).toHaveCount(0)

  // It stays dismissed, but can be called back.
  await page.getByRole('banner').getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Show the next step' }).click()
  await expect(path).toContainText('1 risk is not scored yet.')
})

test('a template’s board takes the name of its brief, and its matrix takes the risks', async ({ meet }) => {
  const board = await BoardPage.create(await meet('Mika', { reducedMotion: 'reduce' }), TEMPLATE)
  const { page } = board
  const path = page.getByRole('region', { name: 'Next step' })
  const title = page.getByRole('heading', { level: 1 })
  await expect(title).toHaveText(TEMPLATE)
  await board.pasteBrief(BRIEF)
  await expect(title).toHaveText(/^Suppliers may fail/)
  await path.getByRole('button', { name: 'Place all by kind' }).click()
  const editor = await editorOf(page)
  const holder = () =>
    editor.evaluate((canvas) => {
      const risk = canvas
        .getCurrentPageShapes()
        .find(({ type, props }) => type === 'card' && 'kind' in props && props.kind === 'risk')
      return risk && canvas.getShapeParent(risk)?.type
    })
  await expect.poll(holder).toBe('matrix')
  await expect(page.locator('[data-shape-type="zone"]').filter({ hasText: /^Risks/ })).toHaveCount(0)
  await expect(path.getByRole('button', { name: /^Bring in/ })).toHaveCount(0)

  // Somebody takes it out again, and scores it there.
  await (await editorOf(page)).evaluate((editor) => {
    const risk = editor
      .getCurrentPageShapes()
      .find((shape) => shape.type === 'card' && 'kind' in shape.props && shape.props.kind === 'risk')
    if (risk) editor.reparentShapes([risk.id], editor.getCurrentPageId())
  })
  await path.getByRole('button', { name: 'Score the next one' }).click()
  await expect(page.getByRole('group', { name: 'Score R-001' })).toBeVisible()
  await expect(page.getByRole('application')).toBeFocused()
  await page.keyboard.press('5')
  await page.keyboard.press('5')
  await expect(path).toContainText('1 scored risk is not on the matrix yet.')
  await path.getByRole('button', { name: 'Put the scored risk on the matrix' }).click()
  await expect(path).toContainText('1 risk above tolerance')
  await expect(path.getByRole('button', { name: 'Link treatments' })).toBeVisible()
})

test('the step that empties the zone in which risks waited removes it', async ({ meet }) => {
  const board = await BoardPage.create(await meet('Mika', { reducedMotion: 'reduce' }))
  const { page } = board
  const path = page.getByRole('region', { name: 'Next step' })
  const zones = page.locator('[data-shape-type="zone"]')
  const long = 'which would stop both cranes for as long as nobody has agreed on who repairs which of them first'
  await board.pasteBrief(`Suppliers may fail in the same week, ${long}. Ports should share one timetable.`)
  await path.getByRole('button', { name: 'Place all by kind' }).click()
  await expect(zones).toHaveCount(2)
  await path.getByRole('button', { name: 'Put them on a matrix' }).click()
  await expect(page.locator('[data-shape-type="matrix"]')).toHaveCount(1)
  await expect(zones).toHaveCount(1)
  await expect(zones).toContainText('Recommendations')
  await page.keyboard.press('Control+z')
  await expect(page.locator('[data-shape-type="matrix"]')).toHaveCount(0)
  await expect(zones).toHaveCount(2)

  await path.getByRole('button', { name: '1 title still to be written' }).click()
  const list = page.getByRole('region', { name: 'Titles still to be written' })
  await expect(list.getByRole('textbox', { name: 'Title: R-001' })).toBeFocused()
  await expect(list).toBeInViewport()
  await expect(list).toContainText('R-001')
})

test('titles that a rule cut are written or kept in their list, one after the other', async ({ meet }) => {
  const board = await BoardPage.create(await meet('Mika', { reducedMotion: 'reduce' }))
  const { page } = board
  const path = page.getByRole('region', { name: 'Next step' })
  const long = 'which would stop both cranes for as long as nobody has agreed on who repairs which of them first'
  await board.pasteBrief(`Suppliers may fail in the same week, ${long}. Ports may close in the same month, ${long}.`)
  await path.getByRole('button', { name: 'Place all by kind' }).click()
  await path.getByRole('button', { name: '2 titles still to be written' }).click()
  const list = page.getByRole('region', { name: 'Titles still to be written' })
  const first = list.getByRole('textbox', { name: 'Title: R-001' })
  const second = list.getByRole('textbox', { name: 'Title: R-002' })
  await expect(first).toBeFocused()
  await page.keyboard.type('Failing suppliers')
  await page.keyboard.press('Enter')
  await expect(second).toBeFocused()
  // At once: typed letters are one step only while less than half a second lies between them.
  await page.keyboard.insertText('Closed ports')
  await expect(list.getByRole('button', { name: /^Titles still to be written/ })).toContainText('None')
  await page.keyboard.press('Control+z')
  await expect(second).toHaveValue('Ports may close in the same month')
  await expect(first).toHaveValue('Failing suppliers')
  await page.keyboard.press('Escape')
  await expect(list.getByRole('button', { name: 'Write it: R-002' })).toBeFocused()
  // A title that was cut but is good as it is.
  await list.getByRole('button', { name: 'Keep it: R-002' }).click()
  await expect(list.getByRole('button', { name: /^Titles still to be written/ })).toContainText('None')
  await expect(second).toHaveValue('Ports may close in the same month')
  await list.getByRole('button', { name: 'Show on the canvas: R-001' }).click()
  await expect(board.cards.filter({ hasText: 'Failing suppliers' })).toBeVisible()
})
