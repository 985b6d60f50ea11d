// The card above the toolbar leads from a brief to scores: it reports what was found, then the next step.

import type { Locator } from '@playwright/test'
import type { Round } from '@/lib/domain/session/round'
import { BoardPage, boxOf } from './support/board-page'
import { callApi } from './support/call-api'
import { editorOf } from './support/editor-handle'
import { expect, test } from './support/fixtures'
import { pasteText } from './support/image-files'

const BRIEF = [
  'Suppliers may fail in the same week. The harbour has two cranes. Ports should share one timetable.',
  'Rail carries 17 percent of the tonnage. Demand is expected to double.',
].join('\n\n')

const PLAIN = [
  'The harbour has two cranes, and both of them are red. They were painted there in the spring by the people who use them.',
  'A train stands beside them. It is green, and nobody remembers who painted it, or with what, or for whom, or why there.',
  'Behind the train there is a house with a blue door. The harbour master lives in it, with her dog and with two old cats.',
].join('\n\n')

const PARTS = ['valves', 'pumps', 'seals', 'motors', 'cables', 'chips', 'boards', 'cases', 'screws', 'pipes']

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

test('cards that were taken one by one are sorted with the others, and no panel opens for them', async ({ meet }) => {
  const board = await BoardPage.create(await meet('Mika', { reducedMotion: 'reduce', panels: 'untouched' }))
  const { page } = board
  const path = page.getByRole('region', { name: 'Next step' })
  await page.getByRole('button', { name: /^Bring a brief/ }).click()
  await board.pasteBrief(BRIEF)
  await path.getByRole('button', { name: 'Review' }).click()
  await expect(board.brief.locator('[data-candidate]').first()).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(board.cards).toHaveCount(1)
  await expect(path).toContainText('3 suggestions in the brief')
  await expect(board.inspector).toHaveCount(0)

  await path.getByRole('button', { name: 'Place all by kind' }).click()
  await expect(page.getByText('4 cards are on the board, sorted by kind.')).toBeVisible()
  const outside = (await editorOf(page)).evaluate((editor) =>
    editor
      .getCurrentPageShapes()
      .filter((shape) => shape.type === 'card' && editor.getShapeParent(shape) === undefined),
  )
  expect(await outside).toEqual([])
  await expect(board.inspector).toHaveCount(0)

  // The brief has gone, and the board has the room that it left.
  await expect(board.brief).toHaveCount(0)
  const sides = async () => {
    const canvas = await boxOf(page.locator('.tl-canvas'))
    const boxes = await Promise.all((await page.locator('[data-shape-type="zone"]').all()).map((each) => boxOf(each)))
    const left = Math.min(...boxes.map(({ x }) => x)) - canvas.x
    return [left, canvas.width - (Math.max(...boxes.map(({ x, width }) => x + width)) - canvas.x)] as const
  }
  await expect.poll(async () => (await sides()).reduce((a, b) => Math.round(Math.abs(a - b)))).toBeLessThan(4)
})

test('on a phone, a brief leaves the next step in sight, and one in which nothing is found is shown', async ({
  meet,
}) => {
  for (const [text, isLed] of [
    [`${BRIEF}\n\n${PLAIN}`, true],
    [PLAIN, false],
  ] as const) {
    const board = await BoardPage.create(
      await meet('Mika', { panels: 'untouched', viewport: { width: 390, height: 844 } }),
    )
    const { page } = board
    await pasteText(page, text)
    const question = page.getByRole('dialog', { name: 'What is this?' })
    await question.getByRole('radio', { name: 'A brief' }).check()
    await page.keyboard.press('Enter')
    await expect(question).toHaveCount(0)
    if (isLed) {
      await page.getByRole('region', { name: 'Next step' }).getByRole('button', { name: 'Place all by kind' }).click()
      await expect(board.cards).toHaveCount(4)
    } else await expect(board.brief).toContainText('two cranes')
  }
  // The same where the text was put into the brief's own box.
  const board = await BoardPage.create(
    await meet('Ken', { panels: 'untouched', viewport: { width: 390, height: 844 } }),
  )
  await board.page.getByRole('button', { name: /^Bring a brief/ }).click()
  await board.page.getByRole('textbox', { name: 'Text of the brief' }).fill(`${BRIEF}\n\n${PLAIN}`)
  await board.page.getByRole('button', { name: 'Read this brief' }).click()
  await board.page.getByRole('region', { name: 'Next step' }).getByRole('button', { name: 'Place all by kind' }).click()
  await expect(board.cards).toHaveCount(4)
})

test('scores that open under a resting pointer look chosen by nobody', async ({ meet }) => {
  const board = await BoardPage.create(await meet('Mika', { reducedMotion: 'reduce' }), TEMPLATE)
  const { page } = board
  for (const title of ['One', 'Two', 'Three']) {
    await callApi(board, 'POST', `/api/boards/${board.id}/cards`, { kind: 'risk', title })
  }
  const next = page.getByRole('region', { name: 'Next step' }).getByRole('button', { name: 'Score the next one' })
  const strip = page.getByRole('group', { name: 'Score R-001' })
  const option = strip.getByRole('radio').first()
  await next.click()
  const { x, y } = await boxOf(option)
  await page.keyboard.press('Escape')
  await expect(strip).toHaveCount(0)

  await page.mouse.move(x + 10, y + 10)
  await next.press('Enter')
  const colours = () =>
    strip
      .getByRole('radio')
      .evaluateAll((all) => new Set(all.map((each) => getComputedStyle(each).backgroundColor)).size)
  await expect(option).toBeVisible()
  expect(await option.evaluate((each) => each.matches(':hover'))).toBe(true)
  expect(await colours()).toBe(1)
  await page.mouse.move(x + 12, y + 12)
  await expect.poll(colours).toBe(2)
})

test('a board without a brief begins with a list as well', async ({ meet }) => {
  const board = await BoardPage.create(await meet('Mika', { panels: 'untouched' }), TEMPLATE)
  const { page } = board
  const path = page.getByRole('region', { name: 'Next step' })
  await expect(path.getByRole('button', { name: 'Bring a brief' })).toBeVisible()
  for (const width of [1440, 1024, 390]) {
    await page.setViewportSize({ width, height: 844 })
    const [list, brief] = await Promise.all(
      ['Cards from a list…', 'Bring a brief'].map((name) => boxOf(path.getByRole('button', { name }))),
    )
    // Beside each other, each on one line.
    expect(list?.y).toBe(brief?.y)
    expect(list?.height).toBe(brief?.height)
  }
  await path.getByRole('button', { name: 'Cards from a list…' }).click()
  await expect(page.getByRole('dialog', { name: 'Cards from a list' })).toBeVisible()
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
  await expect(page.getByText('1 card of “Risks” now waits below the matrix until it is scored.')).toBeVisible()
  // It stands where the risks waited, beside what treats them.
  const gap = await (await editorOf(page)).evaluate((editor) => {
    const boundsOf = (type: string) => {
      const shape = editor.getCurrentPageShapes().find((each) => each.type === type)
      return shape && editor.getShapePageBounds(shape)
    }
    const [matrix, zone] = [boundsOf('matrix'), boundsOf('zone')]
    return matrix && zone && { x: zone.minX - matrix.maxX, y: zone.minY - matrix.minY }
  })
  expect(gap).toEqual({ x: 32, y: 0 })
  await page.keyboard.press('Control+z')
  await expect(page.locator('[data-shape-type="matrix"]')).toHaveCount(0)
  await expect(zones).toHaveCount(2)

  await path.getByRole('button', { name: '1 title to rewrite' }).click()
  const list = page.getByRole('region', { name: 'Titles to rewrite' })
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
  await path.getByRole('button', { name: '2 titles to rewrite' }).click()
  const list = page.getByRole('region', { name: 'Titles to rewrite' })
  const first = list.getByRole('textbox', { name: 'Title: R-001' })
  const second = list.getByRole('textbox', { name: 'Title: R-002' })
  await expect(first).toBeFocused()
  await page.keyboard.type('Failing suppliers')
  await page.keyboard.press('Enter')
  await expect(second).toBeFocused()
  // At once: typed letters are one step only while less than half a second lies between them.
  await page.keyboard.insertText('Closed ports')
  await expect(list.getByRole('button', { name: /^Titles to rewrite/ })).toContainText('None')
  await page.keyboard.press('Control+z')
  await expect(second).toHaveValue('Ports may close in the same month')
  await expect(first).toHaveValue('Failing suppliers')
  await page.keyboard.press('Escape')
  await expect(list.getByRole('button', { name: 'Rewrite it: R-002' })).toBeFocused()
  // A title that was cut but is good as it is.
  await list.getByRole('button', { name: 'Keep it: R-002' }).click()
  await expect(list.getByRole('button', { name: /^Titles to rewrite/ })).toContainText('None')
  await expect(second).toHaveValue('Ports may close in the same month')
  await list.getByRole('button', { name: 'Show on the canvas: R-001' }).click()
  await expect(board.cards.filter({ hasText: 'Failing suppliers' })).toBeVisible()
})

for (const [width, height, panels] of [
  [1_440, 900, 'untouched'],
  [1_440, 900, undefined],
  [1_024, 768, undefined],
  [390, 844, undefined],
] as const) {
  test(`while a list is scored nothing covers its matrix, ${width} px wide, panels ${panels ?? 'open'}`, async ({
    meet,
  }) => {
    const options = { viewport: { width, height }, reducedMotion: 'reduce', ...(panels && { panels }) } as const
    const board = await BoardPage.create(await meet('Mika', options), TEMPLATE)
    const { page } = board
    const text = PARTS.map((part) => `Suppliers of ${part} may fail in the same week as all of their neighbours.`)
    await callApi(board, 'POST', `/api/boards/${board.id}/briefs`, { text: text.join('\n\n') })
    await page.reload()
    await board.ready()
    const path = page.getByRole('region', { name: 'Next step' })
    await path.getByRole('button', { name: 'Place all by kind' }).click()
    await path.getByRole('button', { name: 'Score the next one' }).click()
    const isFree = async (strip: Locator) => {
      const over = await boxOf(strip)
      const tools = await boxOf(page.getByRole('toolbar', { name: 'Tools' }))
      const canvas = await boxOf(page.locator('.tl-canvas'))
      const { x, y, width: w, height: h } = await boxOf(page.locator('[data-shape-type="matrix"]'))
      return {
        isOverStrip: y + h <= over.y,
        isStripOverTools: over.y + over.height <= tools.y,
        isInside: x >= canvas.x && x + w <= canvas.x + canvas.width && y >= canvas.y,
      }
    }
    const free = { isOverStrip: true, isStripOverTools: true, isInside: true }
    for (const ref of ['R-001', 'R-002', 'R-003']) {
      const strip = page.getByRole('group', { name: `Score ${ref}` })
      await expect.poll(() => isFree(strip)).toEqual(free)
      await expect(strip).toContainText('Suppliers of')
      // The words of the steps are whole, too.
      const cut = strip.getByRole('radio').filter({ hasText: /Catastrophic|Significant|Moderate/ })
      for (const word of await cut.locator('span span:last-child').all()) {
        expect(await word.evaluate(({ clientHeight }) => clientHeight)).toBeLessThan(20)
      }
      await strip.locator('[data-side="first"]').getByRole('radio', { name: /^3:/ }).click()
      await strip.locator('[data-side="second"]').getByRole('radio', { name: /^2:/ }).click()
    }
  })
}

test('a list is scored close to its matrix, and then the board is seen as before', async ({ meet }) => {
  const options = { viewport: { width: 1_440, height: 900 }, panels: 'untouched', reducedMotion: 'reduce' } as const
  const board = await BoardPage.create(await meet('Mika', options), 'Risk review of a brief')
  const { page } = board
  const text = PARTS.slice(0, 3).map((part) => `Suppliers of ${part} may fail in the same week as their neighbours.`)
  const evidence = PARTS.map((part) => `In 2024 the makers of ${part} sold 17 percent of their goods abroad.`)
  await callApi(board, 'POST', `/api/boards/${board.id}/briefs`, { text: [...text, ...evidence].join('\n\n') })
  await page.reload()
  await board.ready()
  const path = page.getByRole('region', { name: 'Next step' })
  const editor = await editorOf(page)
  const view = () => editor.evaluate((on) => ({ ...on.getCamera() }))
  await path.getByRole('button', { name: 'Place all by kind' }).click()
  await expect(path.getByRole('button', { name: 'Score the next one' })).toBeVisible()
  // The brief has gone, and the board has its room.
  await expect.poll(() => page.locator('.tl-canvas').evaluate((canvas) => canvas.clientWidth)).toBe(1_440)
  await expect(board.cards.first()).toBeVisible()
  const before = await view()
  await path.getByRole('button', { name: 'Score the next one' }).click()
  await expect.poll(async () => (await view()).z / before.z).toBeGreaterThan(1.3)
  for (const ref of ['R-001', 'R-002', 'R-003']) {
    await expect(page.getByRole('group', { name: `Score ${ref}` })).toBeVisible()
    await page.keyboard.press('4')
    await page.keyboard.press('3')
  }
  await expect.poll(view).toEqual(before)
})

test('a board seen from afar stays close to its matrix after a list is scored', async ({ meet }) => {
  const options = { viewport: { width: 1_024, height: 768 }, panels: 'untouched', reducedMotion: 'reduce' } as const
  const board = await BoardPage.create(await meet('Mika', options), 'Risk review of a brief')
  const { page } = board
  const text = PARTS.slice(0, 3).map((part) => `Suppliers of ${part} may fail in the same week as their neighbours.`)
  const advice = 'Ports should share one timetable.'
  await callApi(board, 'POST', `/api/boards/${board.id}/briefs`, { text: [...text, advice].join('\n\n') })
  await page.reload()
  await board.ready()
  const path = page.getByRole('region', { name: 'Next step' })
  const editor = await editorOf(page)
  const zoom = () => editor.evaluate((on) => on.getZoomLevel())
  await path.getByRole('button', { name: 'Place all by kind' }).click()
  await expect(path.getByRole('button', { name: 'Score the next one' })).toBeVisible()
  // As on a board with some zones more.
  await editor.evaluate((on) => void on.setCamera({ x: 0, y: 0, z: 0.4 }))
  await path.getByRole('button', { name: 'Score the next one' }).click()
  await expect.poll(zoom).toBeGreaterThan(0.5)
  for (const ref of ['R-001', 'R-002', 'R-003']) {
    await expect(page.getByRole('group', { name: `Score ${ref}` })).toBeVisible()
    await page.keyboard.press('5')
    await page.keyboard.press('5')
  }
  await expect(path).toContainText('3 risks above tolerance')
  await expect.poll(zoom).toBeGreaterThan(0.5)
  await expect(page.locator('[data-shape-type="matrix"]')).toBeInViewport({ ratio: 0.99 })

  // Several are linked in the table, from its first row on, and no panel waits on the canvas for the row.
  await path.getByRole('button', { name: 'Link treatments' }).click()
  await expect(page.getByRole('tab', { name: 'Traceability' })).toHaveAttribute('aria-selected', 'true')
  await expect(page.locator('td:focus')).toHaveAttribute('data-row', '0')
  await page.keyboard.press('Enter')
  await expect(page.locator('td:focus')).toHaveText('treats')
  await page.keyboard.press('Alt+c')
  await expect(path).toContainText('2 risks above tolerance')
  await expect(board.inspector).toHaveCount(0)
})

test('a card at the lower edge that is scored by a digit moves above the strip, at the same zoom', async ({ meet }) => {
  const board = await BoardPage.create(await meet('Mika', { reducedMotion: 'reduce' }))
  const { page } = board
  const spot = await board.canvasSpot(0, 240)
  await board.writeCard('Risk', 'Ports stay closed', spot)
  await board.select('R-001')
  const zoom = async () => (await editorOf(page)).evaluate((on) => on.getZoomLevel())
  const before = await zoom()
  await page.keyboard.press('4')
  const strip = await boxOf(page.getByRole('group', { name: 'Score R-001' }))
  const bottom = async () => {
    const { y, height } = await boxOf(board.card('R-001'))
    return y + height
  }
  await expect.poll(bottom).toBeLessThanOrEqual(strip.y)
  expect(await zoom()).toBe(before)
})

test('rating together leads to the quick rating of the cards without scores, which Enter opens', async ({ meet }) => {
  const mika = await meet('Mika', { reducedMotion: 'reduce' })
  await BoardPage.create(mika)
  const { id } = await callApi<{ id: string }>(mika, 'POST', '/api/boards', { title: 'Harbour' })
  for (const title of ['Dike', 'Pump', 'Sluice']) {
    await callApi(mika, 'POST', `/api/boards/${id}/cards`, { kind: 'risk', title })
  }
  const { page } = await BoardPage.open(mika, id)
  const path = page.getByRole('region', { name: 'Next step' })
  const together = path.getByRole('button', { name: 'Rate together' })
  const rating = page.getByRole('button', { name: 'Quick rating' })
  const ways = page.getByRole('region', { name: 'Ask everybody now' })
  await together.click()
  await expect(rating).toBeFocused()
  await expect(ways).toContainText('about the 3 selected cards')

  // It comes to the front each time, also where the panel is open already; elsewhere the panel shows all ways alike.
  await together.click()
  await expect(rating).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(ways).toHaveCount(0)
  await page.getByRole('button', { name: 'Session', exact: true }).click()
  await expect(ways).toBeVisible()
  await expect(rating).not.toBeFocused()
  await page.keyboard.press('Escape')

  await together.click()
  await expect(rating).toBeFocused()
  await page.keyboard.press('Enter')
  const panel = page.getByRole('region', { name: 'Rate', exact: true })
  await expect(panel).toContainText('0 of 3 rated')
  await expect(page.getByRole('region', { name: 'Open votes and ratings' })).toContainText('How likely, how bad?')

  // Its result leads to agreements: scoring waits while that is in front.
  const rounds = `/api/boards/${id}/rounds`
  const [round] = (await callApi<{ rounds: Round[] }>(mika, 'GET', rounds)).rounds
  const rated = { [round?.cardIds[0] ?? '']: { likelihoodCurrent: 4, impactCurrent: 4 } }
  await callApi(mika, 'PUT', `${rounds}/${round?.id}/ballot`, { ballot: rated })
  await callApi(mika, 'POST', `${rounds}/${round?.id}/show`)
  await expect(panel.getByRole('button', { name: 'Take the median of one card…' })).toBeVisible()
  await expect(path).toHaveCount(0)
  await panel.getByRole('button', { name: 'Close Rate' }).click()
  await expect(path).toContainText('Next: how likely, how bad?')
})
